//! Deploys, plans and destroys the stack of orders, and uses it: `cargo run -- deploy`.

mod stack;

use std::process::ExitCode;

use aws_sdk_sqs::Client;
use engine::cloud::Aws;
use engine::deploy::{DeployError, Options, Ui as _};
use engine::local::{self, Paths};
use engine::package::Workspace;
use engine::target::{TargetError, TargetRequest};
use engine::{Project, Session, TerminalUi, open_target, report};

const PROJECT: Project = Project { name: "order-queue", default_stack: "OrderQueue" };

const USAGE: &str = "\
usage: order-queue COMMAND [--yes] [--stack NAME] [--target aws|local] [--set NAME=VALUE]...
  deploy     build the function, create or update the stack
  plan       show what deploy would change in the stack
  outputs    show the outputs of the stack
  send TEXT  send an order
  receive    wait for one announced order, and show it
  destroy    delete the stack with all its messages
  stop       stop the local cloud";

/// The command line: a command, its text, and options.
#[derive(Default)]
struct Arguments {
    words: Vec<String>,
    yes: bool,
    request: TargetRequest,
    set: Vec<(String, String)>,
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Arguments> {
    let mut parsed = Arguments::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--yes" => parsed.yes = true,
            "--stack" => parsed.request.stack = Some(arguments.next()?),
            "--target" => parsed.request.target = Some(arguments.next()?.parse().ok()?),
            "--set" => {
                let setting = arguments.next()?;
                let (name, value) = setting.split_once('=')?;
                parsed.set.push((name.to_owned(), value.to_owned()));
            }
            option if option.starts_with('-') => return None,
            _ => parsed.words.push(argument),
        }
    }
    Some(parsed)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(arguments) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let ui = TerminalUi::new(arguments.yes);
    match run(&arguments, &ui).await {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            ui.error(&error);
            ExitCode::from(error.exit_status())
        }
    }
}

/// Runs the command. Returns its exit status.
async fn run(arguments: &Arguments, ui: &TerminalUi) -> Result<u8, DeployError> {
    let words: Vec<_> = arguments.words.iter().map(String::as_str).collect();
    if !matches!(
        *words,
        ["deploy" | "plan" | "outputs" | "receive" | "destroy" | "stop"] | ["send", _]
    ) {
        ui.line(USAGE);
        return Ok(2);
    }
    let workspace = Workspace::find()?;
    if *words == ["stop"] {
        let stopping = local::stop(&Paths::new(&workspace), &mut |step| ui.note(step.to_string()));
        stopping.map_err(TargetError::from)?;
        return Ok(0);
    }
    let target = open_target(&PROJECT, &workspace, &arguments.request, ui).await?;
    let cloud = Aws::new(&target.config);
    let session =
        Session { project: &PROJECT, workspace: &workspace, target: &target, cloud: &cloud, ui };
    match *words {
        ["deploy"] => {
            let definition = stack::definition(&arguments.set)?;
            let finished = session.deploy(&definition, &Options::default()).await?;
            ui.line(&report::finished(&finished, ui.style()));
            if let Some(outputs) = finished.outcome.outputs() {
                print!("{}", report::outputs(outputs));
            }
        }
        ["plan"] => {
            let plan = session.plan(&stack::definition(&arguments.set)?).await?;
            print!("{}", report::plan(&plan, report::TextStyle::PLAIN));
        }
        ["destroy"] => {
            let destroyed = session.destroy(&stack::definition(&arguments.set)?, Vec::new()).await?;
            ui.line(&report::destroyed(&destroyed, ui.style()));
        }
        _ => {
            let Some(outputs) = session.outputs().await? else {
                ui.line(&format!("{} is not deployed", target.stack));
                return Ok(1);
            };
            let client = Client::new(&target.config);
            match *words {
                ["send", text] => return Ok(send(&client, &outputs["OrdersUrl"], text, ui).await),
                ["receive"] => return Ok(receive(&client, &outputs["AnnouncedUrl"], ui).await),
                _ => print!("{}", report::outputs(&outputs)),
            }
        }
    }
    Ok(0)
}

async fn send(client: &Client, queue: &str, text: &str, ui: &TerminalUi) -> u8 {
    match client.send_message().queue_url(queue).message_body(text).send().await {
        Ok(_) => 0,
        Err(error) => {
            ui.line(&format!("error: cannot send to {queue}: {:?}", error.into_service_error()));
            1
        }
    }
}

/// Waits up to 20 seconds, the longest that SQS allows.
async fn receive(client: &Client, queue: &str, ui: &TerminalUi) -> u8 {
    let request = client.receive_message().queue_url(queue).wait_time_seconds(20);
    let messages = match request.send().await {
        Ok(response) => response.messages.unwrap_or_default(),
        Err(error) => {
            let error = error.into_service_error();
            ui.line(&format!("error: cannot receive from {queue}: {error:?}"));
            return 1;
        }
    };
    for message in &messages {
        println!("{}", message.body().unwrap_or_default());
        let receipt = message.receipt_handle().unwrap_or_default();
        let _ = client.delete_message().queue_url(queue).receipt_handle(receipt).send().await;
    }
    if messages.is_empty() {
        ui.line("no order was announced within 20 seconds");
    }
    u8::from(messages.is_empty())
}
