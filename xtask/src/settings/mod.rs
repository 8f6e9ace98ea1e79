//! The settings that count for a command: those of the settings file, of one of its stages.

mod file;

use std::collections::BTreeMap;

use anyhow::Context;
use deployer::app::PROJECT;
use engine::package::{Architecture, Workspace};
use engine::target::{LastDeployment, TargetKind, TargetSettings};
use shared::table::Auth;

pub(crate) use file::{FILE, Layer, Placed};
use file::{SettingsFile, TAGS_MAX};

use crate::cli::TargetArgs;
use crate::exit::Usage;

/// The stage that a command uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stage {
    pub(crate) name: String,
    /// Why: half a sentence for the user.
    pub(crate) reason: &'static str,
}

/// What the settings file says for a command; empty without a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Whether there is a file.
    pub(crate) has_file: bool,
    pub(crate) stage: Option<Stage>,
    pub(crate) layer: Layer,
}

impl Settings {
    /// Reads the file of this checkout, and chooses the stage.
    pub(crate) fn load(workspace: &Workspace, args: &TargetArgs) -> anyhow::Result<Settings> {
        let path = workspace.folder.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return match &args.stage {
                    None => Ok(Settings::default()),
                    Some(stage) => Err(Usage(format!(
                        "there is no {}, so there is no stage {stage}. docs/settings.md has an \
                         example of the file",
                        path.display()
                    ))
                    .into()),
                };
            }
            Err(error) => return Err(error).with_context(|| format!("reading {}", path.display())),
        };
        let file = SettingsFile::parse(&text).map_err(|errors| Usage(errors.join("\n")))?;
        // Choosing the target reports a record that cannot be read, where it matters.
        let last = LastDeployment::read(&PROJECT, &workspace.folder).ok().flatten();
        let last = last.as_ref().map(|last| last.stack.as_str());
        Ok(Settings::of(file, args, last).map_err(Usage)?)
    }

    /// The settings of the chosen stage. `last` is the stack of the last deployment.
    fn of(file: SettingsFile, args: &TargetArgs, last: Option<&str>) -> Result<Settings, String> {
        let stage = choose_stage(&file, args, last)?;
        let layer = match &stage {
            Some(stage) => file.stage(&stage.name)?.clone(),
            None => file.top,
        };
        check_tags(layer.tags.iter().flat_map(BTreeMap::keys))?;
        Ok(Settings { has_file: true, stage, layer })
    }

    /// What the file says about the target.
    pub(crate) fn target(&self) -> TargetSettings {
        let layer = &self.layer;
        TargetSettings {
            target: layer.target.as_ref().map(|target| target.value),
            stack: value(&layer.stack),
            profile: value(&layer.profile),
            region: value(&layer.region),
            account: value(&layer.account),
        }
    }

    pub(crate) fn cache(&self) -> Option<bool> {
        self.layer.cache.as_ref().map(|cache| cache.value)
    }

    pub(crate) fn auth(&self) -> Option<Auth> {
        self.layer.auth.as_ref().map(|auth| auth.value)
    }

    pub(crate) fn protect(&self) -> Option<bool> {
        self.layer.protect.as_ref().map(|protect| protect.value)
    }

    pub(crate) fn arch(&self) -> Option<Architecture> {
        self.layer.arch.as_ref().map(|arch| arch.value)
    }

    pub(crate) fn role_arn(&self) -> Option<String> {
        value(&self.layer.role_arn)
    }

    pub(crate) fn parameters(&self) -> BTreeMap<String, String> {
        values(&self.layer.parameters)
    }

    pub(crate) fn tags(&self) -> Option<BTreeMap<String, String>> {
        self.layer.tags.as_ref().map(values)
    }

    /// Says where the environment names something else than the file, which is used.
    pub(crate) fn notes(
        &self,
        args: &TargetArgs,
        kind: TargetKind,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Vec<String> {
        // The local cloud uses neither.
        if kind == TargetKind::Local {
            return Vec::new();
        }
        let mut notes = Vec::new();
        let Layer { profile, region, .. } = &self.layer;
        if let Some(Placed { value, line }) = profile.as_ref().filter(|_| args.profile.is_none()) {
            if variable("AWS_ACCESS_KEY_ID").is_some() {
                notes.push(format!(
                    "the keys of AWS_ACCESS_KEY_ID are used, and not the profile {value} of \
                     {FILE}:{line}"
                ));
            } else if let Some(other) = variable("AWS_PROFILE").filter(|other| other != value) {
                notes.push(format!(
                    "the profile is {value}, as {FILE}:{line} says, and not {other} of AWS_PROFILE"
                ));
            }
        }
        if let Some(Placed { value, line }) = region.as_ref().filter(|_| args.region.is_none()) {
            let mut set = REGION_VARIABLES.into_iter().filter_map(|n| Some((n, variable(n)?)));
            if let Some((name, other)) = set.next().filter(|(_, other)| other != value) {
                notes.push(format!(
                    "the region is {value}, as {FILE}:{line} says, and not {other} of {name}"
                ));
            }
        }
        notes
    }
}

/// In the order of the SDK.
pub(crate) const REGION_VARIABLES: [&str; 2] = ["AWS_REGION", "AWS_DEFAULT_REGION"];

/// A variable that has a value.
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn value(of: &Option<Placed<String>>) -> Option<String> {
    of.as_ref().map(|placed| placed.value.clone())
}

fn values(of: &BTreeMap<String, Placed<String>>) -> BTreeMap<String, String> {
    of.iter().map(|(name, placed)| (name.clone(), placed.value.clone())).collect()
}

/// The tags of a stage are its own and those of the top, so only here are they all known.
fn check_tags<'k>(keys: impl Iterator<Item = &'k String>) -> Result<(), String> {
    // One more is the project's own.
    let mut seen = BTreeMap::from([(PROJECT.name.to_owned(), PROJECT.name)]);
    for key in keys {
        // The keys of a role's tags do not differ by case alone.
        if let Some(other) = seen.insert(key.to_lowercase(), key) {
            return Err(format!("{FILE}: the tags {other} and {key} differ only by case"));
        }
    }
    match seen.len() - 1 {
        count if count < TAGS_MAX => Ok(()),
        count => Err(format!("{FILE}: a stage has {count} tags; at most {} fit", TAGS_MAX - 1)),
    }
}

/// The stage: the option, else the stage of the stack that is named, else the file's default, else
/// the stage of the last deployment. A stack that no stage has is not of a stage.
fn choose_stage(
    file: &SettingsFile,
    args: &TargetArgs,
    last: Option<&str>,
) -> Result<Option<Stage>, String> {
    let stage = |name: &str, reason| Some(Stage { name: name.to_owned(), reason });
    let of_stack = |stack: &str, reason| {
        let is_it = |layer: &Layer| layer.stack.as_ref().is_some_and(|own| own.value == stack);
        let mut found = file.stages.iter().filter(|(_, layer)| is_it(layer));
        found.next().and_then(|(name, _)| stage(name, reason))
    };
    if let Some(name) = &args.stage {
        file.stage(name)?;
        let other = args.stack.as_deref().and_then(|stack| of_stack(stack, ""));
        if let Some(other) = other.filter(|other| other.name != *name) {
            return Err(format!(
                "the stack of --stack belongs to the stage {}, and --stage is {name}: leave one \
                 of them out",
                other.name
            ));
        }
        return Ok(stage(name, "--stage is given"));
    }
    if let Some(stack) = &args.stack {
        return Ok(of_stack(stack, "it has the stack of --stack"));
    }
    if let Some(name) = &file.default_stage {
        return Ok(stage(name, "it is the default-stage"));
    }
    match last {
        Some(stack) => Ok(of_stack(stack, "it was deployed last from this checkout")),
        None if file.stages.is_empty() => Ok(None),
        None => Err(format!(
            "{FILE} has stages, and neither --stage nor default-stage says which is meant. Its \
             stages: {}",
            file.names()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "region = \"eu-west-1\"\nprofile = \"shared\"\n[stage.dev]\n\
                        target = \"local\"\n[stage.prod]\nstack = \"Shop\"\nprofile = \"prod\"\n";

    fn args(stage: Option<&str>, stack: Option<&str>) -> TargetArgs {
        let text = |of: Option<&str>| of.map(str::to_owned);
        TargetArgs { stage: text(stage), stack: text(stack), ..TargetArgs::default() }
    }

    fn chosen(text: &str, args: &TargetArgs, last: Option<&str>) -> Result<Option<String>, String> {
        let settings = Settings::of(SettingsFile::parse(text).unwrap(), args, last)?;
        Ok(settings.stage.map(|stage| stage.name))
    }

    #[test]
    fn tags_of_a_stage_are_checked_together_with_those_of_the_top() {
        let shared = "[tags]\nteam = \"shop\"\n[stage.dev]\ntags.Team = \"web\"\n";
        assert_eq!(
            chosen(shared, &args(Some("dev"), None), None).unwrap_err(),
            "full-api-stack.toml: the tags Team and team differ only by case"
        );
        let many = |prefix: &str| (0..30).map(|n| format!("{prefix}{n} = \"x\"\n")).collect();
        let (top, own): (String, String) = (many("a"), many("b"));
        let text = format!("[tags]\n{top}[stage.dev.tags]\n{own}");
        assert_eq!(
            chosen(&text, &args(Some("dev"), None), None).unwrap_err(),
            "full-api-stack.toml: a stage has 60 tags; at most 49 fit"
        );
    }

    #[test]
    fn stage_and_stack_of_another_stage_is_an_error() {
        let both = args(Some("prod"), Some("FullApiStack-dev"));
        assert_eq!(
            chosen(TEXT, &both, None).unwrap_err(),
            "the stack of --stack belongs to the stage dev, and --stage is prod: leave one of \
             them out"
        );
    }

    #[test]
    fn stage_is_that_of_option_then_stack_then_default_then_last_deployment() {
        let with_default = format!("default-stage = \"dev\"\n{TEXT}");
        let rows = [
            // file, --stage, --stack, the stack of the last deployment → the stage
            (TEXT, Some("prod"), None, Some("FullApiStack-dev"), Some("prod")),
            (TEXT, Some("prod"), Some("Other"), None, Some("prod")),
            (TEXT, None, Some("Shop"), Some("FullApiStack-dev"), Some("prod")),
            (TEXT, None, Some("FullApiStackCi"), Some("Shop"), None),
            (TEXT, None, None, Some("Shop"), Some("prod")),
            (TEXT, None, None, Some("FullApiStack"), None),
            (&with_default, None, None, Some("Shop"), Some("dev")),
            (&with_default, None, None, None, Some("dev")),
            (&with_default, None, Some("Other"), None, None),
            ("cache = true\n", None, None, None, None),
        ];
        for (text, stage, stack, last, expected) in rows {
            let found = chosen(text, &args(stage, stack), last).unwrap();
            assert_eq!(found.as_deref(), expected, "{stage:?} {stack:?} {last:?}");
        }
    }

    #[test]
    fn stage_that_is_unknown_or_not_decided_lists_the_stages() {
        let message = chosen(TEXT, &args(Some("pord"), None), None).unwrap_err();
        assert!(message.contains("did you mean prod? Its stages: dev, prod"), "{message}");
        let message = chosen(TEXT, &args(None, None), None).unwrap_err();
        assert!(message.contains("--stage") && message.ends_with("dev, prod"), "{message}");
    }

    #[test]
    fn target_of_a_stage_has_what_the_file_shares() {
        let file = SettingsFile::parse(TEXT).unwrap();
        let dev = Settings::of(file, &args(Some("dev"), None), None).unwrap();
        let expected = TargetSettings {
            target: Some(TargetKind::Local),
            stack: Some("FullApiStack-dev".to_owned()),
            profile: Some("shared".to_owned()),
            region: Some("eu-west-1".to_owned()),
            account: None,
        };
        assert_eq!(dev.target(), expected);
    }

    #[test]
    fn notes_say_that_the_file_is_used_and_not_the_environment() {
        let file = SettingsFile::parse(TEXT).unwrap();
        let prod = args(Some("prod"), None);
        let settings = Settings::of(file, &prod, None).unwrap();
        let notes = |args: &TargetArgs, kind, variables: &[(&str, &str)]| {
            let find = |name: &str| variables.iter().find(|(other, _)| *other == name);
            let variable = |name: &str| find(name).map(|(_, value)| (*value).to_owned());
            settings.notes(args, kind, variable)
        };
        let other = [("AWS_PROFILE", "work"), ("AWS_DEFAULT_REGION", "us-east-2")];
        let found = notes(&prod, TargetKind::Aws, &other).join("\n");
        assert_eq!(
            found,
            "the profile is prod, as full-api-stack.toml:7 says, and not work of AWS_PROFILE\n\
             the region is eu-west-1, as full-api-stack.toml:1 says, and not us-east-2 of \
             AWS_DEFAULT_REGION"
        );
        let same = [("AWS_PROFILE", "prod"), ("AWS_REGION", "eu-west-1"), other[1]];
        assert_eq!(notes(&prod, TargetKind::Aws, &same), Vec::<String>::new());
        assert_eq!(notes(&prod, TargetKind::Local, &other), Vec::<String>::new());
        let options = TargetArgs {
            profile: Some("mine".to_owned()),
            region: Some("us-east-1".to_owned()),
            ..prod.clone()
        };
        assert_eq!(notes(&options, TargetKind::Aws, &other), Vec::<String>::new());
        // The SDK prefers keys to a profile.
        let keys = notes(&prod, TargetKind::Aws, &[("AWS_ACCESS_KEY_ID", "AKIA")]);
        assert!(keys[0].starts_with("the keys of AWS_ACCESS_KEY_ID are used"), "{keys:?}");
    }
}
