//! The text about the cache after a deploy.

use engine::report::Look;

use crate::app::Warmed;

pub fn warmed(warmed: &Warmed, look: Look) -> String {
    match warmed {
        Warmed::Filled(response) => format!("the cache is filled: {response}\n"),
        Warmed::Failed(reason) => {
            format!("{} the cache could not be filled: {reason}\n", look.bad("warning:"))
        }
    }
}
