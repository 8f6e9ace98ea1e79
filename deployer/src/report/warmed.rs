//! The text about the cache after a deploy.

use engine::report::TextStyle;

use crate::app::Warmed;

pub fn warmed(warmed: &Warmed, look: TextStyle) -> String {
    match warmed {
        Warmed::Filled(response) => format!("the cache is filled: {response}\n"),
        Warmed::Failed(reason) => {
            format!("{} the cache could not be filled: {reason}\n", look.error("warning:"))
        }
    }
}
