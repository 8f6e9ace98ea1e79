//! `synth`: the golden files of `templates/`, written or compared.

use anyhow::{Context, bail};
use cfn::synth;
use deployer::stack;
use engine::package::Workspace;
use shared::openapi;

use crate::cli::Synth;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) fn run(args: Synth, printer: &Printer) -> anyhow::Result<Exit> {
    let folder = Workspace::find()?.folder.join("templates");
    let mut stale = Vec::new();
    for (name, text) in files()? {
        let path = folder.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        stale.push(name);
        if !args.check {
            std::fs::create_dir_all(&folder)
                .with_context(|| format!("making {}", folder.display()))?;
            std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        }
    }
    match (args.check, stale.is_empty()) {
        (true, false) => bail!(
            "templates/ is not what the code says: {}; run cargo xtask synth",
            stale.join(", ")
        ),
        (_, true) => printer.say("templates/ is what the code says"),
        (false, false) => printer.say(&format!("written to templates/: {}", stale.join(", "))),
    }
    Ok(Exit::Done)
}

/// What `templates/` holds.
pub(crate) fn files() -> anyhow::Result<Vec<(&'static str, String)>> {
    let mut files = Vec::new();
    for (name, template) in stack::templates()? {
        files.push((name, synth::yaml(&template)?));
    }
    files.push((
        "openapi.json",
        format!("{}\n", serde_json::to_string_pretty(&openapi::document())?),
    ));
    Ok(files)
}
