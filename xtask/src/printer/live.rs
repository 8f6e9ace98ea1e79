//! Lines that are updated in place: one for the stage, and one for each resource that
//! CloudFormation works on. Finished lines scroll up.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use engine::report::{self, TextStyle};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

/// More lines than this do not fit on a small screen.
const LINES_MAX: usize = 12;

const TICK: Duration = Duration::from_millis(120);

#[derive(Debug)]
pub(crate) struct Live {
    all: MultiProgress,
    look: TextStyle,
    stage: RefCell<Option<ProgressBar>>,
    resources: RefCell<BTreeMap<String, ProgressBar>>,
}

impl Live {
    pub(crate) fn new(look: TextStyle) -> Self {
        Live {
            all: MultiProgress::new(),
            look,
            stage: RefCell::default(),
            resources: RefCell::default(),
        }
    }

    /// Hides the lines while `write` runs.
    pub(crate) fn suspend(&self, write: impl FnOnce()) {
        self.all.suspend(write);
    }

    /// Shows the current stage.
    pub(crate) fn stage(&self, line: &str) {
        self.clear();
        let bar = self.all.add(ProgressBar::new_spinner());
        bar.set_style(style("{wide_msg} {elapsed:>5} {spinner}"));
        bar.set_message(line.to_owned());
        bar.enable_steady_tick(TICK);
        self.stage.replace(Some(bar));
    }

    /// Shows how many units are compiled.
    pub(crate) fn compiling(&self, done: u32, total: u32, now: &str) {
        self.bar(u64::from(done), u64::from(total), now);
    }

    /// Shows how much of the work is done.
    pub(crate) fn counted(&self, done: usize, total: usize, doing: &str) {
        self.bar(done as u64, total as u64, doing);
    }

    fn bar(&self, done: u64, total: u64, now: &str) {
        let mut stage = self.stage.borrow_mut();
        let bar = stage.get_or_insert_with(|| {
            let bar = self.all.add(ProgressBar::new(total));
            bar.set_style(style("          {bar:30} {pos}/{len} {wide_msg} {elapsed:>5}"));
            bar.enable_steady_tick(TICK);
            bar
        });
        bar.set_length(total);
        bar.set_position(done);
        bar.set_message(now.to_owned());
    }

    /// Replaces the line of the stage with a final one.
    pub(crate) fn stage_done(&self, line: &str) {
        self.clear();
        let _ = self.all.println(line);
    }

    /// Shows the new state of a resource.
    pub(crate) fn resource(&self, logical_id: &str, resource_type: &str, status: &str, line: &str) {
        let mut resources = self.resources.borrow_mut();
        if !status.ends_with("_IN_PROGRESS") {
            if let Some(bar) = resources.remove(logical_id) {
                bar.finish_and_clear();
            }
            let _ = self.all.println(line);
            return;
        }
        if let Some(bar) = resources.get(logical_id) {
            bar.set_message(running(logical_id, resource_type, status, self.look));
            return;
        }
        if resources.len() >= LINES_MAX {
            return;
        }
        let bar = self.all.add(ProgressBar::new_spinner());
        bar.set_style(style("          {spinner} {wide_msg} {elapsed:>5}"));
        bar.set_message(running(logical_id, resource_type, status, self.look));
        bar.enable_steady_tick(TICK);
        resources.insert(logical_id.to_owned(), bar);
    }

    /// Removes the lines.
    pub(crate) fn clear(&self) {
        for (_, bar) in std::mem::take(&mut *self.resources.borrow_mut()) {
            bar.finish_and_clear();
        }
        if let Some(bar) = self.stage.take() {
            bar.finish_and_clear();
        }
    }
}

fn running(logical_id: &str, resource_type: &str, status: &str, look: TextStyle) -> String {
    report::resource_line(logical_id, resource_type, status, "", 0, look).trim_start().to_owned()
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
