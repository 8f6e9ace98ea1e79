//! What the cache has and does, with the names of the products that are read most.

use shared::ProductId;
use shared::cache_report::CacheReport;

use super::{Error, WarmCache};

impl WarmCache {
    /// `None` in a stack without a cache.
    pub(super) async fn report(&self) -> Result<Option<CacheReport>, Error> {
        let Some(mut report) = self.query.cache.report().await else { return Ok(None) };
        let popular = || report.server.iter().flat_map(|server| &server.popular);
        let ids: Vec<_> = popular().filter_map(|product| ProductId::parse(&product.id)).collect();
        let records = self.query.products.get_many(&ids).await?;
        for product in report.server.iter_mut().flat_map(|server| &mut server.popular) {
            let found = records.iter().find(|record| record.product.id.as_str() == product.id);
            product.name = found.map(|record| record.product.name.as_str().to_owned());
        }
        Ok(Some(report))
    }
}
