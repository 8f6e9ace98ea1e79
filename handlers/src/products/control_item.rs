//! The cache's control item, in the table of idempotency keys.

use async_trait::async_trait;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::DisplayErrorContext;
use aws_sdk_dynamodb::types::AttributeValue;
use shared::table::CACHE_CONTROL;

use super::record::{Item, number, text};
use super::store::is_failed_condition;
use crate::cache::{Control, ControlError, ControlTable, State};

pub struct ControlItem {
    pub client: Client,
    pub table: String,
}

#[async_trait]
impl ControlTable for ControlItem {
    async fn load(&self) -> Result<Option<Control>, ControlError> {
        let request = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("id", text(CACHE_CONTROL))
            .consistent_read(true);
        let response = request
            .send()
            .await
            .map_err(|error| ControlError(DisplayErrorContext(error).to_string()))?;
        response.item.as_ref().map(read).transpose()
    }

    async fn replace(&self, expected: Option<&str>, new: &Control) -> Result<bool, ControlError> {
        let put = self.client.put_item().table_name(&self.table).set_item(Some(item(new)));
        let put = match expected {
            None => put.condition_expression("attribute_not_exists(id)"),
            Some(epoch) => put
                .condition_expression("#epoch = :epoch")
                .expression_attribute_names("#epoch", "epoch")
                .expression_attribute_values(":epoch", text(epoch)),
        };
        match put.send().await {
            Ok(_) => Ok(true),
            Err(error) if is_failed_condition(&error) => Ok(false),
            Err(error) => Err(ControlError(DisplayErrorContext(error).to_string())),
        }
    }
}

fn item(control: &Control) -> Item {
    let mut item = Item::from([
        ("id".to_owned(), text(CACHE_CONTROL)),
        ("epoch".to_owned(), text(&control.epoch)),
    ]);
    match &control.state {
        State::Trusted { server } => {
            item.insert("server".to_owned(), text(server));
        }
        State::Suspended { settled, retry_at_s } => {
            item.insert("settled".to_owned(), AttributeValue::Bool(*settled));
            if let Some(at) = retry_at_s {
                item.insert("retry_at".to_owned(), number(*at));
            }
        }
    }
    item
}

fn read(item: &Item) -> Result<Control, ControlError> {
    let wrong = |name: &str| ControlError(format!("its attribute {name} is missing or wrong"));
    let epoch = item.get("epoch").and_then(|epoch| epoch.as_s().ok());
    let state = match item.get("server") {
        Some(server) => {
            State::Trusted { server: server.as_s().map_err(|_| wrong("server"))?.clone() }
        }
        None => {
            let settled = item.get("settled").and_then(|settled| settled.as_bool().ok());
            let retry_at_s = item
                .get("retry_at")
                .map(|at| at.as_n().ok().and_then(|at| at.parse().ok()))
                .map(|at| at.ok_or_else(|| wrong("retry_at")))
                .transpose()?;
            State::Suspended { settled: *settled.ok_or_else(|| wrong("settled"))?, retry_at_s }
        }
    };
    Ok(Control { epoch: epoch.ok_or_else(|| wrong("epoch"))?.clone(), state })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_of_item_is_the_control_item() {
        for state in [
            State::Trusted { server: "run:history".to_owned() },
            State::Suspended { settled: false, retry_at_s: Some(7) },
            State::Suspended { settled: true, retry_at_s: None },
        ] {
            let control = Control { epoch: "e".to_owned(), state };
            assert_eq!(read(&item(&control)).unwrap(), control);
        }
        assert!(read(&Item::from([("epoch".to_owned(), text("e"))])).is_err());
    }
}
