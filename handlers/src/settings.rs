//! What a function reads from its environment: only what its row of the table grants.

use shared::table::{CACHE_NAMESPACE, Function, Setting};
use thiserror::Error;

/// A setting that a function needs and cannot have.
#[derive(Debug, Error)]
pub enum Missing {
    /// The code asks for what the table does not give.
    #[error(
        "{function} asks for {variable}, which its row in shared/src/table.rs does not grant: add the setting there"
    )]
    NotGranted {
        /// The function.
        function: &'static str,
        /// The variable.
        variable: &'static str,
    },
    /// The table gives it, the environment does not have it.
    #[error(
        "{variable} is not set: a deployed {function} gets it from its stack; elsewhere set it by hand"
    )]
    NotSet {
        /// The function.
        function: &'static str,
        /// The variable.
        variable: &'static str,
    },
}

/// Where a stack's cache is.
#[derive(Debug, Clone)]
pub struct CacheAddress {
    /// `rediss://…`, or without TLS `redis://…`.
    pub url: String,
    /// What this stack's keys begin with, where others use the same server; else empty.
    pub namespace: String,
}

/// The environment of one function.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    row: &'static Function,
}

impl Settings {
    /// The settings of the function with this row.
    pub const fn of(row: &'static Function) -> Self {
        Self { row }
    }

    /// The products table's name.
    pub fn products_table(self) -> Result<String, Missing> {
        self.required(Setting::ProductsTable)
    }

    /// The name of the table of what is no product.
    pub fn records_table(self) -> Result<String, Missing> {
        self.required(Setting::RecordsTable)
    }

    /// The images bucket's name.
    pub fn images_bucket(self) -> Result<String, Missing> {
        self.required(Setting::ImagesBucket)
    }

    /// The cache, in a stack that has one.
    pub fn cache(self) -> Result<Option<CacheAddress>, Missing> {
        let namespace = std::env::var(CACHE_NAMESPACE).unwrap_or_default();
        Ok(self.optional(Setting::Cache)?.map(|url| CacheAddress { url, namespace }))
    }

    fn required(self, setting: Setting) -> Result<String, Missing> {
        let missing = Missing::NotSet { function: self.row.name, variable: setting.variable() };
        self.optional(setting)?.ok_or(missing)
    }

    fn optional(self, setting: Setting) -> Result<Option<String>, Missing> {
        let variable = setting.variable();
        if !self.row.has(setting) {
            return Err(Missing::NotGranted { function: self.row.name, variable });
        }
        Ok(std::env::var(variable).ok().filter(|value| !value.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::table::function;

    #[test]
    fn what_the_row_does_not_grant_is_refused_by_name() {
        let settings = Settings::of(const { function("get_product") });
        assert_eq!(
            settings.images_bucket().unwrap_err().to_string(),
            "get_product asks for BUCKET_NAME, which its row in shared/src/table.rs does not grant: add the setting there"
        );
    }
}
