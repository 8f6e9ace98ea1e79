//! The call of CloudWatch that lists alarms.

use roxmltree::Document;

use crate::cloud::signed::SignedCall;
use crate::cloud::xml::{list, text};
use crate::cloud::{Aws, CloudError};

/// An alarm in the state `ALARM`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedAlarm {
    /// The alarm's name.
    pub name: String,
    /// CloudWatch's reason for the state.
    pub reason: String,
}

/// Calls on alarms.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Alarms {
    /// Those of these alarms that are in the state `ALARM`.
    async fn raised_alarms(&self, names: &[&str]) -> Result<Vec<RaisedAlarm>, CloudError>;
}

const CALL: SignedCall<'_> = SignedCall {
    call: "DescribeAlarms",
    subject: "the alarms of the stack",
    service: "monitoring",
};

/// CloudWatch takes at most this many names in one request, and then answers in one page.
const NAMES_MAX: usize = 100;

impl Alarms for Aws {
    async fn raised_alarms(&self, names: &[&str]) -> Result<Vec<RaisedAlarm>, CloudError> {
        let mut raised = Vec::new();
        for names in names.chunks(NAMES_MAX) {
            let keys: Vec<_> =
                (1..=names.len()).map(|n| format!("AlarmNames.member.{n}")).collect();
            let mut fields = vec![("StateValue", "ALARM"), ("MaxRecords", "100")];
            fields.extend(keys.iter().map(String::as_str).zip(names.iter().copied()));
            let body = self.signed_query(CALL, "2010-08-01", &fields).await?;
            raised.extend(alarms(&body).map_err(|e| CALL.local(&e))?);
        }
        Ok(raised)
    }
}

fn alarms(body: &str) -> Result<Vec<RaisedAlarm>, roxmltree::Error> {
    let document = Document::parse(body)?;
    let alarms = list(document.root_element(), &["DescribeAlarmsResult", "MetricAlarms"]);
    let raised = alarms.map(|alarm| RaisedAlarm {
        name: text(alarm, &["AlarmName"]),
        reason: text(alarm, &["StateReason"]),
    });
    Ok(raised.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The form of CloudWatch's answer, with the fields of the API reference.
    const ANSWER: &str = r#"<DescribeAlarmsResponse
    xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">
  <DescribeAlarmsResult>
    <CompositeAlarms/>
    <MetricAlarms>
      <member>
        <AlarmName>shop-ApiFails-1A</AlarmName>
        <AlarmDescription>5 &lt; failures. First step: look.</AlarmDescription>
        <StateValue>ALARM</StateValue>
        <StateReason>Threshold Crossed: 1 datapoint [7.0 &gt; 5]</StateReason>
      </member>
    </MetricAlarms>
  </DescribeAlarmsResult>
</DescribeAlarmsResponse>"#;

    #[test]
    fn alarms_of_an_answer_have_a_reason() {
        let expected = RaisedAlarm {
            name: "shop-ApiFails-1A".into(),
            reason: "Threshold Crossed: 1 datapoint [7.0 > 5]".into(),
        };
        assert_eq!(alarms(ANSWER).unwrap(), [expected]);
        assert!(alarms("not XML").is_err());
    }
}
