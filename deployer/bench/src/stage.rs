//! What serves the functions of a run: tables, cache, and the environment that names both.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use shared::table::{CACHE, IMAGES, PRODUCTS, RECORDS};
use tempfile::TempDir;

use crate::authority::Authority;
use crate::cache::CacheServer;
use crate::cases::{Cache, Case};
use crate::http::Server;
use crate::tables::{PRODUCTS_TABLE, RECORDS_TABLE, Tables};
use crate::trusted_root;

/// Whether the stubs use TLS, as AWS does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transport {
    Tls,
    Plain,
}

pub(crate) struct Stage {
    pub(crate) tables: Arc<Tables>,
    server: Server,
    pub(crate) cache: Option<CacheServer>,
    authority: Authority,
    authority_name: String,
    transport: Transport,
    /// Files of the run.
    folder: TempDir,
}

impl Stage {
    pub(crate) async fn start(workspace: &Path, transport: Transport) -> Result<Self> {
        let folder = TempDir::with_prefix("bench-")?;
        let authority_name = trusted_root::authority_name()?;
        let authority = Authority::new(&authority_name)?;
        authority.write_bundle(&folder.path().join("roots.pem"))?;
        let tls = || (transport == Transport::Tls).then(|| authority.tls());
        let cache = CacheServer::start(workspace, tls()).await?;
        let tables = Tables::new(cache.as_ref().map(|cache| cache.identity.clone()));
        let server = Server::start(Arc::clone(&tables), tls()).await?;
        Ok(Self { tables, server, cache, authority, authority_name, transport, folder })
    }

    /// The same with tables that fail.
    #[cfg(test)]
    pub(crate) async fn with_failing_tables(workspace: &Path) -> Result<Self> {
        let mut stage = Self::start(workspace, Transport::Plain).await?;
        stage.tables = Tables::out();
        stage.server = Server::start(Arc::clone(&stage.tables), None).await?;
        Ok(stage)
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Whether this machine can show the case.
    pub(crate) fn has(&self, case: &Case) -> bool {
        case.cache == Cache::Off || self.cache.is_some()
    }

    /// A bootstrap that trusts the run's cache: a copy, since its roots are compiled in.
    pub(crate) fn trusting(&self, bootstrap: &Path) -> Result<PathBuf> {
        if self.transport == Transport::Plain {
            return Ok(bootstrap.to_owned());
        }
        let mut binary = std::fs::read(bootstrap)
            .with_context(|| format!("cannot read {}", bootstrap.display()))?;
        let key = self.authority.public_key();
        trusted_root::exchange(&mut binary, &self.authority_name, key)
            .with_context(|| format!("cannot make {} trust the cache", bootstrap.display()))?;
        let copy = self.folder().join(bootstrap.file_name().unwrap_or_default());
        // A copy, so that it can be executed, too.
        std::fs::copy(bootstrap, &copy)?;
        std::fs::write(&copy, binary)?;
        Ok(copy)
    }

    /// The environment of a function, as Lambda and the stack set it.
    pub(crate) fn variables(&self, case: &Case) -> BTreeMap<&'static str, OsString> {
        let scheme = if self.transport == Transport::Tls { "https" } else { "http" };
        let roots = self.folder().join("roots.pem");
        let mut variables: BTreeMap<&'static str, OsString> = BTreeMap::from([
            ("AWS_ACCESS_KEY_ID", "ASIAIOSFODNN7EXAMPLE".into()),
            ("AWS_CA_BUNDLE", roots.clone().into()),
            ("AWS_DEFAULT_REGION", "eu-west-1".into()),
            ("AWS_ENDPOINT_URL", format!("{scheme}://127.0.0.1:{}", self.server.port).into()),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", case.row.memory_mb.to_string().into()),
            ("AWS_LAMBDA_FUNCTION_NAME", format!("Bench-{}", case.row.kebab_name()).into()),
            ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST".into()),
            ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand".into()),
            ("AWS_LAMBDA_LOG_GROUP_NAME", format!("/aws/lambda/{}", case.row.name).into()),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/28/[$LATEST]0123456789abcdef".into()),
            ("AWS_REGION", "eu-west-1".into()),
            ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".into()),
            ("AWS_SESSION_TOKEN", "IQoJb3JpZ2luX2VjEXAMPLE".repeat(20).into()),
            ("LANG", "en_US.UTF-8".into()),
            ("SSL_CERT_FILE", roots.into()),
            ("TZ", ":UTC".into()),
            (IMAGES.variable, "bench-images".into()),
            (PRODUCTS.variable, PRODUCTS_TABLE.into()),
            (RECORDS.variable, RECORDS_TABLE.into()),
        ]);
        if let (true, Some(cache)) = (case.cache != Cache::Off, &self.cache) {
            variables.insert(CACHE.variable, cache.url().into());
        }
        variables
    }
}
