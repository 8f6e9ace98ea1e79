//! Whether the cache was filled.

use engine::report::TextStyle;

use crate::app::Warmed;

/// One line.
pub fn warmed(warmed: &Warmed, look: TextStyle) -> String {
    match warmed {
        Warmed::Filled(answer) => format!("the cache is filled: {answer}\n"),
        Warmed::Failed(why) => {
            format!("{} the cache could not be filled: {why}\n", look.error("warning:"))
        }
    }
}
