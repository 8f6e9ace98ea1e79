//! `permissions`: prints the smallest policy of a role for this stack.

use deployer::app::PROJECT;
use deployer::permissions::{RoleRequest, permissions};
use engine::deploy::StackName;
use engine::package::Workspace;
use engine::permissions::{CHARACTERS_MAX, Purpose};
use shared::table::Auth;

use crate::cli::{self, Permissions, TargetArgs};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::settings::Settings;

pub(crate) fn run(args: Permissions, printer: &Printer) -> anyhow::Result<Exit> {
    let settings = match args.stage {
        None => Settings::default(),
        Some(stage) => {
            let stage = TargetArgs { stage: Some(stage), ..TargetArgs::default() };
            Settings::load(&Workspace::find()?, &stage)?
        }
    };
    let place = settings.target();
    let stack = args.stack.or(place.stack);
    let mut set = settings.parameters();
    set.extend(args.set);
    let request = RoleRequest {
        stack: StackName::new(stack.unwrap_or_else(|| PROJECT.default_stack.to_owned()))?,
        cache: args.cache || settings.cache() == Some(true),
        auth: args.auth.map(Auth::from).or(settings.auth()).unwrap_or_default(),
        account: args.account.or(place.account),
        region: args.region.or(place.region),
        role_arn: args.role_arn.or(settings.role_arn()),
        set,
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
