//! `package`: builds the functions for AWS and writes their zips to a folder.

use deployer::app::{HANDLERS, LIBRARY};
use engine::blocking;
use engine::package::{self, Architecture, BuildProgress, BuildRequest, Platform, Workspace};
use shared::table::FUNCTIONS;

use crate::cli::Package;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::architecture;

pub(crate) async fn run(args: Package, printer: &Printer) -> anyhow::Result<Exit> {
    let workspace = Workspace::find()?;
    // The default is this machine's architecture, so that the binaries run here, too.
    let platform = Platform::Aws(Some(args.arch.map_or(Architecture::host(), architecture)));
    let color = printer.look.color;
    let work = move |progress: &mut dyn FnMut(BuildProgress)| {
        let all = FUNCTIONS.iter().map(|f| f.name);
        let binaries: Vec<_> =
            all.filter(|name| args.function.as_deref().is_none_or(|one| one == *name)).collect();
        let request = BuildRequest {
            package: HANDLERS,
            binaries: &binaries,
            library: Some(LIBRARY),
            program: None,
            platform,
            unoptimized: false,
            color,
        };
        let built = package::build(&workspace, request, progress)?;
        package::write(&args.out, &built.packages)?;
        Ok::<_, package::PackageError>((built, args.out))
    };
    let mut show = |step: BuildProgress| match (step, printer.live()) {
        (BuildProgress::Compiling { done, total, now }, Some(live)) => {
            live.compiling(done, total, &now)
        }
        (BuildProgress::Compiling { .. }, None) => {}
        (other, _) => printer.say(&other.to_string()),
    };
    let (built, out) = blocking::with_progress(work, &mut show).await??;
    for package in &built.packages {
        printer.data(&format!("{}\n", out.join(format!("{}.zip", package.name)).display()))?;
    }
    Ok(Exit::Done)
}
