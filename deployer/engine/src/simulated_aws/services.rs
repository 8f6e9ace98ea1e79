//! The calls of the other services.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::rules::{BUSY_FUNCTION, HEAD_OBJECT};
use super::{SimulatedAws, ZoneState, arn, error};
use crate::cloud::{
    BucketCount, Buckets, CloudError, CloudErrorKind, Dashboards, EmptiedBucket, Functions,
    Gateway, Invocation, LogLine, Logs, Region, TableCount, Tables, Texts, UpdateState, UserPools,
    Zone,
};

/// The time from an update of code to its end.
const CODE_UPDATE_MS: i64 = 2_000;

fn s3(bucket: &str, key: &str) -> String {
    let path = if key.is_empty() { bucket.to_owned() } else { format!("{bucket}/{key}") };
    format!("arn:aws:s3:::{path}")
}

fn lambda(function: &str) -> String {
    arn("lambda", &format!("function:{function}"))
}

fn dynamodb(table: &str) -> String {
    arn("dynamodb", &format!("table/{table}"))
}

fn logs(group: &str) -> String {
    arn("logs", &format!("log-group:{group}:*"))
}

impl Buckets for SimulatedAws {
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError> {
        self.call("HeadBucket", &s3(bucket, "")).await?;
        Ok(self.objects.borrow().contains_key(bucket))
    }

    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError> {
        self.call("HeadObject", &s3(bucket, key)).await?;
        let exists = self.objects.borrow().get(bucket).is_some_and(|b| b.contains_key(key));
        (HEAD_OBJECT.check)(&self.account.borrow(), exists)
    }

    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError> {
        self.call("PutObject", &s3(bucket, key)).await?;
        // A zip is its SHA-256. A path without a file stands for the SHA-256 itself.
        let content = match std::fs::read(file) {
            Ok(bytes) => aws_smithy_types::base64::encode(Sha256::digest(bytes)),
            Err(_) => file.display().to_string(),
        };
        let mut objects = self.objects.borrow_mut();
        objects.entry(bucket.into()).or_default().insert(key.into(), content);
        Ok(())
    }

    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError> {
        self.call("PutObject", &s3(bucket, key)).await?;
        self.objects.borrow_mut().entry(bucket.into()).or_default().insert(key.into(), text.into());
        Ok(())
    }

    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        _limit: u64,
    ) -> Result<BucketCount, CloudError> {
        self.call("ListObjectsV2", &s3(bucket, "")).await?;
        let objects = self.objects.borrow();
        let keys = objects.get(bucket).map(|b| b.keys().collect::<Vec<_>>()).unwrap_or_default();
        let matching = keys.iter().filter(|k| k.ends_with(suffix)).count() as u64;
        Ok(BucketCount { objects: keys.len() as u64, matching, more: false })
    }

    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError> {
        self.call("DeleteObjects", &s3(bucket, &format!("{prefix}*"))).await?;
        let mut emptied = EmptiedBucket::default();
        if let Some(objects) = self.objects.borrow_mut().get_mut(bucket) {
            let before = objects.len();
            objects.retain(|k, _| !k.starts_with(prefix));
            emptied.versions = (before - objects.len()) as u64;
        }
        Ok(emptied)
    }

    async fn delete_bucket(&self, bucket: &str) -> Result<(), CloudError> {
        const CALL: &str = "DeleteBucket";
        self.call(CALL, &s3(bucket, "")).await?;
        if self.objects.borrow().get(bucket).is_some_and(|objects| !objects.is_empty()) {
            let message = "The bucket you tried to delete is not empty";
            return Err(error(CALL, CloudErrorKind::Conflict, message));
        }
        self.objects.borrow_mut().remove(bucket);
        Ok(())
    }
}

impl Texts for SimulatedAws {
    async fn text(&self, bucket: &str, key: &str) -> Result<Option<String>, CloudError> {
        self.call("GetObject", &s3(bucket, key)).await?;
        Ok(self.objects.borrow().get(bucket).and_then(|all| all.get(key)).cloned())
    }
}

impl Functions for SimulatedAws {
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
        self.call("GetFunctionConfiguration", &lambda(function)).await?;
        let failed = self.account.borrow().failed_updates.contains(function);
        let code = self.functions.borrow().get(function).cloned();
        Ok(if failed { code.map(|_| String::new()) } else { code })
    }

    async fn update_state(&self, function: &str) -> Result<UpdateState, CloudError> {
        self.call("GetFunctionConfiguration", &lambda(function)).await?;
        let account = self.account.borrow();
        let until = account.busy_functions.get(function);
        if until.is_some_and(|until| *until > self.now_ms()) {
            return Ok(UpdateState::InProgress);
        }
        let failed = account.failed_updates.contains(function);
        Ok(if failed { UpdateState::Failed("no free address".into()) } else { UpdateState::Done })
    }

    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError> {
        const CALL: &str = "UpdateFunctionCode";
        self.call(CALL, &lambda(function)).await?;
        (BUSY_FUNCTION.check)(&self.account.borrow(), CALL, function, self.now_ms())?;
        let code =
            self.objects.borrow().get(bucket).and_then(|b| b.get(key)).cloned().unwrap_or_default();
        self.functions.borrow_mut().insert(function.into(), code.clone());
        let until = self.now_ms() + CODE_UPDATE_MS;
        let mut account = self.account.borrow_mut();
        account.busy_functions.insert(function.into(), until);
        if account.updates_fail {
            account.failed_updates.insert(function.into());
        } else {
            account.failed_updates.remove(function);
        }
        Ok(code)
    }

    async fn delete_function(&self, function: &str) -> Result<(), CloudError> {
        self.call("DeleteFunction", &lambda(function)).await?;
        self.functions.borrow_mut().remove(function);
        Ok(())
    }

    async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError> {
        self.payloads.borrow_mut().push(payload.to_owned());
        self.call("Invoke", &lambda(function)).await?;
        (BUSY_FUNCTION.check)(&self.account.borrow(), "Invoke", function, self.now_ms())?;
        Ok(match self.account.borrow().function_error.clone() {
            Some(payload) => Invocation { payload, error: Some("Unhandled".into()) },
            None => Invocation { payload: "{}".into(), error: None },
        })
    }
}

impl Gateway for SimulatedAws {
    async fn api_log_role(&self) -> Result<Option<String>, CloudError> {
        self.call("GetAccount", "arn:aws:apigateway:eu-west-1::/account").await?;
        Ok(self.account.borrow().api_log_role.clone())
    }

    async fn api_has_policy(&self, api: &str) -> Result<bool, CloudError> {
        self.call("GetRestApi", &format!("arn:aws:apigateway:eu-west-1::/restapis/{api}")).await?;
        let stacks = self.stacks.borrow();
        let is_of =
            |sim: &&super::SimulatedStack| sim.resources.iter().any(|r| r.physical_id == api);
        Ok(stacks.iter().rev().find(is_of).is_some_and(|sim| sim.policy.is_some()))
    }
}

impl Dashboards for SimulatedAws {
    async fn dashboard_exists(&self, name: &str) -> Result<bool, CloudError> {
        let dashboard = format!("arn:aws:cloudwatch::123456789012:dashboard/{name}");
        self.call("GetDashboard", &dashboard).await?;
        Ok(self.account.borrow().dashboards.contains(name))
    }

    async fn delete_dashboard(&self, name: &str) -> Result<(), CloudError> {
        let dashboard = format!("arn:aws:cloudwatch::123456789012:dashboard/{name}");
        self.call("DeleteDashboards", &dashboard).await?;
        self.account.borrow_mut().dashboards.remove(name);
        Ok(())
    }
}

impl Region for SimulatedAws {
    async fn availability_zones(&self) -> Result<Vec<Zone>, CloudError> {
        self.call("DescribeAvailabilityZones", "*").await?;
        let account = self.account.borrow();
        let listed = account.zones.iter().filter(|(_, state)| *state != ZoneState::Closed);
        let id = |state| if state == ZoneState::WithoutLambda { "use1-az3" } else { "euw1-az1" };
        Ok(listed.map(|(name, state)| Zone { name: name.clone(), id: id(*state).into() }).collect())
    }

    async fn unreserved_concurrency(&self) -> Result<u64, CloudError> {
        self.call("GetAccountSettings", "*").await?;
        Ok(self.account.borrow().unreserved_concurrency)
    }
}

impl Tables for SimulatedAws {
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError> {
        self.call("DescribeTable", &dynamodb(table)).await?;
        Ok(self.tables.borrow().contains(table))
    }

    async fn count_items(
        &self,
        table: &str,
        _pages: usize,
    ) -> Result<Option<TableCount>, CloudError> {
        self.call("Scan", &dynamodb(table)).await?;
        Ok(self.tables.borrow().contains(table).then_some(TableCount { items: 3, more: false }))
    }

    async fn set_deletion_protection(&self, table: &str, is_on: bool) -> Result<(), CloudError> {
        self.call("UpdateTable", &dynamodb(table)).await?;
        let tables = &mut self.account.borrow_mut().protected_tables;
        if is_on {
            tables.insert(table.to_owned())
        } else {
            tables.remove(table)
        };
        Ok(())
    }

    async fn delete_table(&self, table: &str) -> Result<(), CloudError> {
        const CALL: &str = "DeleteTable";
        self.call(CALL, &dynamodb(table)).await?;
        if self.account.borrow().protected_tables.contains(table) {
            let message = "Resource cannot be deleted as it is currently protected";
            return Err(error(CALL, CloudErrorKind::Other, message));
        }
        self.tables.borrow_mut().remove(table);
        Ok(())
    }
}

impl Logs for SimulatedAws {
    async fn log_group_exists(&self, group: &str) -> Result<bool, CloudError> {
        self.call("DescribeLogGroups", &logs(group)).await?;
        Ok(self.account.borrow().log_groups.contains(group))
    }

    async fn delete_log_group(&self, group: &str) -> Result<(), CloudError> {
        self.call("DeleteLogGroup", &logs(group)).await?;
        self.account.borrow_mut().log_groups.remove(group);
        Ok(())
    }

    async fn log_lines(
        &self,
        group: &str,
        _since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError> {
        self.call("FilterLogEvents", &logs(group)).await?;
        Ok(None)
    }
}

impl UserPools for SimulatedAws {
    async fn count_users(
        &self,
        pool: &str,
        _limit: u64,
    ) -> Result<Option<(u64, bool)>, CloudError> {
        self.call("ListUsers", &arn("cognito-idp", &format!("userpool/{pool}"))).await?;
        Ok(Some((self.users.get(), false)))
    }
}
