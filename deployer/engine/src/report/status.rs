//! The status of a stack.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::layout::TextStyle;
use crate::cloud::{Stack, Status};

/// The status of a stack, as text or JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StackSummary {
    /// The stack's name.
    pub name: String,
    /// The status; `None` when the stack is not deployed.
    pub status: Option<Status>,
    /// AWS's reason for the status, if it gives one.
    pub reason: Option<String>,
    /// When the last operation started, in milliseconds since 1970.
    pub changed_ms: Option<i64>,
    /// Parameter values by name.
    pub parameters: BTreeMap<String, String>,
}

impl StackSummary {
    /// The status of a stack that is not deployed.
    pub fn absent(name: &str) -> Self {
        StackSummary {
            name: name.to_owned(),
            status: None,
            reason: None,
            changed_ms: None,
            parameters: BTreeMap::new(),
        }
    }
}

impl From<Stack> for StackSummary {
    fn from(stack: Stack) -> Self {
        StackSummary {
            name: stack.name,
            status: Some(stack.status),
            reason: stack.status_reason,
            changed_ms: Some(stack.changed_ms),
            parameters: stack.parameters,
        }
    }
}

/// The text of a status.
pub fn status(stack: &StackSummary, style: TextStyle) -> String {
    let Some(status) = &stack.status else {
        return format!("{} is not deployed\n", style.bold(&stack.name));
    };
    let shown = if status.is_success() {
        style.success(status.as_str())
    } else {
        style.warning(status.as_str())
    };
    let mut out = format!("{} {shown}\n", style.bold(&stack.name));
    if let Some(reason) = &stack.reason {
        let _ = writeln!(out, "  {reason}");
    }
    out
}
