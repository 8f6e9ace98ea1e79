//! The text of `doctor`: a line per check, and for each finding the proof and the fix.

use engine::report::{TextStyle, count};

use crate::doctor::{Checked, MACHINE, STACK, Verdict};

/// The text of one check.
pub fn checked(checked: &Checked, look: TextStyle) -> String {
    let names = MACHINE.iter().chain(&STACK).map(|check| check.name.len());
    let width = names.max().unwrap_or_default();
    let mut out = String::new();
    let mut line = |word: &str, name: &str, text: &str| {
        out.push_str(&format!("{word}  {name:<width$}  {}\n", text.trim()));
    };
    match &checked.verdict {
        Verdict::Passed { proof } => line(&look.success("passed "), checked.check, proof),
        Verdict::Skipped { why } => line(&look.dim("skipped"), checked.check, why),
        Verdict::Found { findings } => {
            for finding in findings {
                line(&look.error("found  "), checked.check, &finding.finding);
                line("       ", "proof", &finding.proof);
                line("       ", "fix", &finding.fix);
            }
        }
    }
    out
}

/// The last line.
pub fn doctor_summary(all: &[Checked]) -> String {
    let number = |of: fn(&Verdict) -> bool| all.iter().filter(|c| of(&c.verdict)).count() as u64;
    let passed = number(|verdict| matches!(verdict, Verdict::Passed { .. }));
    let found = number(|verdict| matches!(verdict, Verdict::Found { .. }));
    let skipped = number(|verdict| matches!(verdict, Verdict::Skipped { .. }));
    format!("{} passed, {found} found something, {skipped} skipped", count(passed, "checks"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::doctor::Finding;

    #[test]
    fn checked_shows_proof_and_fix_below_the_finding() {
        let finding = Finding {
            finding: "the bucket does not notify process_uploaded_images".into(),
            proof: "GetBucketNotificationConfiguration (shop): 1 function".into(),
            fix: "put it back".into(),
        };
        let all = [
            Checked { check: "disk", verdict: Verdict::Passed { proof: "9 GB are free".into() } },
            Checked { check: "quotas", verdict: Verdict::Skipped { why: "no quotas".into() } },
            Checked { check: "notifications", verdict: Verdict::Found { findings: vec![finding] } },
        ];
        let text: String = all.iter().map(|one| checked(one, TextStyle::PLAIN)).collect();
        expect![[r#"
            passed   disk           9 GB are free
            skipped  quotas         no quotas
            found    notifications  the bucket does not notify process_uploaded_images
                     proof          GetBucketNotificationConfiguration (shop): 1 function
                     fix            put it back
            1 check passed, 1 found something, 1 skipped"#]]
        .assert_eq(&(text + &doctor_summary(&all)));
    }
}
