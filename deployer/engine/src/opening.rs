//! Opens the target of a command, and compiles functions while the local cloud is installed.

use crate::blocking;
use crate::definition::StackDefinition;
use crate::deploy::{DeployError, Event, Ui};
use crate::local::{self, Paths};
use crate::package::{self, BuildProgress, BuildRequest, Built, Platform, Workspace};
use crate::project::Project;
use crate::report;
use crate::target::{Target, TargetChoice, TargetKind, TargetRequest, choose};

/// Chooses the cloud by the rules of [`choose`], and connects to it. Where the target is the local
/// cloud, installs and starts it.
///
/// # Errors
/// [`DeployError::Target`] where no cloud can be chosen, or the chosen one does not answer.
pub async fn open_target(
    project: &Project,
    workspace: &Workspace,
    request: &TargetRequest,
    ui: &impl Ui,
) -> Result<Target, DeployError> {
    let choice = choose(project, workspace, request).await?;
    Ok(choice.open(workspace, &mut |step| ui.note(step.to_string())).await?)
}

/// Opens a chosen target for a deploy of these functions. Where the local cloud is not installed
/// yet, they are built while it is: the deploy finds them built. The template may be missing.
///
/// # Errors
/// [`DeployError::Target`], [`DeployError::Package`].
pub async fn open_for_deploy(
    choice: TargetChoice,
    workspace: &Workspace,
    functions: &StackDefinition,
    ui: &impl Ui,
) -> Result<Target, DeployError> {
    let is_first =
        choice.kind == TargetKind::Local && !local::was_installed(&Paths::new(workspace));
    let opening = async {
        Ok::<_, DeployError>(choice.open(workspace, &mut |step| ui.note(step.to_string())).await?)
    };
    if !is_first {
        return opening.await;
    }
    let building = async {
        let count = report::count(functions.functions.len() as u64, "functions");
        ui.note(format!(
            "building {count} while the local cloud is installed (this takes minutes)"
        ));
        // An error does not end the installation, which would have to begin again.
        Ok(compile(workspace, functions, Platform::Local, ui).await)
    };
    let (target, built) = tokio::try_join!(opening, building)?;
    built?;
    Ok(target)
}

/// Builds and zips the functions. The compiler runs on a thread of its own, so that this thread
/// still receives Ctrl-C.
pub(crate) async fn compile(
    workspace: &Workspace,
    definition: &StackDefinition,
    platform: Platform,
    ui: &impl Ui,
) -> Result<Built, DeployError> {
    let workspace = workspace.clone();
    let StackDefinition { package, library, program, unoptimized, color, .. } = *definition;
    let binaries: Vec<_> = definition.functions.iter().map(|f| f.binary).collect();
    let build = move |progress: &mut dyn FnMut(BuildProgress)| {
        let binaries = &*binaries;
        let request =
            BuildRequest { package, binaries, library, program, platform, unoptimized, color };
        package::build(&workspace, request, progress)
    };
    let mut emit = |step| {
        ui.emit(match step {
            BuildProgress::Compiling { done, total, now } => Event::Compiling { done, total, now },
            other => Event::Note { text: other.to_string() },
        });
    };
    Ok(blocking::with_progress(build, &mut emit).await??)
}
