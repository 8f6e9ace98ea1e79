//! From what was typed to a cloud that answers: shared by all commands that need one.

use deployer::app::{DeployRequest, PROJECT};
use engine::cloud::Aws;
use engine::deploy::{Lock, lock};
use engine::local;
use engine::package::{Architecture, Workspace};
use engine::target::{Target, TargetChoice, TargetKind, TargetRequest, choose};

use crate::cli::{self, Arch, Shape, Where};
use crate::printer::Printer;

/// A cloud that answers, and this checkout.
pub(crate) struct Session {
    pub(crate) root: Workspace,
    pub(crate) target: Target,
    pub(crate) cloud: Aws,
}

impl Session {
    /// Goes to where `place` says, starting the local cloud if that is it.
    pub(crate) async fn open(printer: &Printer, place: &Where) -> anyhow::Result<Session> {
        let root = Workspace::find()?;
        let choice = choose(&PROJECT, &root, &asked(place)).await?;
        Session::enter(printer, root, choice).await
    }

    /// As [`Session::open`], but does not install or start a local cloud in which nothing can be deployed: then there is `None`.
    pub(crate) async fn open_existing(
        printer: &Printer,
        place: &Where,
    ) -> anyhow::Result<Result<Session, Absent>> {
        let root = Workspace::find()?;
        let choice = choose(&PROJECT, &root, &asked(place)).await?;
        if choice.kind == TargetKind::Local && !local::Paths::new(&root).folder.exists() {
            return Ok(Err(Absent { choice }));
        }
        Session::enter(printer, root, choice).await.map(Ok)
    }

    /// As [`Session::open`], for a stack that is made only to be removed: local, unless `place` says otherwise.
    pub(crate) async fn open_for_a_moment(
        printer: &Printer,
        place: &Where,
    ) -> anyhow::Result<Session> {
        let root = Workspace::find()?;
        let choice =
            choose(&PROJECT, &root, &TargetRequest { local_by_default: true, ..asked(place) })
                .await?;
        Session::enter(printer, root, choice).await
    }

    async fn enter(
        printer: &Printer,
        root: Workspace,
        choice: TargetChoice,
    ) -> anyhow::Result<Session> {
        let target =
            choice.open(&root, &mut |step| printer.say(&format!("{:>9} {step}", ""))).await?;
        let cloud = Aws::new(&target.config);
        Ok(Session { root, target, cloud })
    }

    /// No second command at the same stack on this machine.
    pub(crate) fn lock(&self, command: &str) -> anyhow::Result<Lock> {
        Ok(lock(&self.root.target.join("locks"), &self.target.stack, command)?)
    }

    /// Remembers that this is where this checkout deploys to.
    pub(crate) fn remember(&self) -> anyhow::Result<()> {
        Ok(self.target.last_deployment().write(&PROJECT, &self.root.folder)?)
    }
}

/// The local cloud was never started here.
pub(crate) struct Absent {
    pub(crate) choice: TargetChoice,
}

/// What was typed about the target, as the target's rules want it.
pub(crate) fn asked(place: &Where) -> TargetRequest {
    let target = place.target.map(|t| match t {
        cli::Target::Aws => TargetKind::Aws,
        cli::Target::Local => TargetKind::Local,
    });
    TargetRequest {
        target,
        stack: place.stack.clone(),
        profile: place.profile.clone(),
        region: place.region.clone(),
        local_by_default: false,
    }
}

/// What was typed about the stack.
pub(crate) fn wish(shape: &Shape, printer: &Printer) -> DeployRequest {
    let cache = match (shape.cache, shape.no_cache) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    DeployRequest {
        cache,
        architecture: shape.arch.map(architecture),
        set: shape.set.iter().cloned().collect(),
        color: printer.look.color,
    }
}

pub(crate) fn architecture(arch: Arch) -> Architecture {
    match arch {
        Arch::Arm64 => Architecture::Arm64,
        Arch::X86_64 => Architecture::X86_64,
    }
}
