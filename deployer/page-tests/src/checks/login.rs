//! What the page offers with each login, to a person who is not signed in, and the dialog.

use serde_json::json;
use thirtyfour::Key;

use super::{Check, WITH_USERS};
use crate::emulation::{Colors, Window};
use crate::page::{CheckResult, Page, texts};
use crate::session::SIGNED_IN;

const GROUP: &str = "page login";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "an open stack shows nothing of a login", |page| Box::pin(is_open(page)))
        .with(&["open"]),
    Check::new(
        GROUP,
        "with signed requests the page reads, and says why it changes nothing",
        |page| Box::pin(says_why(page)),
    )
    .with(&["iam"]),
    Check::new(
        GROUP,
        "without a login products are shown, and a change leads to the dialog",
        |page| Box::pin(leads_to_dialog(page)),
    )
    .with(&["writes"]),
    Check::new(
        GROUP,
        "where reading needs a login, a prompt stands in place of the list",
        |page| Box::pin(prompts(page)),
    )
    .with(&["all"]),
    Check::new(GROUP, "a wrong password and an unknown address get the same words", |page| {
        Box::pin(does_not_name_users(page))
    })
    .with(WITH_USERS),
    Check::new(GROUP, "each error of the sign-in is explained", |page| {
        Box::pin(explains_errors(page))
    })
    .with(WITH_USERS),
    Check::new(GROUP, "the dialog is accessible, and fits into 320 pixels", |page| {
        Box::pin(is_accessible(page))
    })
    .with(WITH_USERS),
];

const NOT_SIGNED_IN: &str = "You are not signed in. Try again to sign in.";
const WRONG: &str = "The email address or the password is wrong.";

async fn is_open(page: &Page) -> CheckResult {
    page.open().await?;
    page.expect("no setting", "$('meta[name=login]')", json!(null)).await?;
    page.expect("no button", "shown('#account')", false).await?;
    page.expect("no note", "text('#access')", "").await?;
    page.expect("no word of it", "/sign in/i.test(document.body.innerText)", false).await
}

async fn says_why(page: &Page) -> CheckResult {
    page.open().await?;
    let why = "text('#access').includes('signed with AWS credentials')";
    page.expect("the page says why", why, true).await?;
    page.expect("no button to sign in", "shown('#account')", false).await?;
    page.expect("none to add a product", "shown('#add-product')", false).await?;
    page.press("n").await?;
    let says = "text('.toast')?.includes('signed with AWS credentials')";
    page.until("the key for it says why", says, true).await?;
    page.expect("no sheet", "$('#sheet').open", false).await?;
    page.until("the address is that of the list", "location.hash", "").await?;
    page.expect_accessible("a page that only reads").await
}

async fn leads_to_dialog(page: &Page) -> CheckResult {
    page.open_signed_out("").await?;
    let ids = page.add_products(&[("Bench", "10")]).await?;
    let category = page.category.replace(' ', "+");
    page.open_signed_out(&format!("?category={category}")).await?;
    page.until("the list", "names()", texts(["Bench"])).await?;
    let dialog = "$('#sign-in').open";
    for (what, act) in [("a new product", "#add-product"), ("a deletion", ".actions button")] {
        page.hover("#rows tr").await?;
        page.click(act).await?;
        page.until(&format!("the dialog before {what}"), dialog, true).await?;
        page.expect("nothing else is open", "$('#sheet').open || $('#ask').open", false).await?;
        page.click("#sign-in-no").await?;
        page.until("it is closed", dialog, false).await?;
        page.until("the address is that of the list", "location.hash", "").await?;
    }
    page.click(&format!("#row-{} a.name", ids[0])).await?;
    page.until("the product is shown", "value('#name')", "Bench").await?;
    page.expect("it cannot be changed", "$('#name').readOnly", true).await?;
    for part in ["#save", "#remove", "#drop"] {
        page.expect("no control that changes it", &format!("shown({part:?})"), false).await?;
    }
    page.expect_accessible("a product that is only shown").await?;
    page.click("#sheet-sign-in").await?;
    page.until("the dialog", dialog, true).await?;
    let Some(users) = &page.users else { return Err(page.failure("users", "none")) };
    page.fill_sign_in(&users.everyday).await?;
    page.until("it can be changed", "$('#name').readOnly", false).await?;
    page.fill("#name", "Stool").await?;
    page.click("#save").await?;
    page.until("it is changed", "names()", texts(["Stool"])).await
}

async fn prompts(page: &Page) -> CheckResult {
    page.open_signed_out("").await?;
    page.expect("the prompt", "text('#empty h2')", "Sign in to see the products").await?;
    page.expect("no error", "text('#list-error')", "").await?;
    page.expect("no request was sent", "requests('/products')", 0).await?;
    page.expect_accessible("the prompt").await?;
    let ids = page.add_products(&[("Bench", "10")]).await?;
    let category = page.category.replace(' ', "+");
    page.open_signed_out(&format!("?category={category}#product/{}", ids[0])).await?;
    page.until("a product leads to the dialog", "$('#sign-in').open", true).await?;
    page.click("#sign-in-no").await?;
    page.until("the sheet says so", "text('#sheet-error p')", NOT_SIGNED_IN).await?;
    page.click("#sheet-sign-in").await?;
    let Some(users) = &page.users else { return Err(page.failure("users", "none")) };
    page.fill_sign_in(&users.everyday).await?;
    page.until("the product", "value('#name')", "Bench").await?;
    page.click("#cancel").await?;
    page.until("the list, too", "names()", texts(["Bench"])).await
}

async fn does_not_name_users(page: &Page) -> CheckResult {
    page.expect_console_error("status of 400");
    page.open_signed_out("").await?;
    let Some(users) = &page.users else { return Err(page.failure("users", "none")) };
    page.click("#account").await?;
    page.until("the address has the focus", "hasFocus('#email')", true).await?;
    page.click("#sign-in-yes").await?;
    let error = "text('#sign-in-error')";
    page.until("an address is needed", error, "Enter your email address.").await?;
    for email in [users.everyday.email.as_str(), "unknown@example.com"] {
        page.fill("#email", email).await?;
        page.fill("#password", "").await?;
        page.click("#sign-in-yes").await?;
        page.until("a password is needed", error, "Enter your password.").await?;
        page.fill_secret("#password", "not the password").await?;
        page.press(Key::Enter).await?;
        page.until("the same words", error, WRONG).await?;
        page.expect("the password has the focus", "hasFocus('#password')", true).await?;
        page.expect("it is marked", "$('#password').ariaInvalid", "true").await?;
    }
    page.press(Key::Escape).await?;
    page.until("Escape closes it", "$('#sign-in').open", false).await?;
    page.expect("the password is forgotten", "value('#password')", "").await?;
    page.expect("the button has the focus", "hasFocus('#account')", true).await?;
    page.expect("no user is signed in", SIGNED_IN, false).await
}

async fn is_accessible(page: &Page) -> CheckResult {
    page.expect_console_error("status of 400");
    let Some(users) = &page.users else { return Err(page.failure("users", "none")) };
    page.set_window(Window::NARROW).await?;
    page.open_signed_out("").await?;
    for colors in [Colors::Light, Colors::Dark] {
        page.set_colors(colors).await?;
        page.click("#account").await?;
        page.fill("#email", &users.everyday.email).await?;
        page.fill_secret("#password", "not the password").await?;
        page.click("#sign-in-yes").await?;
        page.until("an error", "text('#sign-in-error')", WRONG).await?;
        page.expect_accessible("the dialog with an error").await?;
        page.expect("nothing is outside", "outside()", texts([])).await?;
        page.click("#sign-in-no").await?;
    }
    page.sign_in(&users.everyday).await?;
    page.expect_accessible("the page of a user").await?;
    page.expect("nothing is outside", "outside()", texts([])).await?;
    page.expect("it does not scroll sideways", "scrollsSideways()", false).await?;
    page.click("#account").await?;
    page.until("who is signed in", "$('#ask').open", true).await?;
    page.expect("nothing is outside", "outside()", texts([])).await?;
    page.expect_accessible("the question before signing out").await
}

/// The errors of Amazon Cognito that the local cloud does not have, with what the page makes of
/// them. The texts are those of AWS.
const ERRORS: [(u16, &str, &str, &str); 8] = [
    (400, "NotAuthorizedException", "Password attempts exceeded", "Too many attempts."),
    (
        400,
        "NotAuthorizedException",
        "Temporary password has expired and must be reset by an administrator.",
        "The temporary password has expired.",
    ),
    (400, "NotAuthorizedException", "User is disabled.", "This account is disabled."),
    (400, "NotAuthorizedException", "A text of later", WRONG),
    (
        400,
        "PasswordResetRequiredException",
        "Password reset required",
        "The temporary password has",
    ),
    (400, "ResourceNotFoundException", "User pool client does not exist.", "The login of this API"),
    (400, "TooManyRequestsException", "Rate exceeded", "The sign-in service is busy."),
    (500, "InternalErrorException", "Something failed", "The sign-in service is busy."),
];

/// What the service answers from now on: a status and a body.
const ANSWER: &str = "((status, body) => {
  window.realFetch ??= window.fetch;
  const { endpoint } = $('meta[name=login]').dataset;
  window.fetch = async (url, options) => (url === endpoint
    ? new Response(JSON.stringify(body), { status }) : realFetch(url, options));
  return true;
})";

async fn explains_errors(page: &Page) -> CheckResult {
    page.open_signed_out("").await?;
    let Some(users) = &page.users else { return Err(page.failure("users", "none")) };
    page.click("#account").await?;
    page.fill("#email", &users.everyday.email).await?;
    let error = "text('#sign-in-error')";
    let answer = async |status: u16, body: serde_json::Value| {
        page.acts(format!("answer {body}"));
        page.read(&format!("{ANSWER}({status}, {body})")).await.map(drop)
    };
    for (status, code, message, shown) in ERRORS {
        answer(status, json!({"__type": code, "message": message})).await?;
        page.fill_secret("#password", "a password of some kind").await?;
        page.click("#sign-in-yes").await?;
        let begins = format!("{error}.startsWith({})", json!(shown));
        page.until(&format!("the error {code} is explained"), &begins, true).await?;
    }
    answer(200, json!({"ChallengeName": "SOFTWARE_TOKEN_MFA", "Session": "s"})).await?;
    page.click("#sign-in-yes").await?;
    let further = format!("{error}.startsWith('This account needs a further step')");
    page.until("a further step is named", &further, true).await?;
    answer(200, json!({"ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": "s"})).await?;
    page.click("#sign-in-yes").await?;
    page.until("a new password", "shown('#new-password')", true).await?;
    page.fill_secret("#new-password", "a sentence that is known").await?;
    answer(400, json!({"__type": "InvalidPasswordException", "message": "known"})).await?;
    page.click("#sign-in-yes").await?;
    let rejected = format!("{error}.startsWith('This password is not accepted.')");
    page.until("another one is asked for", &rejected, true).await?;
    // The session of the sign-in lasts some minutes.
    answer(400, json!({"__type": "NotAuthorizedException", "message": "Invalid session"})).await?;
    page.click("#sign-in-yes").await?;
    let again = format!("{error}.startsWith('This took too long.')");
    page.until("it begins again", &again, true).await?;
    page.expect("with the password", "shown('#password')", true).await?;
    page.expect("no user is signed in", SIGNED_IN, false).await
}
