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
        Question::Bootstrap { stack } => {
            format!(
                "This account and region have no artifact bucket yet.\n\
                 Create the stack {stack} with a bucket for zips and templates (a few cents per \
                 month)?"
            )
        }
        Question::Destroy(lost) => format!("{}\nDestroy {}?", data_loss(lost, style), lost.stack),
    }
}
