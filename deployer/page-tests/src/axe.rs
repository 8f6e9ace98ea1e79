//! Accessibility: axe-core looks at the state in which the page is.

use serde_json::{Value, json};

use crate::page::{CheckResult, Page};

/// Waits for the end of animations, since axe measures the contrast of what is visible now.
const RUN: &str = "(async () => {
  const moving = document.getAnimations().filter((each) => each.effect.getTiming().iterations !== Infinity);
  await Promise.all(moving.map((each) => each.finished.catch(() => {})));
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' ')
    + ': ' + [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; '))]);
})()";

impl Page {
    /// Fails if axe finds something in this state of the page.
    pub(crate) async fn expect_accessible(&self, state: &str) -> CheckResult {
        if self.read("typeof axe").await? == json!("undefined") {
            self.checked(self.driver.execute(self.axe.as_str(), Vec::new()).await)?;
        }
        let findings = self.resolve(RUN, Value::Null).await?;
        if findings == json!([]) {
            return Ok(());
        }
        let state = format!("axe finds nothing in {state} with {} colors", self.colors().name());
        Err(self.failure(state, findings.to_string()))
    }
}
