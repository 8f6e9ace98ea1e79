//! Receives orders from the queue, and announces each at the topic.

use aws_smithy_http_client::tls;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let http = aws_smithy_http_client::Builder::new()
        .tls_provider(tls::Provider::Rustls(tls::rustls_provider::CryptoMode::Ring))
        .build_https();
    let loader = aws_config::defaults(aws_config::BehaviorVersion::latest()).http_client(http);
    let config = loader.load().await;
    let sns = &aws_sdk_sns::Client::new(&config);
    let (topic, greeting) = (&std::env::var("TOPIC")?, &std::env::var("GREETING")?);
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| async move {
        for record in event.payload["Records"].as_array().into_iter().flatten() {
            let order = record["body"].as_str().unwrap_or_default();
            let message = format!("{greeting} {order}");
            sns.publish().topic_arn(topic).message(message).send().await?;
        }
        Ok::<_, Error>(json!({}))
    }))
    .await
}
