//! What the browser reported while a check ran: errors of scripts, of the policy, of requests.

use crate::page::{CheckResult, Page};

impl Page {
    /// Fails if the console has a warning or an error that the check does not expect.
    pub(crate) async fn expect_clean_console(&self) -> CheckResult {
        let entries = self.checked(self.driver.browser_log().await)?;
        let expected = self.expected_errors.borrow();
        let unexpected: Vec<String> = entries
            .iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            // The page and the checks send a throttled request again.
            .filter(|entry| !entry.message.contains("status of 429"))
            .filter(|entry| !expected.iter().any(|text| entry.message.contains(text)))
            .map(|entry| entry.message.clone())
            .collect();
        if unexpected.is_empty() {
            return Ok(());
        }
        self.acts("read the console after the check");
        Err(self.failure("no error in the console", unexpected.join(" | ")))
    }
}
