//! A plan, as a person reads it before answering.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::layout::{Look, count, fit, wrap};
use crate::deploy::{Action, Change, Cost, Grant, Place, Plan, PropertyChange};

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
    with_place(&head, &plan.place, look)
}

/// A heading and the place, on one line if it holds both.
pub(super) fn with_place(head: &str, at: &Place, look: Look) -> String {
    let at = place(at);
    let fits = head.chars().count() + 1 + at.chars().count() <= look.width;
    let between = if fits { " " } else { "\n" };
    format!("{}{between}{at}\n", look.strong(head))
}

/// Where: account, region, who; or the emulator's address.
pub(super) fn place(place: &Place) -> String {
    match &place.endpoint {
        Some(endpoint) => format!("at {endpoint} ({})", place.region),
        None => format!("in the account {}, region {}, as {}", place.account, place.region, place.caller),
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
    for change in plan.changes.iter().filter(|c| c.action != Action::Add) {
        out.push_str(&one(change, look));
    }
    // What comes is told by type: a first deploy has a hundred of them.
    let mut added: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for change in plan.changes.iter().filter(|c| c.action == Action::Add) {
        added.entry(&change.resource_type).or_default().push(&change.logical_id);
    }
    for (resource_type, names) in added {
        let _ = writeln!(out, "{} {}", look.good(&format!("+ add {}", names.len())), look.dim(resource_type));
        let _ = writeln!(out, "{}", wrap(names, 6, look.width));
    }
    out
}

fn one(change: &Change, look: Look) -> String {
    let word = match change.action {
        Action::Replace => look.bad("± replace"),
        Action::Remove => look.bad("- remove"),
        Action::MayReplace => look.change("~ change, or replace"),
        Action::Change => look.change("~ change"),
        Action::Add => look.good("+ add"),
    };
    let mut out = format!("{word} {} {}\n", look.strong(&change.logical_id), look.dim(&change.resource_type));
    for property in &change.properties {
        out.push_str(&value_change(property, look));
    }
    if !change.because.is_empty() {
        let _ = writeln!(out, "{}", wrap(["because", "of", &change.because.join(", ")], 6, look.width));
    }
    out
}

fn value_change(change: &PropertyChange, look: Look) -> String {
    const NONE: &str = "(none)";
    /// With less of each value one could not tell them apart.
    const VALUE_MIN: usize = 20;
    let (before, after) = (change.before.as_deref().unwrap_or(NONE), change.after.as_deref().unwrap_or(NONE));
    let forces = if change.replaces { format!("  {}", look.bad("this replaces it")) } else { String::new() };
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
        return format!("{start}{} → {}{forces}\n", fit(&before, room / 2), fit(&after, room / 2));
    }
    // Two lines, so that the eye compares them.
    let room = look.width.saturating_sub(10);
    format!("{}{forces}\n        - {}\n        + {}\n", start.trim_end(), fit(&before, room), fit(&after, room))
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
    let told = |value: &Option<String>| plan.changes.iter().flat_map(|c| &c.properties).any(|p| p.after == *value || p.before == *value);
    let mut out = String::new();
    for p in plan.parameters.iter().filter(|p| !told(&p.after) && !told(&p.before)) {
        let property = PropertyChange { path: p.name.clone(), before: p.before.clone(), after: p.after.clone(), replaces: false };
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
        let when = if gain.when.is_empty() { String::new() } else { format!(" {}", short_arns(&gain.when)) };
        actions_by_target.entry((&gain.who, format!("{}{when}", short_arns(&gain.on)))).or_default().insert(&gain.may);
    }
    let mut targets_by_actions: BTreeMap<(&str, BTreeSet<&str>), Vec<String>> = BTreeMap::new();
    for ((who, target), actions) in actions_by_target {
        targets_by_actions.entry((who, actions)).or_default().push(target);
    }
    let mut out = format!("{}\n", look.strong("Permissions gained"));
    let mut last = "";
    for ((who, actions), targets) in &targets_by_actions {
        if *who != last {
            let _ = writeln!(out, "  {}", look.change(who));
            last = who;
        }
        let actions: Vec<_> = actions.iter().copied().collect();
        let line = format!("{} on {}", actions.join(", "), targets.join(", "));
        let _ = writeln!(out, "{}", wrap(line.split(' '), 6, look.width));
    }
    out
}

/// `arn:aws:s3:::bucket/key` → `s3:bucket/key`: partition, region and account are the stack's own, as a rule.
fn short_arns(text: &str) -> String {
    let short = |word: &str| match word.strip_prefix("arn:").map(|rest| rest.splitn(5, ':').collect::<Vec<_>>()).as_deref() {
        Some([_, service, _, _, rest]) => format!("{service}:{rest}"),
        _ => word.to_owned(),
    };
    text.split(' ').map(short).collect::<Vec<_>>().join(" ")
}

fn costs(costs: &[Cost], look: Look) -> String {
    if costs.is_empty() {
        return String::new();
    }
    let mut out = format!("{}\n", look.strong("Cost by the month of what is added, used or not (list prices of us-east-1)"));
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
    if !plan.repairs.is_empty() {
        parts.push(format!("code of {} to put back", count(plan.repairs.len() as u64, "functions")));
    }
    let untouched = if plan.creates { String::new() } else { format!("; {} stay as they are", plan.untouched) };
    format!("{}{untouched}\n", parts.join(", "))
}
