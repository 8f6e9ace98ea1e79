//! The names of the cache's metrics in CloudWatch. The functions write them, and the dashboard and
//! an alarm read them.

pub const NAMESPACE: &str = "FullApiStack/Cache";
/// The dimension with the first part of the names of the stack's functions.
pub const STACK: &str = "Stack";
/// The dimension with the name of a [`Kind`].
pub const KIND: &str = "Kind";
/// The number of fills.
pub const FILLS: &str = "Fills";
/// The number of steps that failed. A lookup that failed counts as a bypass, too.
pub const ERRORS: &str = "Errors";

/// 100 for each lookup of any kind that did not use the cache, 0 for each other: the average is the
/// percentage. It has no dimension [`KIND`]. An alarm reads it: one that calculates a percentage
/// from other metrics costs more, and the emulator does not support it.
pub const BYPASSED: &str = "Bypassed";

/// What an entry of the cache holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Product,
    /// A page of a list or of a search.
    List,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Product, Self::List];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::List => "list",
        }
    }
}

/// How a lookup ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Hit,
    Miss,
    /// The cache was not used.
    Bypass,
}

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Hit, Self::Miss, Self::Bypass];

    /// The metric with the time of each request whose lookup ended like this.
    ///
    /// The number of its values (`SampleCount`) is the number of these lookups, so that they need
    /// no metric of their own.
    pub const fn time_metric(self) -> &'static str {
        match self {
            Self::Hit => "HitTime",
            Self::Miss => "MissTime",
            Self::Bypass => "BypassTime",
        }
    }
}
