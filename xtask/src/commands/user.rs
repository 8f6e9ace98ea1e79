//! `user`: the users of a deployed stack with a login.

use std::io::IsTerminal;

use anyhow::bail;
use deployer::app;
use deployer::users::UserPool;
use engine::cloud::PoolUser;
use engine::deploy::{Answer, DeployError};
use engine::prompt;
use serde::Serialize;

use crate::cli::{TargetArgs, User, UserAddress, UserList, UserRemove};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: User, printer: &Printer) -> anyhow::Result<Exit> {
    match args {
        User::Add(UserAddress { email, target }) => {
            let (session, pool) = open(&target, printer).await?;
            let password = pool.add(&session.cloud, &email).await?;
            say_password(&email, &password, printer)?;
        }
        User::Reset(UserAddress { email, target }) => {
            let (session, pool) = open(&target, printer).await?;
            let password = pool.reset(&session.cloud, &email).await?;
            say_password(&email, &password, printer)?;
        }
        User::List(UserList { json, target }) => {
            let (session, pool) = open(&target, printer).await?;
            let users = pool.list(&session.cloud).await?;
            list(&users, json, printer)?;
        }
        User::Remove(UserRemove { email, yes, target }) => {
            let (session, pool) = open(&target, printer).await?;
            if !yes && !confirms(&email, printer).await {
                return Err(DeployError::Declined.into());
            }
            pool.remove(&session.cloud, &email).await?;
            printer.say(&format!(
                "{email} is deleted. A token that was issued before is valid until it expires, at \
                 most a quarter of an hour"
            ));
        }
    }
    Ok(Exit::Done)
}

/// The target, and the user pool of its stack.
pub(super) async fn open(
    target: &TargetArgs,
    printer: &Printer,
) -> anyhow::Result<(Session, UserPool)> {
    let session = match Session::open_existing(printer, target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; it has no users", no_cloud.choice.stack),
    };
    let stack = &session.target.stack;
    let Some(outputs) = app::outputs(&session.cloud, &session.target).await? else {
        bail!("{stack} is not deployed in {}; it has no users", session.target.description());
    };
    let pool = UserPool::of(stack, &outputs)?;
    Ok((session, pool))
}

/// The password is the only text on stdout, so that a script can pass it on.
fn say_password(email: &str, password: &str, printer: &Printer) -> anyhow::Result<()> {
    printer.say(&format!(
        "the temporary password of {email}, which is shown only now, is valid for a day; the first \
         sign-in replaces it (cargo xtask token {email}):"
    ));
    printer.data(&format!("{password}\n"))?;
    Ok(())
}

fn list(users: &[PoolUser], json: bool, printer: &Printer) -> anyhow::Result<()> {
    #[derive(Serialize)]
    struct Row<'u> {
        email: &'u str,
        state: String,
    }
    let rows = users.iter().map(|user| Row { email: &user.email, state: state(user) });
    let rows: Vec<_> = rows.collect();
    if json {
        return printer.document(&rows);
    }
    if rows.is_empty() {
        printer.say("no users; `cargo xtask user add EMAIL` adds one");
    }
    let width = rows.iter().map(|row| row.email.chars().count()).max().unwrap_or(0);
    for Row { email, state } in rows {
        printer.data(&format!("{email:width$}  {state}\n"))?;
    }
    Ok(())
}

/// For people, what a user can do.
fn state(user: &PoolUser) -> String {
    match user.status.as_str() {
        _ if !user.is_enabled => "disabled".to_owned(),
        "CONFIRMED" => "can sign in".to_owned(),
        "FORCE_CHANGE_PASSWORD" => "has a temporary password".to_owned(),
        other => other.to_lowercase(),
    }
}

async fn confirms(email: &str, printer: &Printer) -> bool {
    let question = format!("Delete the user {email}?");
    if !std::io::stdin().is_terminal() {
        printer.say(&format!(
            "{question}\nThere is no terminal to ask at, so the answer is no. Pass --yes to answer \
             yes."
        ));
        return false;
    }
    prompt::ask_at_terminal(question).await == Answer::Yes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn state_of_a_disabled_user_is_disabled_whatever_the_status() {
        let user = |status: &str, is_enabled| PoolUser {
            email: String::new(),
            status: status.to_owned(),
            is_enabled,
        };
        assert_eq!(state(&user("CONFIRMED", false)), "disabled");
        assert_eq!(state(&user("CONFIRMED", true)), "can sign in");
        assert_eq!(state(&user("FORCE_CHANGE_PASSWORD", true)), "has a temporary password");
        assert_eq!(state(&user("RESET_REQUIRED", true)), "reset_required");
    }
}
