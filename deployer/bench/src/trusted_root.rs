//! Makes a copy of a bootstrap trust the run's authority for its cache.
//!
//! The client of the cache trusts the public roots that are compiled into it, so no setting makes
//! it trust a server of this machine. The copy differs from what is deployed in the name and the
//! key of one root, at the same length: the code and all sizes stay the same.

use anyhow::{Result, bail, ensure};

/// The root that is exchanged. Its key is on the curve P-256, as the authority's.
const EXCHANGED: &[u8] = b"Amazon Root CA 3";
/// A name's encoding before its text: a set of one sequence of the type and a UTF-8 text.
const NAME_HEADER_BYTES: usize = 11;
/// A point on P-256 that is not compressed.
const KEY_BYTES: usize = 65;

struct Root {
    name: &'static [u8],
    key: &'static [u8],
}

/// The root as the binary has it.
fn root() -> Result<Root> {
    let found =
        webpki_roots::TLS_SERVER_ROOTS.iter().find(|root| root.subject.ends_with(EXCHANGED));
    let Some(found) = found else {
        bail!("the public roots have no {}", String::from_utf8_lossy(EXCHANGED))
    };
    let (name, info) = (found.subject.as_ref(), found.subject_public_key_info.as_ref());
    ensure!(info.len() > KEY_BYTES && name.len() > NAME_HEADER_BYTES, "the root has another form");
    // The roots are static, but their fields are not typed so.
    let leak = |bytes: &[u8]| -> &'static [u8] { bytes.to_vec().leak() };
    Ok(Root { name: leak(name), key: leak(&info[info.len() - KEY_BYTES..]) })
}

/// A name of the length that the exchanged root has.
pub(crate) fn authority_name() -> Result<String> {
    let text = "full-api-stack bench";
    let width = root()?.name.len() - NAME_HEADER_BYTES;
    ensure!(width >= text.len() && width < 100, "the root's name has {width} characters");
    Ok(format!("{text:.<width$}"))
}

/// Exchanges the root in the bytes of a bootstrap.
pub(crate) fn exchange(binary: &mut [u8], authority_name: &str, public_key: &[u8]) -> Result<()> {
    let root = root()?;
    replace(binary, root.name, &encoded_name(authority_name)?)?;
    replace(binary, root.key, public_key)
}

/// The DER of a name that has only a common name.
fn encoded_name(text: &str) -> Result<Vec<u8>> {
    let length = |bytes: usize| u8::try_from(bytes).map_err(anyhow::Error::from);
    let mut name = vec![0x31, length(text.len() + 9)?, 0x30, length(text.len() + 7)?];
    name.extend([0x06, 0x03, 0x55, 0x04, 0x03, 0x0c, length(text.len())?]);
    name.extend(text.as_bytes());
    Ok(name)
}

fn replace(binary: &mut [u8], old: &[u8], new: &[u8]) -> Result<()> {
    ensure!(old.len() == new.len(), "{} bytes cannot replace {}", new.len(), old.len());
    let places: Vec<usize> = binary
        .windows(old.len())
        .enumerate()
        .filter_map(|(at, window)| (window == old).then_some(at))
        .collect();
    let [at] = places[..] else {
        bail!(
            "the bootstrap has the root {} {} times, not once: its client of the cache has other \
             roots than the crate webpki-roots of the bench",
            String::from_utf8_lossy(EXCHANGED),
            places.len()
        )
    };
    binary[at..at + new.len()].copy_from_slice(new);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio_rustls::TlsConnector;
    use tokio_rustls::rustls::pki_types::ServerName;
    use tokio_rustls::rustls::{ClientConfig, RootCertStore};

    use super::*;
    use crate::authority::Authority;

    #[test]
    fn exchange_puts_the_authority_where_the_root_was() {
        let root = root().unwrap();
        let name = authority_name().unwrap();
        let authority = Authority::new(&name).unwrap();
        let mut binary = [b"before".as_slice(), root.name, b"between", root.key].concat();
        let old = binary.clone();
        exchange(&mut binary, &name, authority.public_key()).unwrap();
        assert_eq!(binary.len(), old.len());
        let has = |part: &[u8]| binary.windows(part.len()).any(|window| window == part);
        assert!(has(name.as_bytes()) && has(authority.public_key()) && has(b"between"));
        assert!(!has(root.name) && !has(root.key));
    }

    /// A client that has only the exchanged root accepts the authority's server.
    #[tokio::test]
    async fn exchanged_root_is_the_authority_of_the_server() {
        let found = webpki_roots::TLS_SERVER_ROOTS.iter().find(|r| r.subject.ends_with(EXCHANGED));
        let mut root = found.unwrap().clone();
        let name = authority_name().unwrap();
        let authority = Authority::new(&name).unwrap();
        let mut binary = [root.subject.as_ref(), &root.subject_public_key_info].concat();
        exchange(&mut binary, &name, authority.public_key()).unwrap();
        let (subject, key) = binary.split_at(root.subject.len());
        root.subject = subject.to_vec().into();
        root.subject_public_key_info = key.to_vec().into();
        let config = ClientConfig::builder()
            .with_root_certificates(RootCertStore { roots: vec![root] })
            .with_no_client_auth();
        let connector = TlsConnector::from(Arc::new(config));
        let (client, server) = tokio::io::duplex(10_000);
        let host = ServerName::try_from("127.0.0.1").unwrap();
        let (client, server) =
            tokio::join!(connector.connect(host, client), authority.tls().accept(server));
        client.unwrap();
        server.unwrap();
    }

    #[test]
    fn exchange_without_the_root_is_an_error() {
        let name = authority_name().unwrap();
        let authority = Authority::new(&name).unwrap();
        let error = exchange(&mut [0; 100], &name, authority.public_key()).unwrap_err();
        assert!(error.to_string().contains("0 times, not once"), "{error}");
    }
}
