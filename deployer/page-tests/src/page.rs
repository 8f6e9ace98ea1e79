//! The page in the browser: what a check does with it, and what it waits for.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use e2e::{CheckFailure, PageUsers};
use serde_json::Value;
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement};
use tokio::time::{Instant, sleep};

use crate::emulation::{self, Colors, Network, Window};
use crate::runner::Setup;
use crate::session::SIGNED_IN;

/// The time in which each condition must come true. An upload needs most of it on a busy machine.
const WAIT_MAX: Duration = Duration::from_secs(30);
/// Between two looks at a condition.
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// Short names for the scripts of the checks.
const NAMES: &str = include_str!("names.js");

/// What the API says while it fails.
pub(crate) const API_MESSAGE: &str = "The API failed. The request id is 123.";

pub(crate) type CheckResult<T = ()> = Result<T, CheckFailure>;

pub(crate) struct Page {
    pub(crate) driver: WebDriver,
    /// Without a slash at the end.
    address: String,
    /// The text of axe-core.
    pub(crate) axe: String,
    /// The category of the check's products.
    pub(crate) category: String,
    /// The folder for the files that the check uploads.
    pub(crate) folder: PathBuf,
    /// What the check did last.
    action: RefCell<String>,
    /// Texts of console errors that the check causes on purpose.
    pub(crate) expected_errors: RefCell<Vec<&'static str>>,
    colors: Cell<Colors>,
    /// The users of a stack with a login.
    pub(crate) users: Option<PageUsers>,
    /// The access token for the requests of the check itself.
    pub(crate) token: RefCell<Option<String>>,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, setup: &Setup, category: String, folder: &Path) -> Self {
        Self {
            driver,
            address: setup.address.clone(),
            axe: setup.axe.clone(),
            category,
            folder: folder.to_owned(),
            action: RefCell::new("open the browser".to_owned()),
            expected_errors: RefCell::default(),
            colors: Cell::new(Colors::Light),
            users: setup.login.as_ref().and_then(|login| login.users.clone()),
            token: RefCell::default(),
        }
    }

    /// Opens the page with the list of the check's category.
    pub(crate) async fn open(&self) -> CheckResult {
        let category = self.category.replace(' ', "+");
        self.open_at(&format!("?category={category}")).await
    }

    /// Opens the page with this query or fragment, signed in, and waits for its list.
    pub(crate) async fn open_at(&self, rest: &str) -> CheckResult {
        self.open_signed_out(rest).await?;
        let Some(users) = &self.users else { return Ok(()) };
        if self.read(SIGNED_IN).await? == false {
            // A product that cannot be read has opened the dialog.
            if self.read("$('#sign-in').open").await? == false {
                self.click("#account").await?;
            }
            self.fill_sign_in(&users.everyday).await?;
            self.until("the user is signed in", SIGNED_IN, true).await?;
        }
        self.until("the list is loaded", "busy()", false).await
    }

    /// Opens the page as it is, and waits for its list.
    pub(crate) async fn open_signed_out(&self, rest: &str) -> CheckResult {
        self.acts(format!("open the page at {rest:?}"));
        // Otherwise a change of the fragment alone would not load the page.
        self.checked(self.driver.goto("about:blank").await)?;
        self.checked(self.driver.goto(format!("{}/ui{rest}", self.address)).await)?;
        self.until("the list is loaded", "busy()", false).await?;
        self.get_token().await
    }

    pub(crate) async fn reload(&self) -> CheckResult {
        self.acts("reload the page");
        self.checked(self.driver.refresh().await)?;
        self.until("the list is loaded", "busy()", false).await
    }

    /// Waits until an expression of the page has a value.
    pub(crate) async fn until(
        &self,
        expected: &str,
        expression: &str,
        value: impl Into<Value>,
    ) -> CheckResult {
        let value = value.into();
        let deadline = Instant::now() + WAIT_MAX;
        loop {
            let now = self.read(expression).await?;
            if now == value {
                return Ok(());
            }
            if Instant::now() > deadline {
                return Err(self.failure(
                    format!("{expected}: {expression} is {value}"),
                    format!("{now} after {} seconds", WAIT_MAX.as_secs()),
                ));
            }
            sleep(LOOK_AGAIN).await;
        }
    }

    /// Fails unless an expression has this value now.
    pub(crate) async fn expect(
        &self,
        expected: &str,
        expression: &str,
        value: impl Into<Value>,
    ) -> CheckResult {
        let (now, value) = (self.read(expression).await?, value.into());
        if now == value {
            return Ok(());
        }
        Err(self.failure(format!("{expected}: {expression} is {value}"), now.to_string()))
    }

    /// The value of an expression in the page.
    pub(crate) async fn read(&self, expression: &str) -> CheckResult<Value> {
        let script = format!("{NAMES}\nreturn {expression};");
        let value = self.checked(self.driver.execute(script, Vec::new()).await)?;
        Ok(value.json().clone())
    }

    /// The value to which an expression resolves.
    pub(crate) async fn resolve(&self, expression: &str, argument: Value) -> CheckResult<Value> {
        // An error comes back as a text, since a rejected promise would only end in a time-out.
        let script = format!(
            "{NAMES}\nconst [argument, done] = arguments;\n\
             (async () => ({expression}))().then(done, (error) => done(`error: ${{error}}`));"
        );
        let value = self.checked(self.driver.execute_async(script, vec![argument]).await)?;
        match value.json() {
            Value::String(text) if text.starts_with("error: ") => {
                Err(self.failure(format!("{expression} has a value"), text.clone()))
            }
            value => Ok(value.clone()),
        }
    }

    /// Clicks an element when it is visible and nothing covers it.
    pub(crate) async fn click(&self, css: &str) -> CheckResult {
        self.acts(format!("click {css}"));
        self.when_ready(css, async |element| element.click().await).await
    }

    /// Clicks an element twice at once.
    pub(crate) async fn double_click(&self, css: &str) -> CheckResult {
        self.acts(format!("double-click {css}"));
        let chain = |element: &WebElement| {
            self.driver
                .action_chain_with_delay(None, Some(Duration::ZERO))
                .double_click_element(element)
        };
        self.when_ready(css, async |element| chain(&element).perform().await).await
    }

    /// Moves the mouse over an element.
    pub(crate) async fn hover(&self, css: &str) -> CheckResult {
        self.acts(format!("point at {css}"));
        let chain = |element: &WebElement| {
            self.driver
                .action_chain_with_delay(None, Some(Duration::ZERO))
                .move_to_element_center(element)
        };
        self.when_ready(css, async |element| chain(&element).perform().await).await
    }

    /// Replaces the text of an input.
    pub(crate) async fn fill(&self, css: &str, text: &str) -> CheckResult {
        self.acts(format!("type {text:?} into {css}"));
        self.replace_text(css, text).await
    }

    /// The same, without the text in the message of a failure.
    pub(crate) async fn fill_secret(&self, css: &str, text: &str) -> CheckResult {
        self.acts(format!("type a secret into {css}"));
        self.replace_text(css, text).await
    }

    async fn replace_text(&self, css: &str, text: &str) -> CheckResult {
        self.when_ready(css, async |element| {
            element.send_keys(Key::Control + "a").await?;
            if text.is_empty() {
                return element.send_keys(Key::Backspace).await;
            }
            element.send_keys(text).await
        })
        .await
    }

    /// Gives a file to the page's file input.
    pub(crate) async fn attach(&self, path: &Path) -> CheckResult {
        self.acts(format!("choose the file {}", path.display()));
        let input = self.checked(self.driver.find(By::Css("#file")).await)?;
        self.checked(input.send_keys(path.to_string_lossy()).await)
    }

    /// Presses keys, wherever the focus is.
    pub(crate) async fn press(&self, keys: impl Into<TypingData>) -> CheckResult {
        let keys = keys.into();
        self.acts(format!("press {}", key_names(&keys)));
        let control = Key::Control.value();
        let mut chain = self.driver.action_chain();
        for key in keys.as_vec() {
            // Held until the end.
            let is_held = key == control;
            chain = if is_held { chain.key_down(key) } else { chain.send_keys(key.to_string()) };
        }
        self.checked(chain.key_up(control).perform().await)
    }

    pub(crate) async fn set_window(&self, window: Window) -> CheckResult {
        self.acts(format!("show it in {window:?}"));
        self.checked(emulation::set_window(&self.driver, window).await)
    }

    pub(crate) async fn set_colors(&self, colors: Colors) -> CheckResult {
        self.acts(format!("prefer {} colors", colors.name()));
        self.colors.set(colors);
        self.checked(emulation::set_preferences(&self.driver, colors, false).await)
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn colors(&self) -> Colors {
        self.colors.get()
    }

    pub(crate) async fn set_network(&self, network: Network) -> CheckResult {
        self.acts(format!("make the network {network:?}"));
        self.checked(emulation::set_network(&self.driver, network).await)
    }

    /// The errors in the console that contain this text are part of the check.
    pub(crate) fn expect_console_error(&self, text: &'static str) {
        self.expected_errors.borrow_mut().push(text);
    }

    /// Lets the API fail. No request of the page makes it fail on purpose.
    pub(crate) async fn fail_requests(&self) -> CheckResult {
        self.acts("let the API fail");
        let body = serde_json::json!({"message": API_MESSAGE}).to_string();
        let fail = format!(
            "(window.realFetch = fetch, \
             window.fetch = async () => new Response({body:?}, {{ status: 500 }}), true)"
        );
        self.read(&fail).await.map(drop)
    }

    pub(crate) async fn succeed_requests(&self) -> CheckResult {
        self.read("(window.fetch = realFetch, true)").await.map(drop)
    }

    /// Notes what the check does, for the message of a failure.
    pub(crate) fn acts(&self, action: impl Into<String>) {
        *self.action.borrow_mut() = action.into();
    }

    pub(crate) fn failure(
        &self,
        expected: impl Into<String>,
        actual: impl Into<String>,
    ) -> CheckFailure {
        let request = self.action.borrow().clone();
        CheckFailure { request, expected: expected.into(), actual: actual.into() }
    }

    pub(crate) fn checked<T>(&self, result: WebDriverResult<T>) -> CheckResult<T> {
        result.map_err(|error| {
            // The driver adds a stack trace.
            let text = error.to_string();
            let text = text.split("Stacktrace").next().unwrap_or_default();
            let words: Vec<_> = text.split_whitespace().collect();
            self.failure("the browser does it", words.join(" "))
        })
    }

    /// Repeats an action until the element is there and takes it.
    async fn when_ready(
        &self,
        css: &str,
        act: impl AsyncFn(WebElement) -> WebDriverResult<()>,
    ) -> CheckResult {
        let deadline = Instant::now() + WAIT_MAX;
        loop {
            let done = match self.driver.find(By::Css(css)).await {
                Ok(element) => act(element).await,
                Err(error) => Err(error),
            };
            match done {
                Err(error) if may_pass(&error) && Instant::now() < deadline => {
                    sleep(LOOK_AGAIN).await;
                }
                done => return self.checked(done),
            }
        }
    }
}

/// Whether a later attempt can succeed: the element does not exist yet, or something covers it.
fn may_pass(error: &WebDriverError) -> bool {
    use thirtyfour::error::WebDriverErrorInner as Inner;
    matches!(
        error.as_inner(),
        Inner::NoSuchElement(_)
            | Inner::ElementClickIntercepted(_)
            | Inner::ElementNotInteractable(_)
            | Inner::StaleElementReference(_)
    )
}

fn key_names(keys: &TypingData) -> String {
    keys.as_vec().iter().map(|key| key.escape_debug().to_string()).collect()
}

/// A list of texts as JSON.
pub(crate) fn texts<const N: usize>(texts: [&str; N]) -> Value {
    Value::from(texts.to_vec())
}
