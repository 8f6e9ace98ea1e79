//! What `seed` and `export` share: the deployed stack, and how progress is shown.

use std::cell::Cell;

use anyhow::{Context, bail};
use deployer::app::{self, API_OUTPUT};
use deployer::catalog::{Api, CatalogStack, Step};
use deployer::report::{self, Progress};
use engine::deploy::StackName;
use engine::network::Network;

use crate::cli::TargetArgs;
use crate::printer::Printer;
use crate::session::Session;

pub(super) struct Deployed {
    pub(super) session: Session,
    pub(super) stack: CatalogStack,
}

impl Deployed {
    pub(super) async fn find(printer: &Printer, args: &TargetArgs) -> anyhow::Result<Deployed> {
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
        let stack = CatalogStack {
            name,
            api: Api::new(url, Network::to(url)?),
            images_bucket: bucket.clone(),
        };
        Ok(Deployed { session, stack })
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
