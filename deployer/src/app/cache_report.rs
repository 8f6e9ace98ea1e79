//! Asks the deployed stack about its cache. The function `warm_cache` replies, since the cache is
//! in a private network.

use engine::cloud::{CloudError, Functions};
use engine::deploy::{StackName, while_busy};
use shared::cache_report::{CacheReport, EVENT};

use super::function_name;

/// Why there is no report about the cache.
#[derive(Debug, thiserror::Error)]
pub enum CacheReportError {
    #[error(transparent)]
    Invoke(#[from] CloudError),
    #[error("the function warm_cache failed: {0}")]
    Failed(String),
    /// The deployed function is of another version than this program.
    #[error("the deployed function warm_cache has another version; deploy again")]
    OtherVersion,
}

/// What the cache has and does; `None` in a stack without a cache.
pub async fn cache_report(
    cloud: &impl Functions,
    stack: &StackName,
) -> Result<Option<CacheReport>, CacheReportError> {
    let function = function_name(stack, "warm-cache");
    let response = while_busy(async || cloud.invoke(&function, EVENT).await).await?;
    if response.error.is_some() {
        return Err(CacheReportError::Failed(response.payload));
    }
    serde_json::from_str(&response.payload).map_err(|_| CacheReportError::OtherVersion)
}

#[cfg(test)]
mod tests {
    use engine::cloud::{Invocation, UpdateState};

    use super::*;

    /// A function with this response.
    struct Responds(Invocation);

    impl Functions for Responds {
        async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
            unreachable!("{function}")
        }

        async fn update_state(&self, f: &str) -> Result<UpdateState, CloudError> {
            unreachable!("{f}")
        }

        async fn update_code(&self, f: &str, _: &str, _: &str) -> Result<String, CloudError> {
            unreachable!("{f}")
        }

        async fn delete_function(&self, function: &str) -> Result<(), CloudError> {
            unreachable!("{function}")
        }

        async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError> {
            assert!(function.ends_with("-warm-cache"), "{function}");
            assert_eq!(payload, r#"{"report":true}"#);
            Ok(self.0.clone())
        }
    }

    async fn report(payload: &str, error: Option<&str>) -> Result<Option<CacheReport>, String> {
        let response = Invocation { payload: payload.into(), error: error.map(str::to_owned) };
        let stack = StackName::new("shop").unwrap();
        cache_report(&Responds(response), &stack).await.map_err(|error| error.to_string())
    }

    #[tokio::test]
    async fn cache_report_is_the_result_of_the_function() {
        let expected = CacheReport { trust: None, server: None, error: Some("timed out".into()) };
        let payload = serde_json::to_string(&expected).unwrap();
        assert_eq!(report(&payload, None).await, Ok(Some(expected)));
        assert_eq!(report("null", None).await, Ok(None));
    }

    #[tokio::test]
    async fn cache_report_of_an_older_function_says_to_deploy_again() {
        let warmed = r#"{"products":1,"already":0,"lists":2,"popular":0,"cut":false}"#;
        let error = report(warmed, None).await.unwrap_err();
        assert!(error.ends_with("deploy again"), "{error}");
        let error = report(r#"{"errorMessage":"out of time"}"#, Some("Unhandled")).await;
        assert!(error.unwrap_err().contains("out of time"));
    }
}
