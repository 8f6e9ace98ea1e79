//! The questions, in words.

use super::layout::Look;
use super::loss::losses;
use super::plan::place;
use crate::deploy::{Action, Question};

/// The text before the `[y/N]`. A plan has been shown already; what a destroy costs is shown here.
pub fn question(question: &Question<'_>, look: Look) -> String {
    match question {
        Question::Apply(plan) => {
            let lost = plan
                .changes
                .iter()
                .any(|c| c.loss.is_some() && matches!(c.action, Action::Replace | Action::Remove));
            let warning =
                if lost { look.bad(" Data will be lost, see above.") } else { String::new() };
            format!("Apply this to {} {}?{warning}", plan.stack, place(&plan.environment))
        }
        Question::Recreate { stack, status, why } => {
            format!("The stack {stack} is {status}: {why}.\nDelete it and make it anew?")
        }
        Question::ResumeRollback { stack, reason } => {
            let reason = reason.map(|r| format!(" ({r})")).unwrap_or_default();
            format!(
                "The last update of {stack} failed, and bringing it back got stuck{reason}.\nTake that up again, before anything else?"
            )
        }
        Question::Bootstrap { stack } => {
            format!(
                "This account and region have no artifact bucket yet. Make the stack {stack}, which owns one (for zips and templates; cents a month)?"
            )
        }
        Question::Destroy(lost) => format!("{}\nDestroy {}?", losses(lost, look), lost.stack),
    }
}
