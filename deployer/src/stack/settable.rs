//! The parameters that a person may set, and the rules of their values.

use engine::deploy::{broken_rule, closest};
use serde_json::{Value, json};

use super::addresses::{ALLOWED_CIDR, AddressFilter};
use super::{Cache, DELETION_PROTECTION};

/// Parameters that follow from another setting, with the options that set it.
const SET_OTHERWISE: [(&str, &str); 2] =
    [(DELETION_PROTECTION, "--protect and --no-protect"), ("Architecture", "--arch")];

/// A parameter with a default: a deploy needs no value for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Settable {
    pub name: String,
    /// As in the template, in JSON.
    declaration: Value,
}

/// All parameters that a person may set, in the order of the template.
pub fn settable() -> Vec<Settable> {
    let is_set_otherwise = |name: &str| SET_OTHERWISE.iter().any(|(other, _)| *other == name);
    let mut all = declared();
    all.retain(|one| one.declaration.get("Default").is_some() && !is_set_otherwise(&one.name));
    all
}

/// The parameter of this name.
///
/// # Errors
/// A text that says why it cannot be set, with the name that is probably meant.
pub fn find(name: &str) -> Result<Settable, String> {
    let mut all = settable();
    if let Some(at) = all.iter().position(|one| one.name == name) {
        return Ok(all.swap_remove(at));
    }
    if let Some((_, options)) = SET_OTHERWISE.iter().find(|(other, _)| *other == name) {
        return Err(format!("{name} is set by {options}"));
    }
    if declared().iter().any(|one| one.name == name) {
        return Err(format!("{name} is set by the deploy itself"));
    }
    let close = closest(name, all.iter().map(|one| one.name.as_str()));
    let close = close.map_or(String::new(), |close| format!("; did you mean {close}?"));
    let end = if close.is_empty() { "." } else { "" };
    Err(format!("there is no parameter {name}{close}{end} docs/settings.md lists the parameters"))
}

/// The parameters of the stack with a cache, which has all of them.
fn declared() -> Vec<Settable> {
    // A template that does not build fails the tests, and every deploy.
    let Ok(template) = super::template(Cache::On) else { return Vec::new() };
    let template = serde_json::to_value(template.node()).unwrap_or_default();
    let all = template["Parameters"].as_object().cloned().unwrap_or_default();
    let all = all.into_iter().map(|(name, declaration)| Settable { name, declaration });
    all.chain([address_filter()]).collect()
}

/// The filter is set as a parameter is, although each value has a template of its own.
fn address_filter() -> Settable {
    let description = "The ranges of addresses that may use the API, with commas; empty: all";
    let declaration = json!({"Type": "String", "Default": "", "Description": description});
    Settable { name: ALLOWED_CIDR.to_owned(), declaration }
}

impl Settable {
    /// The value where a deploy sets none.
    pub fn default(&self) -> &str {
        self.declaration["Default"].as_str().unwrap_or_default()
    }

    pub fn description(&self) -> &str {
        self.declaration["Description"].as_str().unwrap_or_default()
    }

    /// The allowed values; empty where others are allowed, too.
    pub fn allowed(&self) -> Vec<&str> {
        let values = self.declaration["AllowedValues"].as_array();
        values.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// The least and the greatest number.
    pub fn range(&self) -> Option<(i64, i64)> {
        let bound = |name: &str| self.declaration[name].as_i64();
        bound("MinValue").zip(bound("MaxValue"))
    }

    pub fn is_number(&self) -> bool {
        self.declaration["Type"] == "Number"
    }

    pub fn is_boolean(&self) -> bool {
        self.allowed() == ["true", "false"]
    }

    /// # Errors
    /// A text with the rule that the value breaks.
    pub fn check(&self, value: &str) -> Result<(), String> {
        if self.name == ALLOWED_CIDR {
            let parsed = AddressFilter::parse(value).map(drop);
            return parsed.map_err(|error| format!("{ALLOWED_CIDR}: {error}"));
        }
        match broken_rule(&self.declaration, value) {
            Some(rule) => Err(format!("{} is {rule}, not {value:?}", self.name)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn find_unknown_parameter_suggests_the_nearest() {
        let message = find("LogLvl").unwrap_err();
        assert!(message.contains("did you mean LogLevel?"), "{message}");
        assert!(message.contains("docs/settings.md"), "{message}");
        let message = find("Zebra").unwrap_err();
        assert!(message.starts_with("there is no parameter Zebra. docs/"), "{message}");
        assert!(find("DeletionProtection").unwrap_err().contains("--no-protect"));
        assert!(find("Architecture").unwrap_err().contains("--arch"));
        assert!(find("NamePrefix").unwrap_err().contains("the deploy itself"));
    }

    #[test]
    fn check_rejects_values_that_the_template_does_not_allow() {
        for (name, good, wrong) in [
            ("LogLevel", "debug", "loud"),
            ("LogRetentionDays", "400", "31"),
            ("GetProductMemory", "1024", "64"),
            ("GetProductMemory", "128", "20000"),
            ("ThrottleRate", "0.5", "fast"),
            ("AlarmEmail", "me@example.com", "me"),
            ("AllowedCidr", "203.0.113.0/24,2001:db8::/32", "203.0.113.7/24"),
        ] {
            let parameter = find(name).unwrap();
            assert_eq!(parameter.check(good), Ok(()));
            let message = parameter.check(wrong).unwrap_err();
            assert!(message.contains(name) && message.contains(wrong), "{message}");
            assert_eq!(parameter.check(parameter.default()), Ok(()), "the default of {name}");
        }
    }
}
