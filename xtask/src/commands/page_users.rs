//! The users that sign in during `test-e2e --page`.

use deployer::users::{CommandUser, UserPool};
use e2e::{Credentials, PageLogin, PageUsers};
use engine::cloud::Users;
use shared::table::Auth;

use super::catalog::remove_user;
use crate::printer::Printer;

/// The name of the users begins with it.
const COMMAND: &str = "test-e2e";

/// Adds the users, does the work with them, and removes them, also after a failure.
pub(super) async fn with<T>(
    cloud: &impl Users,
    pool: &UserPool,
    auth: Auth,
    printer: &Printer,
    work: impl AsyncFnOnce(PageLogin) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let mut users = Vec::new();
    let done = match add(cloud, pool, &mut users).await {
        Ok(named) => work(PageLogin { auth: auth.name().to_owned(), users: Some(named) }).await,
        Err(error) => Err(error),
    };
    for user in &users {
        remove_user(user, cloud, printer).await;
    }
    done
}

async fn add(
    cloud: &impl Users,
    pool: &UserPool,
    users: &mut Vec<CommandUser>,
) -> anyhow::Result<PageUsers> {
    let mut keep = |user: CommandUser| {
        let credentials =
            Credentials { email: user.email().to_owned(), password: user.password().to_owned() };
        users.push(user);
        credentials
    };
    Ok(PageUsers {
        everyday: keep(CommandUser::make(cloud, pool.clone(), COMMAND).await?),
        new: keep(CommandUser::make_new(cloud, pool.clone(), COMMAND).await?),
        interrupted: keep(CommandUser::make(cloud, pool.clone(), COMMAND).await?),
    })
}
