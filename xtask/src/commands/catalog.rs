//! What `seed` and `export` have in common: a stack that is deployed, and a listener.

use std::cell::Cell;

use anyhow::{Context, bail};
use deployer::app::{self, API_OUTPUT};
use deployer::catalog::{Api, Stack, Step};
use deployer::report::{self, Progress};
use engine::deploy::StackName;

use crate::cli::Where;
use crate::printer::Printer;
use crate::session::Session;

/// A stack that is deployed.
pub(super) struct Deployed {
    pub(super) session: Session,
    pub(super) stack: Stack,
}

impl Deployed {
    pub(super) async fn find(printer: &Printer, place: &Where) -> anyhow::Result<Deployed> {
        let absent =
            |stack: &str| format!("{stack} is not deployed; cargo xtask deploy --cache does that");
        let session = match Session::open_existing(printer, place).await? {
            Ok(session) => session,
            Err(there) => bail!(absent(&there.choice.stack)),
        };
        let name = StackName::new(session.target.stack.as_str())?;
        let outputs = app::outputs(&session.cloud, &session.target)
            .await?
            .with_context(|| absent(name.as_str()))?;
        let output = |name: &str| {
            outputs.get(name).with_context(|| format!("the stack has no output {name}"))
        };
        let (url, bucket) = (output(API_OUTPUT)?, output("ImagesBucketName")?);
        let stack = Stack { name, api: Api::new(url), images_bucket: bucket.clone() };
        Ok(Deployed { session, stack })
    }
}

/// Tells people how far it is: a moving line, or in a log one line for each step.
pub(super) fn told(printer: &Printer) -> impl Fn(Step) {
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
