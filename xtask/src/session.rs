//! Opens the target of a command.

use deployer::app::{self, DeployRequest, PROJECT};
use engine::cloud::Aws;
use engine::deploy::{Lock, Ui, lock};
use engine::local;
use engine::open_for_deploy;
use engine::package::{Architecture, Workspace};
use engine::target::{Target, TargetChoice, TargetKind, TargetRequest, choose};

use crate::cli::{self, Arch, StackArgs, TargetArgs};
use crate::printer::Printer;
use crate::settings::{self, Settings};

/// A reachable target, and this checkout.
pub(crate) struct Session {
    pub(crate) workspace: Workspace,
    pub(crate) target: Target,
    pub(crate) cloud: Aws,
    pub(crate) settings: Settings,
}

impl Session {
    /// Opens the target. Installs and starts the local cloud if the target is local.
    pub(crate) async fn open(printer: &Printer, args: &TargetArgs) -> anyhow::Result<Session> {
        let workspace = Workspace::find()?;
        let chosen = choose_target(&workspace, args, false).await?;
        Session::connect(printer, workspace, args, chosen).await
    }

    /// Opens the target. Builds the functions while the local cloud is installed, if it must be.
    pub(crate) async fn open_for_deploy(
        printer: &Printer,
        args: &TargetArgs,
        ui: &impl Ui,
    ) -> anyhow::Result<Session> {
        let workspace = Workspace::find()?;
        let (choice, settings) = choose_target(&workspace, args, false).await?;
        say_notes(printer, &settings, args, choice.kind);
        let functions = app::functions(printer.look.color);
        let target = open_for_deploy(choice, &workspace, &functions, ui).await?;
        Ok(Session { cloud: Aws::new(&target.config), workspace, target, settings })
    }

    /// Opens the target, but does not install a local cloud: nothing can be deployed in a new one.
    pub(crate) async fn open_existing(
        printer: &Printer,
        args: &TargetArgs,
    ) -> anyhow::Result<Result<Session, NoLocalCloud>> {
        let workspace = Workspace::find()?;
        let chosen = choose_target(&workspace, args, false).await?;
        let is_local = chosen.0.kind == TargetKind::Local;
        if is_local && !local::Paths::new(&workspace).folder.exists() {
            return Ok(Err(NoLocalCloud { choice: chosen.0 }));
        }
        Session::connect(printer, workspace, args, chosen).await.map(Ok)
    }

    /// Opens the target of a temporary stack: local unless `args` says otherwise.
    pub(crate) async fn open_temporary(
        printer: &Printer,
        args: &TargetArgs,
    ) -> anyhow::Result<Session> {
        let workspace = Workspace::find()?;
        let chosen = choose_target(&workspace, args, true).await?;
        Session::connect(printer, workspace, args, chosen).await
    }

    async fn connect(
        printer: &Printer,
        workspace: Workspace,
        args: &TargetArgs,
        (choice, settings): (TargetChoice, Settings),
    ) -> anyhow::Result<Session> {
        say_notes(printer, &settings, args, choice.kind);
        let target =
            choice.open(&workspace, &mut |step| printer.say(&format!("{:>9} {step}", ""))).await?;
        let cloud = Aws::new(&target.config);
        Ok(Session { workspace, target, cloud, settings })
    }

    /// Locks the stack against other commands on this machine.
    pub(crate) fn lock(&self, command: &str) -> anyhow::Result<Lock> {
        Ok(lock(&self.workspace.target.join("locks"), &self.target.stack, command)?)
    }

    /// Records the target as that of the last deployment.
    pub(crate) fn record(&self) -> anyhow::Result<()> {
        Ok(self.target.last_deployment().write(&PROJECT, &self.workspace.folder)?)
    }
}

fn say_notes(printer: &Printer, settings: &Settings, args: &TargetArgs, kind: TargetKind) {
    for note in settings.notes(args, kind, settings::variable) {
        printer.say(&format!("{:>9} {note}", ""));
    }
}

/// The target is local, and there is no local cloud.
pub(crate) struct NoLocalCloud {
    pub(crate) choice: TargetChoice,
}

/// Chooses the target by the options and the settings file.
pub(crate) async fn choose_target(
    workspace: &Workspace,
    args: &TargetArgs,
    local_by_default: bool,
) -> anyhow::Result<(TargetChoice, Settings)> {
    let settings = Settings::load(workspace, args)?;
    let request =
        TargetRequest { local_by_default, settings: settings.target(), ..target_request(args) };
    Ok((choose(&PROJECT, workspace, &request).await?, settings))
}

fn target_request(args: &TargetArgs) -> TargetRequest {
    let target = args.target.map(|t| match t {
        cli::Target::Aws => TargetKind::Aws,
        cli::Target::Local => TargetKind::Local,
        cli::Target::Endpoint => TargetKind::Endpoint,
    });
    TargetRequest {
        target,
        stack: args.stack.clone(),
        profile: args.profile.clone(),
        region: args.region.clone(),
        ..TargetRequest::default()
    }
}

/// A pair of flags such as `--cache` and `--no-cache`.
pub(crate) fn either(yes: bool, no: bool) -> Option<bool> {
    match (yes, no) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// What the options ask for, else the settings file.
pub(crate) fn deploy_request(
    args: &StackArgs,
    session: &Session,
    printer: &Printer,
) -> DeployRequest {
    let settings = &session.settings;
    // An emulator runs functions on this machine, so it has the architecture of this machine.
    let arch = settings.arch().filter(|_| !session.target.is_emulator());
    DeployRequest {
        cache: either(args.cache, args.no_cache).or(settings.cache()),
        auth: args.auth.auth().or(settings.auth()),
        protect: either(args.protect, args.no_protect).or(settings.protect()),
        architecture: args.arch.map(architecture).or(arch),
        set: args.set.iter().cloned().collect(),
        settings: settings.parameters(),
        tags: settings.tags(),
        color: printer.look.color,
    }
}

pub(crate) fn architecture(arch: Arch) -> Architecture {
    match arch {
        Arch::Arm64 => Architecture::Arm64,
        Arch::X86_64 => Architecture::X86_64,
    }
}
