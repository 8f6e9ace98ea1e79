//! What `seed` and `export` share: the deployed stack, and how progress is shown.

use std::cell::Cell;
use std::collections::BTreeMap;

use anyhow::{Context, bail};
use deployer::app::{self, API_OUTPUT};
use deployer::catalog::{Api, CatalogStack, Step};
use deployer::report::{self, Progress};
use deployer::users::{Bearer, CommandUser, UserPool};
use engine::cloud::Tokens;
use engine::deploy::StackName;
use engine::network::Network;
use shared::table::{Access, Auth};

use crate::cli::TargetArgs;
use crate::printer::Printer;
use crate::session::Session;

pub(super) struct Deployed {
    pub(super) session: Session,
    pub(super) stack: CatalogStack,
    /// Where the requests of the command need a token.
    user: Option<(CommandUser, Bearer)>,
}

impl Deployed {
    /// `access`: what the command does with the API.
    pub(super) async fn find(
        printer: &Printer,
        args: &TargetArgs,
        access: Access,
    ) -> anyhow::Result<Deployed> {
        let not_deployed =
            |stack: &str| format!("{stack} is not deployed; run cargo xtask deploy --cache first");
        let session = match Session::open_existing(printer, args).await? {
            Ok(session) => session,
            Err(no_cloud) => bail!(not_deployed(&no_cloud.choice.stack)),
        };
        let name = StackName::new(session.target.stack.as_str())?;
        let outputs = app::outputs(&session.cloud, &session.target)
            .await?
            .with_context(|| not_deployed(name.as_str()))?;
        let output = |name: &str| {
            outputs.get(name).with_context(|| format!("the stack has no output {name}"))
        };
        let (url, bucket) = (output(API_OUTPUT)?, output("ImagesBucketName")?);
        let auth = app::auth(&session.cloud, &session.target).await?;
        let user = match auth {
            Auth::Iam if access == Access::Write => {
                bail!("the API of {name} needs signed requests, which this command does not send")
            }
            _ if !auth.closes(access) => None,
            _ => Some(sign_in(&session, &outputs).await?),
        };
        let token = user.as_ref().map(|(_, token)| token.clone());
        let stack = CatalogStack {
            name,
            api: Api::new(url, Network::to(url)?).with_token(token),
            images_bucket: bucket.clone(),
        };
        Ok(Deployed { session, stack, user })
    }

    /// Does the work. The user of the command stays signed in meanwhile.
    pub(super) async fn signed_in<T>(&self, work: impl Future<Output = T>) -> T {
        match &self.user {
            None => work.await,
            Some((user, token)) => {
                let renew = |tokens: Tokens| token.renew(tokens.access);
                user.renewing(&self.session.cloud, renew, work).await
            }
        }
    }

    /// Removes the user of the command.
    pub(super) async fn end(&self) -> anyhow::Result<()> {
        match &self.user {
            None => Ok(()),
            Some((user, _)) => Ok(user.remove(&self.session.cloud).await?),
        }
    }
}

async fn sign_in(
    session: &Session,
    outputs: &BTreeMap<String, String>,
) -> anyhow::Result<(CommandUser, Bearer)> {
    let pool = UserPool::of(&session.target.stack, outputs)?;
    let user = CommandUser::make(&session.cloud, pool, "catalog").await?;
    let token = Bearer::new(user.sign_in(&session.cloud).await?.access);
    Ok((user, token))
}

/// Shows progress: a line that is updated in place, or in a log one line per step.
pub(super) fn progress(printer: &Printer) -> impl Fn(Step) {
    let before = Cell::new("");
    move |step| {
        let Progress { label, line, short, counted } = report::step(step);
        let begins = before.replace(label) != label;
        match (printer.live(), counted) {
            (Some(live), Some((done, of))) => {
                if begins {
                    live.clear();
                }
                live.counted(done, of, short);
            }
            (Some(live), None) => {
                live.stage(&engine::report::labeled_line(label, &line, printer.look))
            }
            (None, _) if begins => {
                printer.say(&engine::report::labeled_line(label, &line, printer.look))
            }
            (None, _) => {}
        }
    }
}
