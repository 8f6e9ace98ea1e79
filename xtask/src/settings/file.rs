//! The settings file as text: its keys and values, each with its line, and what is wrong in it.

use std::collections::BTreeMap;

use deployer::app::PROJECT;
use deployer::stack::settable;
use engine::deploy::{StackName, closest};
use engine::package::Architecture;
use engine::target::TargetKind;
use shared::table::Auth;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file beside the workspace's `Cargo.toml`. A project without it has the defaults.
pub(crate) const FILE: &str = "full-api-stack.toml";

/// The keys of the file and of a stage.
const KEYS: [&str; 12] = [
    "stack",
    "target",
    "region",
    "profile",
    "account",
    "cache",
    "auth",
    "protect",
    "arch",
    "role-arn",
    "tags",
    "parameters",
];

/// The keys that only the file itself has.
const TOP_KEYS: [&str; 2] = ["default-stage", "stage"];

// CloudFormation's limits.
pub(super) const TAGS_MAX: usize = 50;
const TAG_KEY_MAX: usize = 128;
const TAG_VALUE_MAX: usize = 256;

/// A value, and the line that it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// The settings of one stage, or those that all stages share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Layer {
    pub(crate) stack: Option<Placed<String>>,
    pub(crate) target: Option<Placed<TargetKind>>,
    pub(crate) region: Option<Placed<String>>,
    pub(crate) profile: Option<Placed<String>>,
    pub(crate) account: Option<Placed<String>>,
    pub(crate) cache: Option<Placed<bool>>,
    pub(crate) auth: Option<Placed<Auth>>,
    pub(crate) protect: Option<Placed<bool>>,
    pub(crate) arch: Option<Placed<Architecture>>,
    pub(crate) role_arn: Option<Placed<String>>,
    /// `None` where there is no table of tags.
    pub(crate) tags: Option<BTreeMap<String, Placed<String>>>,
    pub(crate) parameters: BTreeMap<String, Placed<String>>,
}

impl Layer {
    /// These settings, and those of `base` that they leave open.
    fn over(self, base: &Layer) -> Layer {
        let base = base.clone();
        Layer {
            stack: self.stack.or(base.stack),
            target: self.target.or(base.target),
            region: self.region.or(base.region),
            profile: self.profile.or(base.profile),
            account: self.account.or(base.account),
            cache: self.cache.or(base.cache),
            auth: self.auth.or(base.auth),
            protect: self.protect.or(base.protect),
            arch: self.arch.or(base.arch),
            role_arn: self.role_arn.or(base.role_arn),
            tags: match (self.tags, base.tags) {
                (Some(own), Some(shared)) => Some(shared.into_iter().chain(own).collect()),
                (own, shared) => own.or(shared),
            },
            parameters: base.parameters.into_iter().chain(self.parameters).collect(),
        }
    }
}

/// The content of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SettingsFile {
    pub(crate) default_stage: Option<String>,
    /// What applies without a stage.
    pub(crate) top: Layer,
    /// The stages by name, with the settings that all stages share.
    pub(crate) stages: BTreeMap<String, Layer>,
}

impl SettingsFile {
    /// Reads the text of a file. The error is a list, one line for each: `FILE:LINE:COLUMN: …`.
    pub(crate) fn parse(text: &str) -> Result<SettingsFile, Vec<String>> {
        let mut reader = Reader { text, errors: Vec::new() };
        match DeTable::parse(text) {
            Ok(document) => {
                let file = reader.file(document.get_ref());
                if reader.errors.is_empty() { Ok(file) } else { Err(reader.errors()) }
            }
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                reader.add(at, error.message().to_owned());
                Err(reader.errors())
            }
        }
    }

    /// The stage of this name, or the list of stages with the one that is probably meant.
    pub(crate) fn stage(&self, name: &str) -> Result<&Layer, String> {
        self.stages.get(name).ok_or_else(|| {
            let close = closest(name, self.stages.keys().map(String::as_str));
            let close =
                close.map_or_else(|| ".".to_owned(), |close| format!("; did you mean {close}?"));
            format!("{FILE} has no stage {name}{close} Its stages: {}", self.names())
        })
    }

    /// The names of the stages, or `none`.
    pub(crate) fn names(&self) -> String {
        let names: Vec<_> = self.stages.keys().map(String::as_str).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    }
}

struct Reader<'t> {
    text: &'t str,
    /// The position of each error, and its text.
    errors: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn add(&mut self, at: usize, text: impl Into<String>) {
        self.errors.push((at, text.into()));
    }

    fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    fn errors(mut self) -> Vec<String> {
        self.errors.sort();
        let place = |at: usize| {
            let before = &self.text[..at];
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            (self.line(at), column)
        };
        let line = |(at, text): &(usize, String)| {
            let (line, column) = place(*at);
            format!("{FILE}:{line}:{column}: {text}")
        };
        self.errors.iter().map(line).collect()
    }

    fn file(&mut self, table: &DeTable<'_>) -> SettingsFile {
        let top = self.layer(table, true);
        let mut file = SettingsFile { top, ..SettingsFile::default() };
        for (key, value) in table {
            match &**key.get_ref() {
                "default-stage" => file.default_stage = self.string(key, value),
                "stage" => file.stages = self.stages(value, &file.top),
                _ => {}
            }
        }
        if let Some(name) = file.default_stage.clone()
            && let Err(error) = file.stage(&name)
        {
            let key = table.keys().find(|key| *key.get_ref() == "default-stage");
            self.add(key.map_or(0, |key| key.span().start), error);
        }
        file
    }

    fn stages(&mut self, value: &Spanned<DeValue<'_>>, top: &Layer) -> BTreeMap<String, Layer> {
        let mut stages = BTreeMap::<String, Layer>::new();
        let Some(tables) = value.get_ref().as_table() else {
            self.add(value.span().start, "a stage is a table: write [stage.NAME]");
            return stages;
        };
        let default = top.stack.as_ref().map_or(PROJECT.default_stack, |stack| &*stack.value);
        for (name, value) in tables {
            let at = name.span().start;
            let Some(table) = value.get_ref().as_table() else {
                self.add(at, format!("a stage is a table: write [stage.{}]", name.get_ref()));
                continue;
            };
            let mut own = self.layer(table, false);
            // Two stages would otherwise be one stack.
            let stack = own.stack.take().unwrap_or_else(|| Placed {
                value: format!("{default}-{}", name.get_ref()),
                line: self.line(at),
            });
            if let Err(error) = StackName::new(&*stack.value) {
                self.add(at, format!("the stack of stage {}: {error}", name.get_ref()));
            }
            let same = |other: &Layer| other.stack.as_ref().is_some_and(|s| s.value == stack.value);
            if let Some((other, _)) = stages.iter().find(|(_, layer)| same(layer)) {
                let (name, stack) = (name.get_ref(), &stack.value);
                let why = format!("the stages {other} and {name} have the same stack {stack}");
                self.add(at, why + "; give one of them another `stack`");
            }
            own.stack = Some(stack);
            stages.insert(name.get_ref().to_string(), own.over(top));
        }
        stages
    }

    /// The settings of a table. The keys of stages are read elsewhere.
    fn layer(&mut self, table: &DeTable<'_>, is_top: bool) -> Layer {
        let mut layer = Layer::default();
        for (key, value) in table {
            match &**key.get_ref() {
                "stack" => layer.stack = self.stack(key, value),
                "target" => layer.target = self.parsed(key, value),
                "region" => layer.region = self.placed(key, value),
                "profile" => layer.profile = self.placed(key, value),
                "account" => layer.account = self.account(key, value),
                "cache" => layer.cache = self.boolean(key, value),
                "auth" => layer.auth = self.parsed(key, value),
                "protect" => layer.protect = self.boolean(key, value),
                "arch" => layer.arch = self.parsed(key, value),
                "role-arn" => layer.role_arn = self.placed(key, value),
                "tags" => layer.tags = Some(self.tags(value)),
                "parameters" => layer.parameters = self.parameters(value),
                name if is_top && TOP_KEYS.contains(&name) => {}
                name => self.add(key.span().start, unknown(name, is_top)),
            }
        }
        layer
    }

    fn string(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<String> {
        let key = key.get_ref().as_ref();
        match value.get_ref() {
            DeValue::String(text) if text.is_empty() => {
                self.add(value.span().start, format!("{key} is empty: leave the key out"));
                None
            }
            DeValue::String(text) => Some(text.to_string()),
            _ => {
                self.add(value.span().start, format!("{key} is a text: write it in quotes"));
                None
            }
        }
    }

    fn placed(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Placed<String>> {
        let line = self.line(key.span().start);
        self.string(key, value).map(|value| Placed { value, line })
    }

    fn boolean(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Placed<bool>> {
        let line = self.line(key.span().start);
        if let DeValue::Boolean(value) = value.get_ref() {
            return Some(Placed { value: *value, line });
        }
        let key = key.get_ref().as_ref();
        self.add(value.span().start, format!("{key} is true or false, without quotes"));
        None
    }

    /// A text that is one of several words.
    fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Placed<T>> {
        let Placed { value: text, line } = self.placed(key, value)?;
        match text.parse() {
            Ok(value) => Some(Placed { value, line }),
            Err(error) => {
                self.add(value.span().start, format!("{}: {error}", key.get_ref().as_ref()));
                None
            }
        }
    }

    fn stack(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Placed<String>> {
        let stack = self.placed(key, value)?;
        match StackName::new(&*stack.value) {
            Ok(_) => Some(stack),
            Err(error) => {
                self.add(value.span().start, error.to_string());
                None
            }
        }
    }

    fn account(
        &mut self,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Placed<String>> {
        let account = self.placed(key, value)?;
        if account.value.len() == 12 && account.value.bytes().all(|b| b.is_ascii_digit()) {
            return Some(account);
        }
        self.add(
            value.span().start,
            format!("{:?} is no account: it has 12 digits", account.value),
        );
        None
    }

    fn tags(&mut self, value: &Spanned<DeValue<'_>>) -> BTreeMap<String, Placed<String>> {
        let mut tags = BTreeMap::new();
        let Some(table) = value.get_ref().as_table() else {
            self.add(value.span().start, "tags is a table: write [tags] and a line for each");
            return tags;
        };
        for (key, value) in table {
            let (line, name) = (self.line(key.span().start), &**key.get_ref());
            let DeValue::String(text) = value.get_ref() else {
                let why = format!("the value of the tag {name} is a text: write it in quotes");
                self.add(value.span().start, why);
                continue;
            };
            if let Err(why) = check_tag(name, text) {
                self.add(key.span().start, why);
            }
            tags.insert(name.to_owned(), Placed { value: text.to_string(), line });
        }
        tags
    }

    fn parameters(&mut self, value: &Spanned<DeValue<'_>>) -> BTreeMap<String, Placed<String>> {
        let mut parameters = BTreeMap::new();
        let Some(table) = value.get_ref().as_table() else {
            let why = "parameters is a table: write [parameters] and a line for each";
            self.add(value.span().start, why);
            return parameters;
        };
        for (key, value) in table {
            let (line, name) = (self.line(key.span().start), &**key.get_ref());
            match settable::find(name) {
                Err(why) => self.add(key.span().start, why),
                Ok(parameter) => match parameter_value(&parameter, value.get_ref()) {
                    Err(why) => self.add(value.span().start, why),
                    Ok(value) => {
                        parameters.insert(name.to_owned(), Placed { value, line });
                    }
                },
            }
        }
        parameters
    }
}

/// What to do about a key that does not exist.
fn unknown(name: &str, is_top: bool) -> String {
    if !is_top && TOP_KEYS.contains(&name) {
        return format!("{name} belongs to the top of the file, and not into a stage");
    }
    if settable::find(name).is_ok() {
        return format!("{name} is a parameter: write it into the table `parameters`");
    }
    let keys = KEYS.into_iter().chain(TOP_KEYS.into_iter().filter(|_| is_top));
    let close = closest(name, keys);
    let close = close.map_or_else(|| ".".to_owned(), |close| format!("; did you mean {close}?"));
    format!("there is no key {name}{close} docs/settings.md lists the keys")
}

/// The text of a value in the type of its parameter.
fn parameter_value(parameter: &settable::Settable, value: &DeValue<'_>) -> Result<String, String> {
    let name = &parameter.name;
    let text = match value {
        DeValue::Integer(number) if parameter.is_number() && number.radix() == 10 => {
            number.as_str().to_owned()
        }
        DeValue::Float(number) if parameter.is_number() => number.as_str().to_owned(),
        _ if parameter.is_number() => {
            return Err(format!("{name} is a number: write it in digits, without quotes"));
        }
        DeValue::Boolean(value) if parameter.is_boolean() => value.to_string(),
        _ if parameter.is_boolean() => {
            return Err(format!("{name} is true or false, without quotes"));
        }
        DeValue::String(text) => text.to_string(),
        _ => return Err(format!("{name} is a text: write it in quotes")),
    };
    parameter.check(&text).map(|()| text)
}

fn check_tag(key: &str, value: &str) -> Result<(), String> {
    let is_plain = |c: char| c.is_alphanumeric() || " _.:/=+-@".contains(c);
    if key == PROJECT.name || key.to_ascii_lowercase().starts_with("aws:") {
        return Err(format!("the tag {key} is not yours: choose another key"));
    }
    if key.is_empty() || key.chars().count() > TAG_KEY_MAX {
        return Err(format!("the key of a tag has 1 to {TAG_KEY_MAX} characters"));
    }
    if value.is_empty() || value.chars().count() > TAG_VALUE_MAX {
        return Err(format!("the value of a tag has 1 to {TAG_VALUE_MAX} characters"));
    }
    match key.chars().chain(value.chars()).find(|c| !is_plain(*c)) {
        Some(odd) => Err(format!(
            "the tag {key} has the character {odd:?}; AWS allows letters, digits, spaces and _ . : \
             / = + - @"
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn errors(text: &str) -> String {
        SettingsFile::parse(text).unwrap_err().join("\n")
    }

    #[test]
    fn parse_stage_overrides_what_the_file_shares() {
        let file = SettingsFile::parse(
            "region = \"eu-west-1\"\ncache = true\n[parameters]\nLogLevel = \"info\"\n\
             ListRate = 10\n[tags]\nteam = \"shop\"\n[stage.dev]\ncache = false\n\
             parameters.LogLevel = \"debug\"\ntags.cost = \"1\"\n[stage.prod]\nstack = \"Shop\"\n",
        )
        .unwrap();
        let dev = file.stage("dev").unwrap();
        assert_eq!(dev.stack, Some(Placed { value: "FullApiStack-dev".to_owned(), line: 8 }));
        assert_eq!(dev.region, Some(Placed { value: "eu-west-1".to_owned(), line: 1 }));
        assert_eq!(dev.cache, Some(Placed { value: false, line: 9 }));
        assert_eq!(dev.parameters["LogLevel"], Placed { value: "debug".to_owned(), line: 10 });
        assert_eq!(dev.parameters["ListRate"], Placed { value: "10".to_owned(), line: 5 });
        let tags: Vec<_> = dev.tags.as_ref().unwrap().keys().map(String::as_str).collect();
        assert_eq!(tags, ["cost", "team"]);
        let prod = file.stage("prod").unwrap();
        assert_eq!(prod.stack.as_ref().map(|stack| &*stack.value), Some("Shop"));
        assert_eq!((prod.cache.clone(), prod.parameters.len()), (file.top.cache.clone(), 2));
        assert_eq!(file.stages.len(), 2);
    }

    #[test]
    fn parse_shared_stack_is_the_beginning_of_the_names_of_stages() {
        let file = SettingsFile::parse("stack = \"Shop\"\n[stage.dev]\n").unwrap();
        let stack = |layer: &Layer| layer.stack.clone().map(|stack| stack.value);
        assert_eq!(stack(&file.top).as_deref(), Some("Shop"));
        assert_eq!(stack(file.stage("dev").unwrap()).as_deref(), Some("Shop-dev"));
    }

    #[test]
    fn parse_lists_all_errors_with_line_column_and_suggestion() {
        expect![[r#"
            full-api-stack.toml:1:1: there is no key regoin; did you mean region? docs/settings.md lists the keys
            full-api-stack.toml:2:11: "1234" is no account: it has 12 digits
            full-api-stack.toml:3:9: cache is true or false, without quotes
            full-api-stack.toml:4:10: target: "azure" is neither aws, local nor endpoint
            full-api-stack.toml:5:1: LogLevel is a parameter: write it into the table `parameters`
            full-api-stack.toml:6:1: full-api-stack.toml has no stage pord; did you mean prod? Its stages: dev, prod
            full-api-stack.toml:8:1: there is no parameter LogLvl; did you mean LogLevel? docs/settings.md lists the parameters
            full-api-stack.toml:9:16: ThrottleRate is a number: write it in digits, without quotes
            full-api-stack.toml:10:20: LogRetentionDays is one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, not "31"
            full-api-stack.toml:11:1: Architecture is set by --arch
            full-api-stack.toml:12:20: GetProductMemory is a whole number from 128 to 10240, not "64"
            full-api-stack.toml:14:1: default-stage belongs to the top of the file, and not into a stage
            full-api-stack.toml:15:9: "my_shop" is not a valid stack name: it must begin with a letter and have only letters, digits and hyphens, at most 128
            full-api-stack.toml:17:1: the tag aws:x is not yours: choose another key
            full-api-stack.toml:18:1: the tag team has the character '!'; AWS allows letters, digits, spaces and _ . : / = + - @"#]]
        .assert_eq(&errors(
            "regoin = \"eu-west-1\"\naccount = \"1234\"\ncache = \"yes\"\ntarget = \"azure\"\n\
             LogLevel = \"debug\"\ndefault-stage = \"pord\"\n[parameters]\nLogLvl = \"debug\"\n\
             ThrottleRate = \"50\"\nLogRetentionDays = 31\nArchitecture = \"arm64\"\n\
             GetProductMemory = 64\n[stage.dev]\ndefault-stage = \"dev\"\nstack = \"my_shop\"\n\
             [stage.prod.tags]\n\"aws:x\" = \"1\"\nteam = \"shop!\"\n",
        ));
    }

    #[test]
    fn parse_names_the_place_of_wrong_toml() {
        let message = errors("region = \"eu-west-1\"\ncache = tru\n");
        assert!(message.starts_with("full-api-stack.toml:2:9: "), "{message}");
        let message = errors("cache = true\ncache = false\n");
        assert!(message.starts_with("full-api-stack.toml:2:1: duplicate key"), "{message}");
    }

    #[test]
    fn parse_two_stages_of_one_stack_are_an_error() {
        let message = errors("[stage.dev]\nstack = \"Shop\"\n[stage.prod]\nstack = \"Shop\"\n");
        assert!(message.contains("dev and prod have the same stack Shop"), "{message}");
        assert!(errors("[stage.\"a b\"]\n").contains("not a valid stack name"));
    }

    #[test]
    fn parse_values_have_the_type_of_their_parameter() {
        let text = "[parameters]\nTlsOnly = true\nThrottleRate = 0.5\nAlarmEmail = \"a@b\"\n";
        let file = SettingsFile::parse(text).unwrap();
        let value = |name: &str| file.top.parameters[name].value.as_str();
        assert_eq!((value("TlsOnly"), value("ThrottleRate")), ("true", "0.5"));
        assert!(errors("[parameters]\nTlsOnly = \"true\"\n").contains("without quotes"));
        assert!(errors("[parameters]\nLogLevel = 3\n").contains("write it in quotes"));
        assert!(errors("[parameters]\nAlarmEmail = \"me\"\n").contains("AlarmEmail is a text"));
    }

    #[test]
    fn parse_example_of_the_docs() {
        let page = include_str!("../../../docs/settings.md");
        let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next());
        let file = SettingsFile::parse(example.unwrap()).unwrap();
        assert_eq!(file.names(), "dev, prod");
        assert!(file.default_stage.is_some() && file.stages["prod"].account.is_some());
        // The page explains each key.
        for key in KEYS.into_iter().chain(TOP_KEYS) {
            assert!(page.contains(&format!("`{key}")) || key == "stage", "{key}");
        }
    }
}
