//! `permissions`: prints the smallest policy of a role for this stack.

use deployer::app::PROJECT;
use deployer::permissions::{RoleRequest, permissions};
use engine::deploy::StackName;
use engine::permissions::{CHARACTERS_MAX, Purpose};

use crate::cli::{self, Permissions};
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) fn run(args: Permissions, printer: &Printer) -> anyhow::Result<Exit> {
    let stack = args.stack.unwrap_or_else(|| PROJECT.default_stack.to_owned());
    let request = RoleRequest {
        stack: StackName::new(stack)?,
        cache: args.cache,
        account: args.account,
        region: args.region,
        set: args.set.into_iter().collect(),
        role_arn: args.role_arn,
    };
    let purposes: Vec<_> = args.purposes.iter().map(purpose).collect();
    let purposes = if purposes.is_empty() { Purpose::ALL.to_vec() } else { purposes };
    let documents = permissions(&request, &purposes)?;
    printer.data(&format!("{}\n", serde_json::to_string_pretty(&documents)?))?;
    let sizes: Vec<_> =
        documents.iter().map(|document| document.characters().to_string()).collect();
    printer.say(&match sizes.as_slice() {
        [size] => format!(
            "one policy of {size} characters; a managed policy has at most {CHARACTERS_MAX}"
        ),
        sizes => format!(
            "{} policies of {} characters; a managed policy has at most {CHARACTERS_MAX}, and a \
             role has at most 10 managed policies",
            sizes.len(),
            sizes.join(", ")
        ),
    });
    Ok(Exit::Done)
}

fn purpose(purpose: &cli::Purpose) -> Purpose {
    match purpose {
        cli::Purpose::Diff => Purpose::Diff,
        cli::Purpose::Deploy => Purpose::Deploy,
        cli::Purpose::Destroy => Purpose::Destroy,
        cli::Purpose::Operate => Purpose::Operate,
        cli::Purpose::Recover => Purpose::Recover,
    }
}
