//! `package`: the functions' zips, written to a folder, as they would go to AWS.

use engine::package::{self, Architecture, BuildProgress, BuildRequest, Platform, Workspace};
use shared::table::FUNCTIONS;

use crate::cli::Package;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::architecture;

pub(crate) async fn run(args: Package, printer: &Printer) -> anyhow::Result<Exit> {
    let root = Workspace::find()?;
    // This machine's by default, so that what is written can be run where it was written, too.
    let purpose = Platform::Aws(Some(args.arch.map_or(Architecture::host(), architecture)));
    let color = printer.look.color;
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let building = tokio::task::spawn_blocking(move || {
        let all = FUNCTIONS.iter().map(|f| f.name);
        let binaries: Vec<_> =
            all.filter(|name| args.function.as_deref().is_none_or(|one| one == *name)).collect();
        let request =
            BuildRequest { package: "handlers", binaries: &binaries, platform: purpose, color };
        let built = package::build(&root, request, &mut |step| {
            // Nobody listens any more when the command was interrupted.
            let _ = sender.send(step);
        })?;
        package::write(&args.out, &built.packages)?;
        Ok::<_, package::PackageError>((built, args.out))
    });
    while let Some(step) = receiver.recv().await {
        match (step, printer.live()) {
            (BuildProgress::Compiling { done, total, now }, Some(live)) => {
                live.compiling(done, total, &now)
            }
            (BuildProgress::Compiling { .. }, None) => {}
            (other, _) => printer.say(&other.to_string()),
        }
    }
    let (built, out) = building.await??;
    for package in &built.packages {
        printer.data(&format!("{}\n", out.join(format!("{}.zip", package.name)).display()))?;
    }
    Ok(Exit::Done)
}
