//! `token`: signs in, and prints an access token.

use std::io::IsTerminal;

use anyhow::Context;
use console::Term;
use deployer::users::UsersError;

use super::user;
use crate::cli::Token;
use crate::exit::{Exit, Usage};
use crate::printer::Printer;

pub(crate) async fn run(args: Token, printer: &Printer) -> anyhow::Result<Exit> {
    let (session, pool) = user::open(&args.target, printer).await?;
    let email = match args.email {
        Some(email) => email,
        None => {
            only(pool.list(&session.cloud).await?.into_iter().map(|user| user.email).collect())?
        }
    };
    // The prompt is on stderr.
    let is_terminal = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if !args.password_stdin && !is_terminal {
        let why = "there is no terminal to ask for the password at; pass it to --password-stdin";
        return Err(Usage(why.to_owned()).into());
    }
    let ask = |what: String| password(what, args.password_stdin);
    let old = ask(format!("Password of {email}: ")).await?;
    let new = async || {
        let asked = async {
            let new = ask("The password was temporary. New password: ".to_owned()).await?;
            let same = args.password_stdin || ask("Again: ".to_owned()).await? == new;
            anyhow::ensure!(same, "the two passwords differ");
            Ok(new)
        };
        asked.await.map_err(|error: anyhow::Error| UsersError::Input(error.to_string()))
    };
    let tokens = pool.sign_in(&session.cloud, &email, &old, new).await?;
    printer.say(&format!("valid for {} minutes", tokens.expires_in_s / 60));
    printer.data(&format!("{}\n", tokens.access))?;
    Ok(Exit::Done)
}

/// The only user.
fn only(mut emails: Vec<String>) -> Result<String, Usage> {
    match (emails.pop(), emails.len()) {
        (Some(email), 0) => Ok(email),
        (None, _) => {
            Err(Usage("the stack has no users; `cargo xtask user add EMAIL` adds one".to_owned()))
        }
        (Some(_), others) => Err(Usage(format!(
            "the stack has {} users: say which one, as in `cargo xtask token EMAIL`; `cargo xtask \
             user list` lists them",
            others + 1
        ))),
    }
}

/// Reads a line: from stdin, or from the terminal without showing it. A blocking thread reads, so
/// that Ctrl-C still works.
async fn password(what: String, from_stdin: bool) -> anyhow::Result<String> {
    let reading = tokio::task::spawn_blocking(move || {
        if !from_stdin {
            let terminal = Term::stderr();
            terminal.write_str(&what)?;
            return terminal.read_secure_line();
        }
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        Ok(line)
    });
    let line = reading.await?.context("cannot read the password")?;
    let line = line.trim_end_matches(['\r', '\n']);
    anyhow::ensure!(!line.is_empty(), "no password was given");
    Ok(line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_of_none_or_many_says_what_to_type() {
        let emails = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(only(emails(&["a@example.com"])).unwrap(), "a@example.com");
        assert!(only(emails(&[])).unwrap_err().0.contains("user add"));
        assert!(only(emails(&["a", "b", "c"])).unwrap_err().0.contains("has 3 users"));
    }
}
