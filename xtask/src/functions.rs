//! Parses the name of a function: `get_product` or `get-product`.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Command, Error};
use shared::table::FUNCTIONS;

/// Returns the name as the table spells it. For an unknown name, clap suggests the nearest one.
pub(crate) fn parser() -> FunctionName {
    FunctionName(PossibleValuesParser::new(
        FUNCTIONS.iter().map(|f| PossibleValue::new(f.name).help(f.description)),
    ))
}

#[derive(Clone)]
pub(crate) struct FunctionName(PossibleValuesParser);

impl TypedValueParser for FunctionName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, Error> {
        let name = value.to_string_lossy().replace('-', "_");
        self.0.parse_ref(command, arg, OsStr::new(&name))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}
