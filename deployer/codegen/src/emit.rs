//! Writes the model as Rust code. The generated code is thin: what never varies is in
//! `deployer/cfn/src/`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use heck::{ToShoutySnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::enums::Enumeration;
use crate::files::Files;
use crate::model::{Attribute, Field, Resource, Rule, Shape, Structure, Text};

/// The first line of every file.
const HEADER: &str =
    "// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.\n";

/// One file per type, one per service, and the root.
pub(crate) fn emit(resources: &[Resource]) -> Result<Files> {
    let mut files = Files::new();
    let mut services: BTreeMap<&str, Vec<&Resource>> = BTreeMap::new();
    for resource in resources {
        files.insert(
            format!("{}/{}.rs", resource.service, resource.module),
            text(resource_file(resource))?,
        );
        services.entry(&resource.service).or_default().push(resource);
    }
    for (service, resources) in &services {
        files.insert(format!("{service}/mod.rs"), text(service_file(resources))?);
    }
    files.insert("mod.rs".to_owned(), text(root_file(&services))?);
    Ok(files)
}

/// Formatted in this process, so that the result does not depend on an installed tool.
fn text(tokens: TokenStream) -> Result<String> {
    let file = syn::parse2(tokens)
        .context("the generated code is not valid Rust; this is a bug in codegen")?;
    Ok(HEADER.to_owned() + &prettyplease::unparse(&file))
}

fn root_file(services: &BTreeMap<&str, Vec<&Resource>>) -> TokenStream {
    let modules = services.keys().map(|service| {
        let module = ident(service);
        quote!(pub mod #module;)
    });
    let schemas = services.values().flatten().map(|resource| {
        let (service, module) = (ident(&resource.service), ident(&resource.module));
        quote!(&#service::#module::SCHEMA)
    });
    quote! {
        //! Resources by service.
        #(#modules)*
        /// The schemas of all types.
        pub(crate) static SCHEMAS: &[&super::schema::Schema] = &[#(#schemas),*];
    }
}

fn service_file(resources: &[&Resource]) -> TokenStream {
    let doc = format!(
        " Resources of `{}`.",
        resources[0].type_name.rsplit_once("::").map_or("", |(service, _)| service)
    );
    let modules = resources.iter().map(|resource| {
        let (module, name) = (ident(&resource.module), ident(&resource.name));
        quote!(pub mod #module; pub use #module::#name;)
    });
    quote!(#![doc = #doc] #(#modules)*)
}

fn resource_file(resource: &Resource) -> TokenStream {
    let doc = format!(" `{}`.", resource.type_name);
    let root = resource.structures.get(&resource.name);
    let root = root.map(|root| structure(resource, &resource.name, root));
    let others = resource.structures.iter().filter(|(name, _)| **name != resource.name);
    let others: Vec<TokenStream> =
        others.map(|(name, other)| structure(resource, name, other)).collect();
    let enums = resource.enums.iter().map(|(name, values)| enumeration(name, values));
    let objects =
        resource.structures.iter().map(|(name, structure)| object(resource, name, structure));
    let (own, schema) = (ident(&resource.name), schema(resource));
    let reference = kind(&resource.reference);
    let methods = resource.attributes.iter().map(|attribute| method(resource, attribute));
    let handle =
        (!resource.attributes.is_empty()).then(|| quote!(impl cfn::Handle<#own> { #(#methods)* }));
    quote! {
        #![doc = #doc]
        use cfn::schema;
        #root
        impl cfn::Resource for #own {
            const SCHEMA: &'static schema::Schema = &SCHEMA;
            type Reference = #reference;
        }
        #handle
        #(#others)*
        #(#enums)*
        #schema
        #(#objects)*
    }
}

fn structure(resource: &Resource, name: &str, structure: &Structure) -> TokenStream {
    let doc = structure_doc(resource, name, structure);
    let ident_ = ident(name);
    let page = page(resource, name, structure);
    let fields = structure.fields.iter().map(|field| {
        let doc = field_doc(resource, name, page.as_ref(), field);
        let (rust, of) = (ident(&field.rust), rust_type(&field.shape));
        let of = if field.required { quote!(cfn::Value<#of>) } else { quote!(cfn::Prop<#of>) };
        quote!(#[doc = #doc] pub #rust: #of)
    });
    let required: Vec<&Field> = structure.fields.iter().filter(|field| field.required).collect();
    let parameters = required.iter().map(|field| {
        let (rust, of) = (ident(&field.rust), rust_type(&field.shape));
        quote!(#rust: impl Into<cfn::Value<#of>>)
    });
    let values = structure.fields.iter().map(|field| {
        let rust = ident(&field.rust);
        if field.required { quote!(#rust: #rust.into()) } else { quote!(#rust: cfn::Prop::unset()) }
    });
    let records = structure.fields.iter().map(|field| {
        let (template, rust) = (&field.name, ident(&field.rust));
        quote!(cfn::field(#template, self.#rust))
    });
    // Without required properties, `new()` is the same as `default()`.
    let (derive, new_doc, body) = if required.is_empty() {
        (quote!(Clone, Debug, Default, PartialEq), " Sets nothing.", quote!(Self::default()))
    } else {
        let body = quote!(Self { #(#values),* });
        (quote!(Clone, Debug, PartialEq), " Sets the required properties.", body)
    };
    let many = (required.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    quote! {
        #[doc = #doc]
        #[derive(#derive)]
        pub struct #ident_ { #(#fields),* }
        impl #ident_ {
            #[doc = #new_doc]
            #many
            pub fn new(#(#parameters),*) -> Self { #body }
        }
        impl cfn::Literal for #ident_ {
            fn node(self) -> cfn::Node { cfn::record([#(#records),*]) }
        }
    }
}

/// A page of AWS's documentation, and what the anchors of its properties begin with.
struct Page {
    url: String,
    anchors: String,
}

const DOCUMENTATION: &str =
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";

fn page(resource: &Resource, name: &str, structure: &Structure) -> Option<Page> {
    let of = resource.type_name.trim_start_matches("AWS::").to_lowercase().replace("::", "-");
    if name == resource.name {
        let url = format!("{DOCUMENTATION}aws-resource-{of}.html");
        return Some(Page { url, anchors: format!("cfn-{of}") });
    }
    let definition = structure.definition.as_ref()?.to_lowercase();
    let url = format!("{DOCUMENTATION}aws-properties-{of}-{definition}.html");
    Some(Page { url, anchors: format!("cfn-{of}-{definition}") })
}

fn structure_doc(resource: &Resource, name: &str, structure: &Structure) -> String {
    let of = &resource.type_name;
    let link = page(resource, name, structure).map(|page| page.url);
    match (name == resource.name, link) {
        (true, Some(url)) => format!(" [`{of}`]({url})"),
        (false, Some(url)) => format!(" [`{name}`]({url}) of `{of}`."),
        (_, None) => format!(" `{name}` of `{of}`."),
    }
}

/// The name in the template, linked to AWS's documentation, and the limits that the schema has for
/// it.
fn field_doc(resource: &Resource, owner: &str, page: Option<&Page>, field: &Field) -> String {
    let name = match page {
        Some(Page { url, anchors }) => {
            let anchor = format!("{anchors}-{}", field.name.to_lowercase());
            format!("[`{}`]({url}#{anchor})", field.name)
        }
        None => format!("`{}`", field.name),
    };
    let mut facts: Vec<String> = limits(&field.shape).into_iter().collect();
    if owner == resource.name {
        if resource.create_only.contains(&field.name) {
            facts.push("a change replaces the resource".to_owned());
        } else if resource.conditional_create_only.contains(&field.name) {
            facts.push("a change may replace the resource".to_owned());
        }
    }
    if facts.is_empty() { format!(" {name}") } else { format!(" {name}: {}.", facts.join("; ")) }
}

fn limits(shape: &Shape) -> Option<String> {
    let between =
        |least: Option<String>, greatest: Option<String>, what: &str| match (least, greatest) {
            (Some(least), Some(greatest)) => Some(format!("{least} to {greatest}{what}")),
            (Some(least), None) => Some(format!("{least} or more{what}")),
            (None, Some(greatest)) => Some(format!("up to {greatest}{what}")),
            (None, None) => None,
        };
    match shape {
        Shape::Integer { minimum, maximum, allowed } if allowed.is_empty() => {
            between(minimum.map(|n| n.to_string()), maximum.map(|n| n.to_string()), "")
        }
        Shape::Integer { allowed, .. } => {
            let allowed: Vec<String> = allowed.iter().map(i64::to_string).collect();
            Some(format!("one of {}", allowed.join(", ")))
        }
        Shape::Number { minimum, maximum } => {
            between(minimum.map(|n| n.to_string()), maximum.map(|n| n.to_string()), "")
        }
        Shape::Text { min_length, max_length, .. } => between(
            min_length.map(|n| n.to_string()),
            max_length.map(|n| n.to_string()),
            " characters",
        ),
        Shape::List { min_items, max_items, .. } => {
            between(min_items.map(|n| n.to_string()), max_items.map(|n| n.to_string()), " items")
        }
        Shape::Boolean | Shape::Enum(_) | Shape::Json | Shape::Map { .. } | Shape::Structure(_) => {
            None
        }
    }
}

fn enumeration(name: &str, enumeration: &Enumeration) -> TokenStream {
    let ident_ = ident(name);
    let doc = format!(" The values of `{}`.", enumeration.property);
    let variants = enumeration.variants.iter().map(|(variant, value)| {
        let (doc, variant) = (format!(" `{value}`"), ident(variant));
        quote!(#[doc = #doc] #variant)
    });
    let texts = enumeration.variants.iter().map(|(variant, value)| {
        let variant = ident(variant);
        quote!(Self::#variant => #value)
    });
    quote! {
        #[doc = #doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum #ident_ { #(#variants),* }
        impl cfn::Literal for #ident_ {
            fn node(self) -> cfn::Node { cfn::Node::text(match self { #(#texts),* }) }
        }
    }
}

fn method(resource: &Resource, attribute: &Attribute) -> TokenStream {
    let Attribute { path, method, shape } = attribute;
    let method = ident(method);
    let doc = format!(" `Fn::GetAtt` of `{path}`.");
    // `Arn` is the ARN of this resource. Another ARN has the type that the schema names, if it
    // does.
    let own = Text::Arn(Some(resource.type_name.clone()));
    let of = if path == "Arn" { kind(&own) } else { rust_type(shape) };
    quote!(#[doc = #doc] pub fn #method(&self) -> cfn::Value<#of> { self.attribute(#path) })
}

fn rust_type(shape: &Shape) -> TokenStream {
    match shape {
        Shape::Boolean => quote!(bool),
        Shape::Integer { .. } => quote!(i64),
        Shape::Number { .. } => quote!(f64),
        Shape::Text { kind: of, .. } => kind(of),
        Shape::Enum(name) | Shape::Structure(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Shape::Json => quote!(cfn::Json),
        Shape::List { of, .. } => {
            let of = rust_type(of);
            quote!(cfn::List<#of>)
        }
        Shape::Map { of, .. } => {
            let of = rust_type(of);
            quote!(cfn::Map<#of>)
        }
    }
}

fn kind(text: &Text) -> TokenStream {
    match text {
        Text::Plain => quote!(String),
        Text::Arn(None) => quote!(cfn::Arn),
        Text::Arn(Some(of)) => {
            let of = resource_path(of);
            quote!(cfn::Arn<#of>)
        }
        Text::Id(of) => {
            let of = resource_path(of);
            quote!(cfn::Id<#of>)
        }
    }
}

fn resource_path(type_name: &str) -> TokenStream {
    let mut parts = type_name.split("::").skip(1);
    let service = ident(&parts.next().unwrap_or_default().to_lowercase());
    let name = ident(&parts.next().unwrap_or_default().to_upper_camel_case());
    quote!(cfn::#service::#name)
}

fn schema(resource: &Resource) -> TokenStream {
    let type_name = &resource.type_name;
    let root = static_name(&resource.name);
    let attributes: Vec<String> =
        resource.attributes.iter().map(|attribute| attribute.path.clone()).collect();
    let lists = [
        ("attributes", &attributes),
        ("create_only", &resource.create_only),
        ("conditional_create_only", &resource.conditional_create_only),
    ]
    .map(|(name, list)| {
        let name = ident(name);
        quote!(#name: &[#(#list),*])
    });
    let permissions = resource.permissions.iter().map(|(operation, actions)| {
        let operation = ident(operation);
        quote!(#operation: &[#(#actions),*])
    });
    quote! {
        pub(crate) static SCHEMA: schema::Schema = schema::Schema {
            type_name: #type_name,
            root: &#root,
            #(#lists,)*
            permissions: schema::Permissions { #(#permissions,)* },
        };
    }
}

fn object(resource: &Resource, name: &str, structure: &Structure) -> TokenStream {
    let ident_ = static_name(name);
    let properties = structure.fields.iter().map(|field| {
        let (name, shape) = (&field.name, table(resource, &field.shape));
        let presence = ident(if field.required { "required" } else { "optional" });
        quote!(schema::#presence(#name, #shape))
    });
    let rules = structure.rules.iter().map(|rule| match rule {
        Rule::ExactlyOne(names) => quote!(schema::Rule::ExactlyOne(&[#(#names),*])),
        Rule::AtLeastOne(names) => quote!(schema::Rule::AtLeastOne(&[#(#names),*])),
        Rule::Needs(name, others) => quote!(schema::Rule::Needs(#name, &[#(#others),*])),
        Rule::Excludes(name, others) => quote!(schema::Rule::Excludes(#name, &[#(#others),*])),
    });
    quote! {
        static #ident_: schema::Object = schema::Object {
            properties: &[#(#properties),*],
            rules: &[#(#rules),*],
        };
    }
}

/// A shape as a constant expression.
fn table(resource: &Resource, shape: &Shape) -> TokenStream {
    match shape {
        Shape::Boolean => quote!(schema::Shape::Boolean),
        Shape::Integer { minimum, maximum, allowed } => {
            let range = range(*minimum, *maximum, allowed);
            quote!(schema::Shape::Integer(#range))
        }
        Shape::Number { minimum, maximum } => {
            let range = range(*minimum, *maximum, &[]);
            quote!(schema::Shape::Number(#range))
        }
        Shape::Text { min_length: None, max_length: None, pattern: None, .. } => {
            quote!(schema::TEXT)
        }
        Shape::Text { min_length, max_length, pattern, .. } => {
            let (min, max, pattern) = (
                option(count(*min_length)),
                option(count(*max_length)),
                option(pattern.as_deref()),
            );
            quote!(schema::Shape::Text(schema::Text {
                min_length: #min, max_length: #max, pattern: #pattern
            }))
        }
        Shape::Enum(name) => {
            let texts = resource
                .enums
                .get(name)
                .into_iter()
                .flat_map(|e| e.variants.iter().map(|(_, text)| text));
            quote!(schema::Shape::OneOf(&[#(#texts),*]))
        }
        Shape::Json => quote!(schema::Shape::Json),
        Shape::List { of, min_items, max_items, unique } => {
            let (of, min, max) =
                (table(resource, of), option(count(*min_items)), option(count(*max_items)));
            quote!(schema::Shape::List(schema::Items {
                of: &#of, min_items: #min, max_items: #max, unique: #unique
            }))
        }
        Shape::Map { keys, of } => {
            let (keys, of) = (option(keys.as_deref()), table(resource, of));
            quote!(schema::Shape::Map(#keys, &#of))
        }
        Shape::Structure(name) => {
            let name = static_name(name);
            quote!(schema::Shape::Object(&#name))
        }
    }
}

fn range(minimum: Option<f64>, maximum: Option<f64>, allowed: &[i64]) -> TokenStream {
    if minimum.is_none() && maximum.is_none() && allowed.is_empty() {
        return quote!(schema::Range::ANY);
    }
    let bound = |n: Option<f64>| option(n.map(Literal::f64_unsuffixed));
    let (minimum, maximum) = (bound(minimum), bound(maximum));
    let allowed = allowed.iter().map(|n| Literal::i64_unsuffixed(*n));
    quote!(schema::Range { minimum: #minimum, maximum: #maximum, allowed: &[#(#allowed),*] })
}

/// Without a suffix such as `u64`.
fn count(n: Option<u64>) -> Option<Literal> {
    n.map(Literal::u64_unsuffixed)
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

fn static_name(name: &str) -> Ident {
    let name = name.to_shouty_snake_case();
    ident(if name == "SCHEMA" { "SCHEMA_OBJECT" } else { &name })
}

fn ident(name: &str) -> Ident {
    match syn::parse_str::<Ident>(name) {
        Ok(ident) => ident,
        Err(_) => Ident::new_raw(name, Span::call_site()),
    }
}
