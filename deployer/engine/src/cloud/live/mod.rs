//! What a deployed stack is like now, whatever its template says: calls that read, and two that
//! take messages from a queue.

mod alarms;
mod function_settings;
mod notifications;
mod queues;
mod roles;
mod schedules;
mod security_groups;

pub use alarms::{Alarms, RaisedAlarm};
pub use function_settings::{FunctionSettings, SettingsOfFunctions};
pub use notifications::{Notification, Notifications};
pub use queues::{QueueMessage, Queues};
pub use roles::Roles;
pub use schedules::Schedules;
pub use security_groups::{SecurityGroupRule, SecurityGroups};

/// All calls that find out what a stack is like now.
pub trait Live:
    Alarms + Notifications + Queues + Roles + Schedules + SecurityGroups + SettingsOfFunctions
{
}

impl<T> Live for T where
    T: Alarms + Notifications + Queues + Roles + Schedules + SecurityGroups + SettingsOfFunctions
{
}
