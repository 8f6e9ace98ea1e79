//! What `seed` and `export` share: the deployed stack, and how progress is shown.

use std::cell::{Cell, OnceCell};

use anyhow::{Context, bail};
use deployer::app::{self, API_OUTPUT};
use deployer::catalog::{Api, CatalogStack, Credentials, Step};
use deployer::report::{self, Progress};
use deployer::stack::auth;
use deployer::users::{Bearer, CommandUser, UserPool};
use engine::cloud::{Tokens, Users};
use engine::deploy::StackName;
use engine::network::Network;
use shared::table::Access;

use crate::cli::TargetArgs;
use crate::printer::Printer;
use crate::session::Session;

pub(super) struct Deployed {
    pub(super) session: Session,
    pub(super) stack: CatalogStack,
    /// Where the requests of the command need a token.
    login: Option<(UserPool, Bearer)>,
    /// The user of the command, once it exists.
    user: OnceCell<CommandUser>,
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
        let auth = auth::of_outputs(&outputs);
        let (login, credentials) = if !auth.closes(access) {
            (None, None)
        } else if auth.has_users() {
            let (pool, token) = (UserPool::of(name.as_str(), &outputs)?, Bearer::default());
            (Some((pool, token.clone())), Some(Credentials::Token(token)))
        } else {
            (None, Some(Credentials::Signature(session.cloud.request_signer().await?)))
        };
        let stack = CatalogStack {
            name,
            api: Api::new(url, Network::to(url)?).with_credentials(credentials),
            images_bucket: bucket.clone(),
        };
        Ok(Deployed { session, stack, login, user: OnceCell::new() })
    }

    /// Does the work. Where it needs a token, a user of the command exists and stays signed in
    /// meanwhile.
    pub(super) async fn signed_in<T, E>(
        &self,
        printer: &Printer,
        work: impl Future<Output = Result<T, E>>,
    ) -> anyhow::Result<T>
    where
        anyhow::Error: From<E>,
    {
        let cloud = &self.session.cloud;
        let Some((pool, token)) = &self.login else { return Ok(work.await?) };
        let made = CommandUser::make(cloud, pool.clone(), "catalog").await?;
        let user = self.user.get_or_init(|| made);
        let renew = |tokens: Tokens| token.renew(tokens.access);
        let working = async {
            renew(user.sign_in(cloud).await?);
            Ok(user.renewing(cloud, renew, work).await?)
        };
        let done = working.await;
        self.end(printer).await;
        done
    }

    /// Removes the user of the command.
    pub(super) async fn end(&self, printer: &Printer) {
        if let Some(user) = self.user.get() {
            remove_user(user, &self.session.cloud, printer).await;
        }
    }
}

/// Removes the user of a command. What the command did counts, also where this fails.
pub(super) async fn remove_user(user: &CommandUser, cloud: &impl Users, printer: &Printer) {
    if let Err(error) = user.remove(cloud).await {
        let email = user.email();
        printer.say(&format!(
            "the user of this command was not removed: {error}. Run cargo xtask user remove {email}"
        ));
    }
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
