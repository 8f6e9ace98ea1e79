//! The text of a plan, which the user reads before the confirmation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::layout::{TextStyle, count, shorten, wrap};
use crate::deploy::{
    AccessChange, Action, Change, Cost, Environment, Grant, ParameterChange, Plan, PropertyChange,
};

/// The text of a plan.
pub fn plan(plan: &Plan, style: TextStyle) -> String {
    let mut out = heading(plan, style);
    section(&mut out, &data_loss(plan, style));
    section(&mut out, &changes(plan, style));
    section(&mut out, &repairs(plan, style));
    section(&mut out, &hotswaps(plan, style));
    section(&mut out, &parameters(plan, style));
    section(&mut out, &tags(plan, style));
    section(&mut out, &access(&plan.access, style));
    section(&mut out, &gains(&plan.gains, style));
    section(&mut out, &costs(&plan.costs, style));
    section(&mut out, &notices(&plan.notices, style));
    section(&mut out, &summary(plan));
    out
}

fn section(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push('\n');
        out.push_str(text);
    }
}

fn heading(plan: &Plan, style: TextStyle) -> String {
    let verb = if plan.creates { "create" } else { "change" };
    let head = format!("Plan: {verb} {}", plan.stack);
    with_environment(&head, &plan.environment, style)
}

/// A heading and the environment, on one line if both fit.
pub(super) fn with_environment(head: &str, place: &Environment, style: TextStyle) -> String {
    let place = environment(place);
    let fits = head.chars().count() + 1 + place.chars().count() <= style.width;
    let between = if fits { " " } else { "\n" };
    format!("{}{between}{place}\n", style.bold(head))
}

/// Account, region and caller; or the emulator's address.
pub(super) fn environment(environment: &Environment) -> String {
    match &environment.endpoint {
        Some(endpoint) => format!("at {endpoint} ({})", environment.region),
        None => format!(
            "in account {}, region {}, as {}",
            environment.account, environment.region, environment.caller
        ),
    }
}

/// The losses, before all changes.
fn data_loss(plan: &Plan, style: TextStyle) -> String {
    let mut out = String::new();
    for change in &plan.changes {
        if let Some(loss) = &change.loss {
            let _ = writeln!(out, "{}", style.error(&format!("! {}: {loss}", change.logical_id)));
        }
    }
    out
}

fn changes(plan: &Plan, style: TextStyle) -> String {
    let mut out = String::new();
    // Equal changes form one group: a first deploy adds a hundred resources, and a new cache
    // changes many functions in the same way.
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    let (tagged, others): (Vec<_>, Vec<_>) =
        plan.changes.iter().partition(|change| is_only_tagged(plan, change));
    for change in others {
        match groups
            .iter_mut()
            .find(|g| g.first().is_some_and(|first| is_equal_change(first, change)))
        {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    for group in groups {
        out.push_str(&change_group(&group, style));
    }
    if !tagged.is_empty() {
        let resources = count(tagged.len() as u64, "resources");
        let _ = writeln!(out, "{} {resources} with the tags of the stack", style.warning("~ tag"));
    }
    out
}

/// Whether the tags of the stack are all that changes of the resource. CloudFormation changes each
/// resource that has tags.
fn is_only_tagged(plan: &Plan, change: &Change) -> bool {
    !plan.tags.is_empty()
        && change.action == Action::Change
        && change.because.is_empty()
        && change.properties.iter().all(|property| property.path.starts_with("/Tags"))
}

fn is_equal_change(a: &Change, b: &Change) -> bool {
    (a.action, &a.resource_type, &a.properties, &a.because)
        == (b.action, &b.resource_type, &b.properties, &b.because)
}

fn change_group(group: &[&Change], style: TextStyle) -> String {
    let Some(first) = group.first() else { return String::new() };
    let heading = match first.action {
        Action::Replace => style.error("± replace"),
        Action::Remove => style.error("- remove"),
        Action::MayReplace => style.warning("~ change or replace"),
        Action::Change => style.warning("~ change"),
        Action::Adopt => style.success("> adopt"),
        Action::Add => style.success("+ add"),
    };
    let mut out = match group {
        [one] => {
            format!("{heading} {} {}\n", style.bold(&one.logical_id), style.dim(&one.resource_type))
        }
        many => {
            let names = wrap(many.iter().map(|c| c.logical_id.as_str()), 6, style.width);
            format!("{heading} {} {}\n{names}\n", many.len(), style.dim(&first.resource_type))
        }
    };
    for property in &first.properties {
        out.push_str(&value_change(property, style));
    }
    if !first.because.is_empty() {
        let _ =
            writeln!(out, "{}", wrap(["because", "of", &first.because.join(", ")], 6, style.width));
    }
    out
}

pub(super) fn value_change(change: &PropertyChange, style: TextStyle) -> String {
    const NONE: &str = "(none)";
    /// A shorter part of a value would not show how the values differ.
    const VALUE_MIN: usize = 20;
    let (before, after) =
        (change.before.as_deref().unwrap_or(NONE), change.after.as_deref().unwrap_or(NONE));
    let forces = if change.replaces {
        format!("  {}", style.error("causes the replacement"))
    } else {
        String::new()
    };
    let start = format!("      {}: ", change.path);
    let room = style.width.saturating_sub(start.chars().count() + 3);
    let long = before.chars().count() + after.chars().count();
    if long <= room {
        return format!("{start}{before} → {after}{forces}\n");
    }
    // The common beginning of long values is left out.
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let (before, after) = (without_beginning(before, same), without_beginning(after, same));
    if room / 2 >= VALUE_MIN {
        // A short value leaves its space to the long one.
        let lens = (before.chars().count(), after.chars().count());
        let (left, right) = (room - lens.1.min(room / 2), room - lens.0.min(room / 2));
        return format!("{start}{} → {}{forces}\n", shorten(&before, left), shorten(&after, right));
    }
    // Two lines, so that the user can compare the values.
    let room = style.width.saturating_sub(10);
    format!(
        "{}{forces}\n        - {}\n        + {}\n",
        start.trim_end(),
        shorten(&before, room),
        shorten(&after, room)
    )
}

/// Replaces the first `same` characters, back to their last slash, by `…`, if that saves space.
fn without_beginning(text: &str, same: usize) -> String {
    let head: String = text.chars().take(same).collect();
    match head.rfind('/') {
        Some(slash) if slash > 8 => format!("…{}", &text[slash..]),
        _ => text.to_owned(),
    }
}

fn repairs(plan: &Plan, style: TextStyle) -> String {
    if plan.repairs.is_empty() {
        return String::new();
    }
    let names = plan.repairs.iter().map(String::as_str);
    let head =
        style.warning("~ restore the deployed code, which was changed outside of CloudFormation:");
    format!("{head}\n{}\n", wrap(names, 6, style.width))
}

fn hotswaps(plan: &Plan, style: TextStyle) -> String {
    if plan.hotswaps.is_empty() {
        return String::new();
    }
    let names = plan.hotswaps.iter().map(String::as_str);
    let head = style.warning("~ replace the code, without CloudFormation and not optimized:");
    format!("{head}\n{}\n", wrap(names, 6, style.width))
}

fn parameters(plan: &Plan, style: TextStyle) -> String {
    // A parameter with the location of code is left out: the changed functions show the location.
    let is_shown = |value: &Option<String>| {
        plan.changes
            .iter()
            .flat_map(|c| &c.properties)
            .any(|p| p.after == *value || p.before == *value)
    };
    let hidden = |p: &&ParameterChange| !is_shown(&p.after) && !is_shown(&p.before);
    values("Parameters", plan.parameters.iter().filter(hidden), style)
}

fn tags(plan: &Plan, style: TextStyle) -> String {
    values("Tags of the stack and its resources", plan.tags.iter(), style)
}

fn values<'p>(
    heading: &str,
    changes: impl Iterator<Item = &'p ParameterChange>,
    style: TextStyle,
) -> String {
    let mut out = String::new();
    for change in changes {
        let property = PropertyChange {
            path: change.name.clone(),
            before: change.before.clone(),
            after: change.after.clone(),
            replaces: false,
        };
        out.push_str(&value_change(&property, style));
    }
    if out.is_empty() { out } else { format!("{}\n{out}", style.bold(heading)) }
}

/// Who may call the API: before and after.
fn access(changes: &[AccessChange], style: TextStyle) -> String {
    if changes.is_empty() {
        return String::new();
    }
    let mut out = format!("{}\n", style.bold("Who may call the API"));
    for change in changes {
        let before = change.before.as_deref().unwrap_or("(new)");
        let line = format!("{before} → {}:", change.after);
        let line = if change.is_opened() { style.error(&line) } else { style.warning(&line) };
        // A method stays on the line of its path.
        let last = change.methods.len().saturating_sub(1);
        let methods = change.methods.iter().enumerate();
        let methods: Vec<_> = methods
            .map(|(at, method)| if at == last { method.clone() } else { format!("{method},") })
            .collect();
        let methods = wrap(methods.iter().map(String::as_str), 6, style.width);
        let _ = writeln!(out, "  {line}\n{methods}");
    }
    out
}

/// The new permissions, grouped by role and then by resource: a role with three actions on five
/// resources has one entry, not fifteen.
fn gains(gains: &[Grant], style: TextStyle) -> String {
    if gains.is_empty() {
        return String::new();
    }
    let mut actions_by_target: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
    for gain in gains {
        let when = if gain.when.is_empty() {
            String::new()
        } else {
            format!(" {}", short_arns(&gain.when))
        };
        actions_by_target
            .entry((&gain.who, format!("{}{when}", short_arns(&gain.on))))
            .or_default()
            .insert(&gain.may);
    }
    let mut targets_by_actions: BTreeMap<(&str, BTreeSet<&str>), Vec<String>> = BTreeMap::new();
    for ((who, target), actions) in actions_by_target {
        targets_by_actions.entry((who, actions)).or_default().push(target);
    }
    let mut lines_by_who: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for ((who, actions), targets) in &targets_by_actions {
        let actions: Vec<_> = actions.iter().copied().collect();
        lines_by_who.entry(who).or_default().push(format!(
            "{} on {}",
            actions.join(", "),
            targets.join(", ")
        ));
    }
    let mut whos_by_lines: BTreeMap<Vec<String>, Vec<&str>> = BTreeMap::new();
    for (who, lines) in lines_by_who {
        whos_by_lines.entry(lines).or_default().push(who);
    }
    let mut entries: Vec<_> =
        whos_by_lines.into_iter().map(|(lines, whos)| (whos, lines)).collect();
    entries.sort();
    let mut out = format!("{}\n", style.bold("New permissions"));
    for (whos, lines) in entries {
        let _ =
            writeln!(out, "{}", style.warning(&wrap(whos.join(", ").split(' '), 2, style.width)));
        for line in lines {
            let _ = writeln!(out, "{}", wrap(line.split(' '), 6, style.width));
        }
    }
    out
}

/// `arn:aws:s3:::bucket/key` → `s3:bucket/key`. Partition, region and account are usually those of
/// the stack.
fn short_arns(text: &str) -> String {
    let short = |word: &str| match word
        .strip_prefix("arn:")
        .map(|rest| rest.splitn(5, ':').collect::<Vec<_>>())
        .as_deref()
    {
        Some([_, service, _, _, rest]) => format!("{service}:{rest}"),
        _ => word.to_owned(),
    };
    text.split(' ').map(short).collect::<Vec<_>>().join(" ")
}

fn costs(costs: &[Cost], style: TextStyle) -> String {
    if costs.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "{}\n",
        style.bold("Fixed monthly cost of the new resources (list prices of us-east-1)")
    );
    let mut sum = 0.0;
    for cost in costs {
        match cost.usd_month {
            Some(usd) => {
                sum += usd;
                let _ = writeln!(out, "  {:<44} {:>9}", cost.what, format!("${usd:.2}"));
            }
            None => {
                let _ = writeln!(out, "  {:<44}   see AWS's price list", cost.what);
            }
        }
    }
    let _ = writeln!(out, "  {:<44} {:>9}", "total, about", format!("${sum:.2}"));
    out
}

/// What a person must know before the answer.
fn notices(notices: &[String], style: TextStyle) -> String {
    if notices.is_empty() {
        return String::new();
    }
    let mut out = format!("{}\n", style.warning("Before you answer"));
    for notice in notices {
        let _ = writeln!(out, "{}", bulleted(notice, style.width));
    }
    out
}

/// A text as an item of a list.
fn bulleted(text: &str, width: usize) -> String {
    let text = wrap(text.split(' '), 4, width);
    text.replacen("    ", "  - ", 1)
}

fn summary(plan: &Plan) -> String {
    let counts = plan.counts();
    let mut parts = vec![
        format!("{} to add", counts.add),
        format!("{} to change", counts.change),
        format!("{} to replace", counts.replace),
        format!("{} to remove", counts.remove),
    ];
    if counts.adopt > 0 {
        parts.insert(0, format!("{} to adopt", counts.adopt));
    }
    if counts.may_replace > 0 {
        let at = parts.len() - 2;
        parts.insert(at, format!("{} to change or replace", counts.may_replace));
    }
    if !plan.repairs.is_empty() {
        parts.push(format!("code of {} to restore", count(plan.repairs.len() as u64, "functions")));
    }
    if !plan.hotswaps.is_empty() {
        parts
            .push(format!("code of {} to replace", count(plan.hotswaps.len() as u64, "functions")));
    }
    let untouched =
        if plan.creates { String::new() } else { format!("; {} unchanged", plan.untouched) };
    format!("{}{untouched}\n", parts.join(", "))
}
