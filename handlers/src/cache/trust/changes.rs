//! The changes of the control item: each on the condition that it still has the epoch that was
//! read.

use super::*;

impl<S: Store, C: Clock> Trust<S, C> {
    /// Makes the server of this reply the trusted one, with a new epoch. `None`: another process
    /// changed the item.
    pub(super) async fn trust(
        &self,
        control: Option<&Control>,
        Reply { value: Identity(server), connection }: Reply<Identity>,
    ) -> Option<Window> {
        let asked = self.clock.now();
        let new = Control { epoch: self.new_epoch(), state: State::Trusted { server } };
        match self.replace(control.map(|control| control.epoch.as_str()), new.clone()).await {
            Ok(true) => Some(self.open_window(new.epoch, connection, asked)),
            Ok(false) => None,
            Err(error) => {
                tracing::warn!(%error, "the cache could not be trusted");
                None
            }
        }
    }

    /// Ends the trust in this epoch, unless another process changed the item.
    pub(super) async fn suspend(&self, epoch: &str) -> Result<(), ControlError> {
        let retry_at_s = Some(self.clock.unix_s() + RETRY_AFTER_S);
        let state = State::Suspended { settled: false, retry_at_s };
        let new = Control { epoch: self.new_epoch(), state };
        self.known().window = None;
        if self.replace(Some(epoch), new).await? {
            tracing::warn!("the cache is suspended");
            self.open_breaker();
        }
        Ok(())
    }

    /// Waits until no process can use the cache any more, and tells it to the others.
    pub(super) async fn wait_until_settled(&self, epoch: &str, since: Moment) {
        let left = WAIT.saturating_sub(since.until(self.clock.now()));
        if applies(Rule::WaitUntilSettled) && left > Duration::ZERO {
            self.clock.sleep(left).await;
        }
        let retry_at_s = match &self.known().control {
            Some((Control { epoch: last, state: State::Suspended { retry_at_s, .. } }, _))
                if last == epoch =>
            {
                *retry_at_s
            }
            _ => return,
        };
        let state = State::Suspended { settled: true, retry_at_s };
        // An error or a change by another process only means that others wait, too.
        drop(self.replace(Some(epoch), Control { epoch: epoch.to_owned(), state }).await);
    }

    /// Trusts the server, unless one is trusted. A server that cannot be reached is tried again by
    /// the readers.
    pub(in crate::cache) async fn start(&self) -> Result<(), ControlError> {
        for _ in 0..ATTEMPTS_MAX {
            let (control, since) = self.saw(self.table.load().await?);
            match control.as_ref().map(|control| &control.state) {
                Some(State::Trusted { .. }) => return Ok(()),
                Some(State::Suspended { settled: false, .. }) => {
                    let epoch = control.as_ref().map(|control| control.epoch.clone());
                    self.wait_until_settled(&epoch.unwrap_or_default(), since).await;
                }
                Some(State::Suspended { settled: true, .. }) | None => {
                    let step = Identify { probe_key: self.probe_key.clone() };
                    let is_changed = match self.ask(&step, Caller::Writer).await {
                        Ok(reply) => self.trust(control.as_ref(), reply).await.is_some(),
                        Err(_) => {
                            let retry_at_s = Some(self.clock.unix_s());
                            let state = State::Suspended { settled: true, retry_at_s };
                            let new = Control { epoch: self.new_epoch(), state };
                            self.replace(control.as_ref().map(|c| c.epoch.as_str()), new).await?
                        }
                    };
                    if is_changed {
                        return Ok(());
                    }
                }
            }
        }
        Err(ControlError(format!("it changed during each of {ATTEMPTS_MAX} attempts to start")))
    }

    /// Ends the use of the cache until the next start. Afterwards no process uses it.
    pub(in crate::cache) async fn stop(&self) -> Result<(), ControlError> {
        for _ in 0..ATTEMPTS_MAX {
            let (control, _) = self.saw(self.table.load().await?);
            let state = State::Suspended { settled: false, retry_at_s: None };
            let new = Control { epoch: self.new_epoch(), state };
            let epoch = new.epoch.clone();
            if self.replace(control.as_ref().map(|c| c.epoch.as_str()), new).await? {
                let since = self.clock.now();
                self.wait_until_settled(&epoch, since).await;
                return Ok(());
            }
        }
        Err(ControlError(format!("it changed during each of {ATTEMPTS_MAX} attempts to stop")))
    }

    async fn replace(&self, expected: Option<&str>, new: Control) -> Result<bool, ControlError> {
        let is_replaced = self.table.replace(expected, &new).await?;
        if is_replaced {
            self.saw(Some(new));
        }
        Ok(is_replaced)
    }

    fn new_epoch(&self) -> String {
        format!("{:016x}", self.clock.random() as u64)
    }
}
