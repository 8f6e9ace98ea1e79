//! A plan, as a person reads it before answering.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::layout::{Look, count, fit, wrap};
use crate::deploy::{Action, Change, Cost, Environment, Grant, Plan, PropertyChange};

/// The whole plan.
pub fn plan(plan: &Plan, look: Look) -> String {
    let mut out = heading(plan, look);
    section(&mut out, &losses(plan, look));
    section(&mut out, &changes(plan, look));
    section(&mut out, &repairs(plan, look));
    section(&mut out, &parameters(plan, look));
    section(&mut out, &gains(&plan.gains, look));
    section(&mut out, &costs(&plan.costs, look));
    section(&mut out, &summary(plan));
    out
}

fn section(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push('\n');
        out.push_str(text);
    }
}

fn heading(plan: &Plan, look: Look) -> String {
    let verb = if plan.creates { "make" } else { "change" };
    let head = format!("Plan: {verb} {}", plan.stack);
    with_place(&head, &plan.environment, look)
}

/// A heading and the place, on one line if it holds both.
pub(super) fn with_place(head: &str, at: &Environment, look: Look) -> String {
    let at = place(at);
    let fits = head.chars().count() + 1 + at.chars().count() <= look.width;
    let between = if fits { " " } else { "\n" };
    format!("{}{between}{at}\n", look.strong(head))
}

/// Where: account, region, who; or the emulator's address.
pub(super) fn place(place: &Environment) -> String {
    match &place.endpoint {
        Some(endpoint) => format!("at {endpoint} ({})", place.region),
        None => format!(
            "in the account {}, region {}, as {}",
            place.account, place.region, place.caller
        ),
    }
}

/// What is lost, first of all and once more in its own words.
fn losses(plan: &Plan, look: Look) -> String {
    let mut out = String::new();
    for change in &plan.changes {
        if let Some(loss) = &change.loss {
            let _ = writeln!(out, "{}", look.bad(&format!("! {}: {loss}", change.logical_id)));
        }
    }
    out
}

fn changes(plan: &Plan, look: Look) -> String {
    let mut out = String::new();
    // What is alike is told together: a first deploy has a hundred resources, and a cache changes seven functions the same way.
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    for change in &plan.changes {
        match groups.iter_mut().find(|g| g.first().is_some_and(|first| is_alike(first, change))) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    for group in groups {
        out.push_str(&alike(&group, look));
    }
    out
}

fn is_alike(a: &Change, b: &Change) -> bool {
    (a.action, &a.resource_type, &a.properties, &a.because)
        == (b.action, &b.resource_type, &b.properties, &b.because)
}

fn alike(group: &[&Change], look: Look) -> String {
    let Some(first) = group.first() else { return String::new() };
    let word = match first.action {
        Action::Replace => look.bad("± replace"),
        Action::Remove => look.bad("- remove"),
        Action::MayReplace => look.change("~ change, or replace,"),
        Action::Change => look.change("~ change"),
        Action::Add => look.good("+ add"),
    };
    let mut out = match group {
        [one] => {
            format!("{word} {} {}\n", look.strong(&one.logical_id), look.dim(&one.resource_type))
        }
        many => {
            let names = wrap(many.iter().map(|c| c.logical_id.as_str()), 6, look.width);
            format!("{word} {} {}\n{names}\n", many.len(), look.dim(&first.resource_type))
        }
    };
    for property in &first.properties {
        out.push_str(&value_change(property, look));
    }
    if !first.because.is_empty() {
        let _ =
            writeln!(out, "{}", wrap(["because", "of", &first.because.join(", ")], 6, look.width));
    }
    out
}

fn value_change(change: &PropertyChange, look: Look) -> String {
    const NONE: &str = "(none)";
    /// With less of each value one could not tell them apart.
    const VALUE_MIN: usize = 20;
    let (before, after) =
        (change.before.as_deref().unwrap_or(NONE), change.after.as_deref().unwrap_or(NONE));
    let forces =
        if change.replaces { format!("  {}", look.bad("this replaces it")) } else { String::new() };
    let start = format!("      {}: ", change.path);
    let room = look.width.saturating_sub(start.chars().count() + 3);
    let long = before.chars().count() + after.chars().count();
    if long <= room {
        return format!("{start}{before} → {after}{forces}\n");
    }
    // Long values are cut where they are the same.
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let (before, after) = (tail(before, same), tail(after, same));
    if room / 2 >= VALUE_MIN {
        // A short one leaves its room to the other.
        let lens = (before.chars().count(), after.chars().count());
        let (left, right) = (room - lens.1.min(room / 2), room - lens.0.min(room / 2));
        return format!("{start}{} → {}{forces}\n", fit(&before, left), fit(&after, right));
    }
    // Two lines, so that the eye compares them.
    let room = look.width.saturating_sub(10);
    format!(
        "{}{forces}\n        - {}\n        + {}\n",
        start.trim_end(),
        fit(&before, room),
        fit(&after, room)
    )
}

/// Without the first characters, back to the last slash in them, if they are worth it.
fn tail(text: &str, same: usize) -> String {
    let head: String = text.chars().take(same).collect();
    match head.rfind('/') {
        Some(slash) if slash > 8 => format!("…{}", &text[slash..]),
        _ => text.to_owned(),
    }
}

fn repairs(plan: &Plan, look: Look) -> String {
    if plan.repairs.is_empty() {
        return String::new();
    }
    let names = plan.repairs.iter().map(String::as_str);
    let head = look.change("~ code that was changed beside the stack, put back in:");
    format!("{head}\n{}\n", wrap(names, 6, look.width))
}

fn parameters(plan: &Plan, look: Look) -> String {
    // Where code goes to is told by the functions that change.
    let told = |value: &Option<String>| {
        plan.changes
            .iter()
            .flat_map(|c| &c.properties)
            .any(|p| p.after == *value || p.before == *value)
    };
    let mut out = String::new();
    for p in plan.parameters.iter().filter(|p| !told(&p.after) && !told(&p.before)) {
        let property = PropertyChange {
            path: p.name.clone(),
            before: p.before.clone(),
            after: p.after.clone(),
            replaces: false,
        };
        out.push_str(&value_change(&property, look));
    }
    if out.is_empty() { out } else { format!("{}\n{out}", look.strong("Parameters")) }
}

/// By who gains, then by what: a role that may do three things to five things has one entry, not fifteen.
fn gains(gains: &[Grant], look: Look) -> String {
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
    let mut out = format!("{}\n", look.strong("Permissions gained"));
    for (whos, lines) in entries {
        let _ = writeln!(out, "{}", look.change(&wrap(whos.join(", ").split(' '), 2, look.width)));
        for line in lines {
            let _ = writeln!(out, "{}", wrap(line.split(' '), 6, look.width));
        }
    }
    out
}

/// `arn:aws:s3:::bucket/key` → `s3:bucket/key`: partition, region and account are the stack's own, as a rule.
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

fn costs(costs: &[Cost], look: Look) -> String {
    if costs.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "{}\n",
        look.strong("Cost by the month of what is added, used or not (list prices of us-east-1)")
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
    let _ = writeln!(out, "  {:<44} {:>9}", "together, about", format!("${sum:.2}"));
    out
}

fn summary(plan: &Plan) -> String {
    let counts = plan.counts();
    let mut parts = vec![
        format!("{} to add", counts.add),
        format!("{} to change", counts.change),
        format!("{} to replace", counts.replace),
        format!("{} to remove", counts.remove),
    ];
    if counts.may_replace > 0 {
        parts.insert(2, format!("{} to change or replace", counts.may_replace));
    }
    if !plan.repairs.is_empty() {
        parts
            .push(format!("code of {} to put back", count(plan.repairs.len() as u64, "functions")));
    }
    let untouched =
        if plan.creates { String::new() } else { format!("; {} stay as they are", plan.untouched) };
    format!("{}{untouched}\n", parts.join(", "))
}
