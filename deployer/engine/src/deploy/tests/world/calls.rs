//! The calls of the simulated cloud.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::schedule::Operation;
use super::{Sim, World, error};
use crate::cloud::{
    BucketCount, Buckets, ChangeSet, ChangeSetState, CloudError, CloudErrorKind, EmptiedBucket,
    Functions, Gateway, Invocation, LogLine, Logs, NewChangeSet, PlannedChange, Replacement, Stack,
    StackEvent, StackResource, Stacks, Status, TableCount, Tables, TemplateSource,
};

impl World {
    /// The text of a template, from the request or from the bucket that its URL names.
    fn body(&self, source: &TemplateSource) -> Option<String> {
        match source {
            TemplateSource::Body(body) => Some(body.clone()),
            TemplateSource::Url(url) => {
                let objects = self.objects.borrow();
                let mut all = objects.values().flatten();
                all.find(|(key, _)| url.ends_with(*key)).map(|(_, text)| text.clone())
            }
        }
    }
}

/// Each output is a literal, or the physical id of a resource.
fn outputs(sim: &Sim) -> BTreeMap<String, String> {
    let steps = Operation::Create.steps(sim);
    let value = |output: &Value| match output["Value"]["Ref"].as_str() {
        Some(id) => {
            steps.iter().find(|(logical, ..)| logical == id).map(|(_, name, _)| name.clone())
        }
        None => output["Value"].as_str().map(str::to_owned),
    };
    let all = sim.template["Outputs"].as_object().into_iter().flatten();
    all.filter_map(|(name, output)| Some((name.clone(), value(output)?))).collect()
}

impl Stacks for World {
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError> {
        self.call("DescribeStacks").await?;
        Ok(self.with(name_or_id, |sim| sim.stack.clone()))
    }

    async fn stacks(&self) -> Result<Vec<Stack>, CloudError> {
        self.call("DescribeStacks").await?;
        let stacks = self.stacks.borrow();
        Ok(stacks
            .iter()
            .map(|s| s.stack.clone())
            .filter(|s| s.status != Status::DeleteComplete)
            .collect())
    }

    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError> {
        self.call("GetTemplate").await?;
        Ok(self.with(stack, |sim| sim.template.to_string()))
    }

    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError> {
        self.call("ListStackResources").await?;
        Ok(self.with(stack, |sim| sim.resources.clone()).unwrap_or_default())
    }

    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError> {
        self.call("DescribeStackEvents").await?;
        let newest_first = self
            .with(stack, |sim| sim.events.iter().rev().cloned().collect::<Vec<_>>())
            .unwrap_or_default();
        Ok(newest_first.into_iter().take_while(|e| !stop(e)).collect())
    }

    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError> {
        self.call("CreateChangeSet").await?;
        if self.with(&new.stack, |_| ()).is_none() {
            self.plant(&new.stack, Status::ReviewInProgress, None);
        }
        let Some(body) = self.body(&new.template) else {
            return Err(error(
                "CreateChangeSet",
                CloudErrorKind::Other,
                "the bucket has no such template",
            ));
        };
        let template: Value = serde_json::from_str(&body).unwrap_or_default();
        self.with(&new.stack, |sim| {
            let same = sim.template == template && sim.stack.parameters == new.parameters;
            let change = |(id, resource): (&String, &Value)| PlannedChange {
                logical_id: id.clone(),
                physical_id: String::new(),
                resource_type: resource["Type"].as_str().unwrap_or_default().to_owned(),
                action: if new.creates { "Add".into() } else { "Modify".into() },
                replacement: Replacement::No,
                policy_action: String::new(),
                details: Vec::new(),
            };
            let changes =
                template["Resources"].as_object().into_iter().flatten().map(change).collect();
            let state = if same { ChangeSetState::Empty } else { ChangeSetState::Ready };
            sim.sets.insert(new.name.clone(), (new.clone(), ChangeSet { state, changes }));
        });
        Ok(())
    }

    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError> {
        self.call("DescribeChangeSet").await?;
        Ok(self.with(stack, |sim| sim.sets.get(name).map(|(_, set)| set.clone())).flatten())
    }

    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError> {
        self.call("ListChangeSets").await?;
        Ok(self.change_set_names(stack))
    }

    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError> {
        self.call("ExecuteChangeSet").await?;
        let executed = self.with(stack, |sim| {
            let (new, _) = sim.sets.remove(name)?;
            sim.sets.clear();
            let body = self.body(&new.template)?;
            sim.before =
                (std::mem::take(&mut sim.template), std::mem::take(&mut sim.stack.parameters));
            sim.template = serde_json::from_str(&body).unwrap_or_default();
            sim.stack.parameters = new.parameters.clone();
            sim.stack.tags = new.tags.clone();
            sim.stack.outputs = outputs(sim);
            self.schedule(
                sim,
                if new.creates { Operation::Create } else { Operation::Update },
                token,
            );
            Some(())
        });
        self.advance();
        executed.flatten().ok_or_else(|| {
            error("ExecuteChangeSet", CloudErrorKind::Conflict, "ChangeSet is OBSOLETE")
        })
    }

    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError> {
        self.call("DeleteChangeSet").await?;
        self.with(stack, |sim| sim.sets.remove(name));
        Ok(())
    }

    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        self.call("DeleteStack").await?;
        let full = self.with(stack, |sim| {
            let buckets = sim.resources.iter().filter(|r| r.resource_type == "AWS::S3::Bucket");
            let objects = self.objects.borrow();
            buckets
                .filter(|b| objects.get(&b.physical_id).is_some_and(|o| !o.is_empty()))
                .map(|b| b.logical_id.clone())
                .next()
        });
        if let Some(Some(bucket)) = full {
            let why = "The bucket you tried to delete is not empty (Service: S3, Status Code: 409)";
            self.script.borrow_mut().fails = Some((bucket, why.to_owned()));
        }
        self.with(stack, |sim| {
            if !sim.stack.status.is_in_progress() {
                self.schedule(sim, Operation::Delete, token);
            }
        });
        self.advance();
        Ok(())
    }

    async fn continue_rollback(
        &self,
        stack: &str,
        _skip: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        self.call("ContinueUpdateRollback").await?;
        self.with(stack, |sim| self.schedule(sim, Operation::Rollback, token));
        self.advance();
        Ok(())
    }
}

impl Buckets for World {
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError> {
        self.call("HeadBucket").await?;
        Ok(self.objects.borrow().contains_key(bucket))
    }

    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError> {
        self.call("HeadObject").await?;
        Ok(self.objects.borrow().get(bucket).is_some_and(|b| b.contains_key(key)))
    }

    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError> {
        self.call("PutObject").await?;
        // The path is used as the content.
        self.objects
            .borrow_mut()
            .entry(bucket.into())
            .or_default()
            .insert(key.into(), file.display().to_string());
        Ok(())
    }

    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError> {
        self.call("PutObject").await?;
        self.objects.borrow_mut().entry(bucket.into()).or_default().insert(key.into(), text.into());
        Ok(())
    }

    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        _limit: u64,
    ) -> Result<BucketCount, CloudError> {
        self.call("ListObjectsV2").await?;
        let objects = self.objects.borrow();
        let keys = objects.get(bucket).map(|b| b.keys().collect::<Vec<_>>()).unwrap_or_default();
        let matching = keys.iter().filter(|k| k.ends_with(suffix)).count() as u64;
        Ok(BucketCount { objects: keys.len() as u64, matching, more: false })
    }

    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError> {
        self.call("DeleteObjects").await?;
        let mut emptied = EmptiedBucket::default();
        if let Some(objects) = self.objects.borrow_mut().get_mut(bucket) {
            let before = objects.len();
            objects.retain(|k, _| !k.starts_with(prefix));
            emptied.versions = (before - objects.len()) as u64;
        }
        Ok(emptied)
    }
}

impl Functions for World {
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
        self.call("GetFunctionConfiguration").await?;
        Ok(self.functions.borrow().get(function).cloned())
    }

    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError> {
        self.call("UpdateFunctionCode").await?;
        let code =
            self.objects.borrow().get(bucket).and_then(|b| b.get(key)).cloned().unwrap_or_default();
        self.functions.borrow_mut().insert(function.into(), code.clone());
        Ok(code)
    }

    async fn invoke(&self, _function: &str, _payload: &str) -> Result<Invocation, CloudError> {
        self.call("Invoke").await?;
        Ok(Invocation { payload: "{}".into(), error: None })
    }
}

impl Gateway for World {
    async fn api_log_role(&self) -> Result<Option<String>, CloudError> {
        self.call("GetAccount").await?;
        Ok(None)
    }
}

impl Tables for World {
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError> {
        self.call("DescribeTable").await?;
        Ok(self.tables.borrow().contains(table))
    }

    async fn count_items(
        &self,
        table: &str,
        _pages: usize,
    ) -> Result<Option<TableCount>, CloudError> {
        self.call("Scan").await?;
        Ok(self.tables.borrow().contains(table).then_some(TableCount { items: 3, more: false }))
    }
}

impl Logs for World {
    async fn log_group_exists(&self, _group: &str) -> Result<bool, CloudError> {
        self.call("DescribeLogGroups").await?;
        Ok(false)
    }

    async fn delete_log_group(&self, _group: &str) -> Result<(), CloudError> {
        self.call("DeleteLogGroup").await
    }

    async fn log_lines(
        &self,
        _group: &str,
        _since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError> {
        self.call("FilterLogEvents").await?;
        Ok(None)
    }
}
