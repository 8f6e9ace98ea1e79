//! What the browser emulates: the size of the window, colors, motion, the network.

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

/// The size of the window in CSS pixels, and the device pixels for each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scale: u32,
}

impl Window {
    pub(crate) const DESK: Self = Self { width: 1280, height: 800, scale: 1 };
    pub(crate) const PHONE: Self = Self { width: 390, height: 844, scale: 1 };
    /// The smallest width for which the page must not scroll in two directions.
    pub(crate) const NARROW: Self = Self { width: 320, height: 640, scale: 1 };
    /// The desk's window at a zoom of 200 %: half as many CSS pixels, twice as large.
    pub(crate) const ZOOMED: Self = Self { width: 640, height: 400, scale: 2 };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colors {
    Light,
    Dark,
}

impl Colors {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    Normal,
    /// Each response comes late.
    Slow,
    Offline,
}

pub(crate) async fn set_window(driver: &WebDriver, window: Window) -> WebDriverResult<()> {
    let Window { width, height, scale } = window;
    let metrics =
        json!({"width": width, "height": height, "deviceScaleFactor": scale, "mobile": false});
    send(driver, "Emulation.setDeviceMetricsOverride", metrics).await
}

/// Sets what the page reads of the system's preferences.
pub(crate) async fn set_preferences(
    driver: &WebDriver,
    colors: Colors,
    reduced_motion: bool,
) -> WebDriverResult<()> {
    let motion = if reduced_motion { "reduce" } else { "no-preference" };
    let features = json!({"features": [
        {"name": "prefers-color-scheme", "value": colors.name()},
        {"name": "prefers-reduced-motion", "value": motion},
    ]});
    send(driver, "Emulation.setEmulatedMedia", features).await
}

pub(crate) async fn set_network(driver: &WebDriver, network: Network) -> WebDriverResult<()> {
    send(driver, "Network.enable", json!({})).await?;
    // The rates are bytes per second; -1 means no limit.
    let conditions = json!({
        "offline": network == Network::Offline,
        "latency": if network == Network::Slow { 1500 } else { 0 },
        "downloadThroughput": -1,
        "uploadThroughput": if network == Network::Slow { 40_000 } else { -1 },
    });
    send(driver, "Network.emulateNetworkConditions", conditions).await
}

/// For a picture that is the same on each system.
pub(crate) async fn hide_scroll_bars(driver: &WebDriver) -> WebDriverResult<()> {
    send(driver, "Emulation.setScrollbarsHidden", json!({"hidden": true})).await
}

async fn send(driver: &WebDriver, command: &str, parameters: Value) -> WebDriverResult<()> {
    driver.cdp().send_raw(command, parameters).await.map(drop)
}
