//! The calls of CloudWatch on dashboards.

use super::error::none_if_missing;
use super::{Aws, CloudError};

/// Calls on dashboards.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Dashboards {
    /// Whether a dashboard of this name exists. An account has one list for all regions.
    async fn dashboard_exists(&self, name: &str) -> Result<bool, CloudError>;

    /// Deletes the dashboard. One that does not exist is not an error.
    async fn delete_dashboard(&self, name: &str) -> Result<(), CloudError>;
}

const SUBJECT: &str = "the account's dashboards";

impl Dashboards for Aws {
    async fn dashboard_exists(&self, name: &str) -> Result<bool, CloudError> {
        const CALL: &str = "GetDashboard";
        // A name has letters, digits, hyphens and underscores.
        let query = format!("/?Action=GetDashboard&DashboardName={name}&Version=2010-08-01");
        let found = self.signed_get(CALL, SUBJECT, "monitoring", &query).await;
        Ok(none_if_missing(found)?.is_some())
    }

    async fn delete_dashboard(&self, name: &str) -> Result<(), CloudError> {
        const CALL: &str = "DeleteDashboards";
        let query =
            format!("/?Action=DeleteDashboards&DashboardNames.member.1={name}&Version=2010-08-01");
        none_if_missing(self.signed_get(CALL, SUBJECT, "monitoring", &query).await)?;
        Ok(())
    }
}
