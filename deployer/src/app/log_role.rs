//! The role with which API Gateway writes logs. All APIs of an account and region share it, and
//! without it no stage with an access log can be created.

use engine::cloud::{Cloud, CloudErrorKind, Status};
use engine::deploy::{DeployError, DeployedStack, Ui};

/// The parameter of the bootstrap stack that says whether the stack sets the role.
pub(super) const LOG_ROLE: &str = "ApiLogRole";
const CREATE: &str = "create";

/// The value of [`LOG_ROLE`] that this deploy needs; `None` keeps the deployed value, or else the
/// default, which changes nothing. The account is asked at every deploy: the role may have been
/// removed since, or the bootstrap stack may have failed.
pub(super) async fn wanted(
    cloud: &impl Cloud,
    ui: &impl Ui,
    bootstrap: &DeployedStack,
    stack_is_new: bool,
) -> Result<Option<&'static str>, DeployError> {
    let is_ours = bootstrap.stack().is_some_and(|stack| {
        (stack.status.is_success() || stack.status == Status::UpdateRollbackComplete)
            && stack.parameters.get(LOG_ROLE).is_some_and(|value| value == CREATE)
    });
    match cloud.api_log_role().await {
        // The bootstrap stack set it, and it was removed from the settings afterwards.
        Ok(None) if is_ours && stack_is_new => {
            let stack = bootstrap.stack().map(|s| s.id.clone()).unwrap_or_default();
            let resources = cloud.resources(&stack).await?;
            let role = resources.iter().find(|r| r.resource_type == "AWS::IAM::Role");
            let role = role.map(|r| r.physical_id.clone()).unwrap_or_default();
            Err(DeployError::NoApiLogRole { role })
        }
        Ok(None) if is_ours => Ok(None),
        Ok(None) => Ok(Some(CREATE)),
        // An existing role is not replaced.
        Ok(Some(_)) => Ok(None),
        Err(error)
            if matches!(error.kind, CloudErrorKind::Denied | CloudErrorKind::Unreachable) =>
        {
            if stack_is_new && !is_ours {
                ui.note(format!(
                    "cannot read whether API Gateway has a role that may write logs in this \
                     region ({error}). Without one, the creation fails at the stage of the API. \
                     Grant apigateway:GET on /account, or set the role in the console of API \
                     Gateway, under Settings"
                ));
            }
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}
