//! Opens the target of a command.

use deployer::app::{DeployRequest, PROJECT};
use engine::cloud::Aws;
use engine::deploy::{Lock, lock};
use engine::local;
use engine::package::{Architecture, Workspace};
use engine::target::{Target, TargetChoice, TargetKind, TargetRequest, choose};

use crate::cli::{self, Arch, StackArgs, TargetArgs};
use crate::printer::Printer;

/// A reachable target, and this checkout.
pub(crate) struct Session {
    pub(crate) workspace: Workspace,
    pub(crate) target: Target,
    pub(crate) cloud: Aws,
}

impl Session {
    /// Opens the target. Installs and starts the local cloud if the target is local.
    pub(crate) async fn open(printer: &Printer, args: &TargetArgs) -> anyhow::Result<Session> {
        let workspace = Workspace::find()?;
        let choice = choose(&PROJECT, &workspace, &target_request(args)).await?;
        Session::connect(printer, workspace, choice).await
    }

    /// Opens the target, but does not install a local cloud: nothing can be deployed in a new one.
    pub(crate) async fn open_existing(
        printer: &Printer,
        args: &TargetArgs,
    ) -> anyhow::Result<Result<Session, NoLocalCloud>> {
        let workspace = Workspace::find()?;
        let choice = choose(&PROJECT, &workspace, &target_request(args)).await?;
        if choice.kind == TargetKind::Local && !local::Paths::new(&workspace).folder.exists() {
            return Ok(Err(NoLocalCloud { choice }));
        }
        Session::connect(printer, workspace, choice).await.map(Ok)
    }

    /// Opens the target of a temporary stack: local unless `args` says otherwise.
    pub(crate) async fn open_temporary(
        printer: &Printer,
        args: &TargetArgs,
    ) -> anyhow::Result<Session> {
        let workspace = Workspace::find()?;
        let choice = choose(
            &PROJECT,
            &workspace,
            &TargetRequest { local_by_default: true, ..target_request(args) },
        )
        .await?;
        Session::connect(printer, workspace, choice).await
    }

    async fn connect(
        printer: &Printer,
        workspace: Workspace,
        choice: TargetChoice,
    ) -> anyhow::Result<Session> {
        let target =
            choice.open(&workspace, &mut |step| printer.say(&format!("{:>9} {step}", ""))).await?;
        let cloud = Aws::new(&target.config);
        Ok(Session { workspace, target, cloud })
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

/// The target is local, and there is no local cloud.
pub(crate) struct NoLocalCloud {
    pub(crate) choice: TargetChoice,
}

pub(crate) fn target_request(args: &TargetArgs) -> TargetRequest {
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
        local_by_default: false,
    }
}

pub(crate) fn deploy_request(args: &StackArgs, printer: &Printer) -> DeployRequest {
    let either = |yes, no| match (yes, no) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    DeployRequest {
        cache: either(args.cache, args.no_cache),
        protect: either(args.protect, args.no_protect),
        architecture: args.arch.map(architecture),
        set: args.set.iter().cloned().collect(),
        color: printer.look.color,
    }
}

pub(crate) fn architecture(arch: Arch) -> Architecture {
    match arch {
        Arch::Arm64 => Architecture::Arm64,
        Arch::X86_64 => Architecture::X86_64,
    }
}
