//! Names of functions, as they are typed: `get_product` or `get-product`.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use shared::table::FUNCTIONS;

/// Takes a name from the table, in either spelling, and gives back the table's; clap suggests the nearest otherwise.
pub(crate) fn parser() -> impl TypedValueParser<Value = String> {
    let values = FUNCTIONS.iter().map(|f| PossibleValue::new(f.name).alias(f.kebab_name()).help(f.description));
    PossibleValuesParser::new(values).map(|name| name.replace('-', "_"))
}
