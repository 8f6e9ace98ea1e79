//! The rules of the protocol. Each is needed: the simulation removes one at a time, and then finds
//! a stale read. `docs/cache.md` says what each is for.

/// A rule that the simulation can remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// An entry is used only within the window after a read of the control item.
    Window,
    /// The window ends as soon as one of the clocks of the process says so.
    BothClocks,
    /// An entry is used only on the server that the control item names.
    Server,
    /// A reply counts only on the connection whose server was identified.
    Connection,
    /// Each time the cache becomes trusted, all keys get new names.
    Epoch,
    /// A product is filled only under a lease that is still there.
    Lease,
    /// A change has its token in the item before it deletes the cache's keys.
    IntentFirst,
    /// That the cache is suspended counts for a change only if it was read after the announcement.
    SuspendedAfterIntent,
    /// A pending product is not filled.
    PendingIsNotFilled,
    /// A change is committed only while its token is in the item: a condition of the table's write.
    #[cfg_attr(not(test), expect(dead_code))]
    CommitNeedsIntent,
    /// The product's key is deleted before the change is committed.
    DeleteBeforeCommit,
    /// So are the generations of the lists, in case the writer ends between the commit and the next
    /// rule.
    ListsBeforeCommit,
    /// The generations of lists are deleted after the commit, before the response.
    DeleteAfterCommit,
    /// A writer that cannot delete ends the trust before it goes on.
    Suspend,
    /// A writer that ended the trust waits until no process can use the cache. So does a writer
    /// that finds the trust ended by another process that still waits.
    WaitUntilSettled,
    /// A list in a young generation is cached for a short time.
    YoungList,
}

/// Whether the rule applies. It always does outside of the simulation.
#[cfg(not(test))]
pub(super) const fn applies(_: Rule) -> bool {
    true
}

#[cfg(test)]
pub(super) use tests::applies;

#[cfg(test)]
pub(super) mod tests {
    use std::cell::Cell;

    use super::Rule;

    thread_local! {
        static REMOVED: Cell<Option<Rule>> = const { Cell::new(None) };
    }

    pub(in crate::cache) fn applies(rule: Rule) -> bool {
        REMOVED.get() != Some(rule)
    }

    /// Runs `test` on this thread without the rule.
    pub(in crate::cache) fn without<T>(rule: Option<Rule>, test: impl FnOnce() -> T) -> T {
        let before = REMOVED.replace(rule);
        let result = test();
        REMOVED.set(before);
        result
    }
}
