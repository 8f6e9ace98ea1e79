//! Corrections to AWS's schemas, for what they do not say.

use anyhow::{Result, bail};
use serde_json::{Value, json};

/// The schema with the corrections for its type.
///
/// # Errors
/// A correction does not fit the schema, because AWS changed it.
pub(crate) fn refine(type_name: &str, schema: &Value) -> Result<Value> {
    let mut schema = schema.clone();
    if type_name == "AWS::DynamoDB::Table" {
        // A global secondary index has a copy of the table's key schema, without the enum of key types.
        let key_schema = "/definitions/GlobalSecondaryIndex/properties/KeySchema";
        let same = json!({"$ref": "#/definitions/KeySchema", "minItems": 1});
        replace(type_name, &mut schema, key_schema, same)?;
    }
    Ok(schema)
}

fn replace(type_name: &str, schema: &mut Value, pointer: &str, with: Value) -> Result<()> {
    match schema.pointer_mut(pointer) {
        Some(node) => *node = with,
        None => bail!("{type_name} no longer has {pointer}\nhint: correct codegen/src/refine.rs"),
    }
    Ok(())
}
