//! The text of the questions to the user.

use super::layout::TextStyle;
use super::loss::data_loss;
use super::plan::environment;
use crate::deploy::{Action, Question};

/// The text before `[y/N]`. For a destroy it includes the losses; a plan was shown before.
pub fn question(question: &Question<'_>, style: TextStyle) -> String {
    match question {
        Question::Apply(plan) => {
            let loses_data = plan
                .changes
                .iter()
                .any(|c| c.loss.is_some() && matches!(c.action, Action::Replace | Action::Remove));
            let warning = if loses_data {
                style.error(" Data will be lost (see above).")
            } else {
                String::new()
            };
            format!(
                "Apply this plan to {} {}?{warning}",
                plan.stack,
                environment(&plan.environment)
            )
        }
        Question::Recreate { stack, status, why } => {
            format!("The stack {stack} is {status}: {why}.\nDelete it and create it again?")
        }
        Question::ResumeRollback { stack, reason } => {
            let reason = reason.map(|r| format!(": {r}")).unwrap_or_default();
            format!(
                "The last update of {stack} failed, and so did its rollback{reason}.\n\
                 Continue the rollback?"
            )
        }
        Question::RollBack { stack, reason } => {
            let reason = reason.map(|r| format!(": {r}")).unwrap_or_default();
            format!(
                "The last update of {stack} failed while rollback was switched off{reason}.\n\
                 Roll it back first?"
            )
        }
        Question::Bootstrap { stack } => {
            format!(
                "This account and region have no artifact bucket yet.\n\
                 Create the stack {stack} with a bucket for zips and templates (a few cents per \
                 month)?"
            )
        }
        Question::Leftovers { stack, environment: place, resources } => {
            let lines: Vec<_> = resources.iter().map(|r| format!("  {r}\n")).collect();
            format!(
                "{stack} is not deployed {}, but resources with the names of its own exist:\n{}\
                 Delete them permanently?",
                environment(place),
                lines.concat()
            )
        }
        Question::KeptData { stack, environment: place, resources } => {
            let lines: Vec<_> = resources.iter().map(|r| format!("  {r}\n")).collect();
            format!(
                "An earlier destroy of {stack} kept this {}:\n{}Delete it permanently?",
                environment(place),
                lines.concat()
            )
        }
        Question::Destroy(lost) => format!("{}\nDestroy {}?", data_loss(lost, style), lost.stack),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::deploy::Environment;

    #[test]
    fn question_of_leftovers_lists_them() {
        let resources = ["function shop-get", "log group /shop"].map(str::to_owned);
        let environment = Environment {
            account: "123456789012".into(),
            caller: "arn:aws:iam::123456789012:user/ann".into(),
            region: "eu-west-1".into(),
            endpoint: None,
        };
        let asked =
            Question::Leftovers { stack: "Shop", environment: &environment, resources: &resources };
        expect![[r#"
            Shop is not deployed in account 123456789012, region eu-west-1, as arn:aws:iam::123456789012:user/ann, but resources with the names of its own exist:
              function shop-get
              log group /shop
            Delete them permanently?"#]]
        .assert_eq(&question(&asked, TextStyle::PLAIN));
    }
}
