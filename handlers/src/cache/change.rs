//! The steps of a writer: what a change of a product does in the table and in the cache, in this
//! order.

use shared::{Category, ProductId};

use super::Cache;
use super::clock::Clock;
use super::control::ControlError;
use super::rules::{Rule, applies};
use super::store::Store;
use super::trust::{Begun, Trust};

/// A change of a product that exists, in the table.
///
/// The change is announced in the item before it is committed. No reader fills the cache from an
/// announced item, so the cache has no copy of the product from the deletion of its key until the
/// commit.
pub(crate) trait Change {
    /// The item as it was when the change was announced.
    type Item;
    type Done;
    type Error: From<ControlError>;

    /// Puts the token into the item, if the change may be made.
    async fn announce(&self, token: &str) -> Result<Self::Item, Self::Error>;

    /// The categories whose lists the change will change: of the item, and the one it moves to.
    fn categories<'a>(&'a self, item: &'a Self::Item) -> Vec<&'a Category>;

    /// Changes the item. With an intent: if its token is still in the item; and removes the token.
    async fn commit(
        &self,
        intent: Option<&Intent<Self::Item>>,
    ) -> Result<Committed<Self::Done>, Self::Error>;

    /// Removes the token of a change that was not committed.
    async fn withdraw(&self, token: &str);
}

/// An announced change.
pub(crate) struct Intent<I> {
    pub(crate) token: String,
    pub(crate) item: I,
}

/// A change that was made.
pub(crate) struct Committed<D> {
    pub(crate) done: D,
    /// The categories before and after. Their lists have changed.
    pub(crate) categories: Vec<Category>,
}

/// How long an announced change counts as in progress. A token that is older is of a writer that
/// ended in the middle, and is removed.
pub(crate) const INTENT_TTL_S: u64 = 60;

/// Whether the writer of this token ended in the middle.
pub(crate) fn is_dead(token: &str, now_s: u64) -> bool {
    let expires_at = token.split_once('-').and_then(|(time, _)| time.parse::<u64>().ok());
    expires_at.is_none_or(|at| at < now_s)
}

#[expect(private_bounds, reason = "only tests use other types than the defaults")]
impl<S: Store, C: Clock> Cache<S, C> {
    /// Changes a product that exists.
    pub(crate) async fn change<T: Change>(
        &self,
        id: &ProductId,
        change: &T,
    ) -> Result<T::Done, T::Error> {
        let Some(trust) = &self.trust else { return Ok(change.commit(None).await?.done) };
        let token =
            format!("{}-{:032x}", trust.clock.unix_s() + INTENT_TTL_S, trust.clock.random());
        if !applies(Rule::IntentFirst) {
            self.forget(trust, None, Some(id), None).await?;
        }
        let (item, begun) = tokio::join!(change.announce(&token), trust.begin());
        let intent = Intent { token, item: item? };
        match self.commit(trust, begun, id, change, &intent).await {
            Ok(Committed { done, categories }) => {
                let categories: Vec<_> = categories.iter().collect();
                // The product's key may have the mark of a reader that found the announcement.
                let lists = applies(Rule::DeleteAfterCommit).then_some(categories.as_slice());
                self.forget(trust, None, Some(id), lists).await?;
                Ok(done)
            }
            Err(error) => {
                change.withdraw(&intent.token).await;
                Err(error)
            }
        }
    }

    async fn commit<T: Change>(
        &self,
        trust: &Trust<S, C>,
        begun: Begun,
        id: &ProductId,
        change: &T,
        intent: &Intent<T::Item>,
    ) -> Result<Committed<T::Done>, T::Error> {
        if applies(Rule::IntentFirst) && applies(Rule::DeleteBeforeCommit) {
            let categories = change.categories(&intent.item);
            let lists = applies(Rule::ListsBeforeCommit).then_some(categories.as_slice());
            self.forget(trust, Some(begun), Some(id), lists).await?;
        }
        change.commit(Some(intent)).await
    }

    /// Creates a product in a category. The cache has no entry of a product that does not exist, so
    /// only lists change.
    pub(crate) async fn create<D, E: From<ControlError>>(
        &self,
        category: &Category,
        create: impl AsyncFnOnce() -> Result<D, E>,
    ) -> Result<D, E> {
        let Some(trust) = &self.trust else { return create().await };
        self.forget(trust, None, None, Some(&[category])).await?;
        let done = create().await?;
        self.forget(trust, None, None, Some(&[category])).await?;
        Ok(done)
    }

    /// Deletes the product's entry or lease, and the lists of these categories with those of all
    /// products.
    pub(super) async fn forget(
        &self,
        trust: &Trust<S, C>,
        begun: Option<Begun>,
        product: Option<&ProductId>,
        lists: Option<&[&Category]>,
    ) -> Result<(), ControlError> {
        let keys = |epoch: &str| {
            let product = product.map(|id| self.keys.product(epoch, id));
            let lists = lists.into_iter().flat_map(|categories| {
                [None].into_iter().chain(categories.iter().map(|category| Some(*category)))
            });
            let lists = lists.map(|category| self.keys.generation(epoch, category));
            product.into_iter().chain(lists).collect()
        };
        trust.delete(begun, keys).await
    }
}
