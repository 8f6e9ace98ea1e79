//! The golden templates, and what they must never lose: each trap of the real AWS that a local cloud hides.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use super::{Cache, template, templates};
use crate::synth;

#[test]
fn the_golden_templates_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../templates");
    for (name, template) in templates().unwrap() {
        let text = synth::yaml(&template).unwrap();
        let path = folder.join(name);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(golden == text, "templates/{name} is stale: run `cargo xtask synth`");
    }
}
