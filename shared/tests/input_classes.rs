//! Classes of input that clients send, and how the parsers of this crate treat each.

// clippy.toml allows it in `#[test]` functions only, and not in what they call.
#![allow(clippy::panic)]

use shared::image::{ContentType, ImageType, Size};
use shared::limits::{BODY_DEPTH_MAX, DESCRIPTION_CHARS_MAX};
use shared::{Draft, ProductId};

/// A body with this JSON text as the price.
fn priced(price: &str) -> String {
    format!(r#"{{"name":"n","category":"c","price":{price}}}"#)
}

/// A body with this JSON text as the name.
fn named(name: &str) -> String {
    format!(r#"{{"name":{name},"category":"c","price":1}}"#)
}

/// The errors of a body, each as `field: message`. A valid body has none.
fn errors(body: &str) -> Vec<String> {
    let errors = Draft::for_create(body).err().unwrap_or_default();
    errors
        .iter()
        .map(|error| format!("{}: {}", error.field.as_deref().unwrap_or("-"), error.message))
        .collect()
}

#[track_caller]
fn assert_rejected(body: &str, says: &str) {
    let errors = errors(body);
    assert!(errors.len() == 1 && errors[0].starts_with(says), "{body:.200}: {errors:?}");
}

#[allow(clippy::panic)]
fn parse(body: &str) -> Draft {
    Draft::for_create(body).unwrap_or_else(|errors| panic!("{body:.200}: {errors:?}"))
}

#[test]
fn price_in_any_json_notation_is_parsed_by_value() {
    let (zeros, digits) = ("0".repeat(400), "1".repeat(400));
    for (sent, price) in [
        ("0", "0"),
        ("-0", "0"),
        ("-0.000", "0"),
        ("0E-5", "0"),
        ("1.50", "1.5"),
        ("1e2", "100"),
        ("1E+2", "100"),
        ("15e-1", "1.5"),
        ("0.0001", "0.0001"),
        ("999999999999.9999", "999999999999.9999"),
        (&format!("0.{zeros}"), "0"),
        (&format!("1.{zeros}"), "1"),
        (&format!("1{zeros}e-400"), "1"),
        (&format!("0.{zeros}1e401"), "1"),
        ("0.1", "0.1"),
        ("\"12.50\"", "12.5"),
        ("\"-0\"", "0"),
        ("\"007\"", "7"),
        ("\"1\\u002e5\"", "1.5"),
    ] {
        assert_eq!(parse(&priced(sent)).price.to_string(), price, "{sent:.50}");
    }
    for (sent, says) in [
        ("-1", "price: price must not be negative"),
        ("-1e-4", "price: price must not be negative"),
        ("1e12", "price: price may have at most 12 digits before the point"),
        ("1e999999999999999999999999", "price: price may have at most 12 digits before the point"),
        (&digits, "price: price may have at most 12 digits before the point"),
        ("1e-5", "price: price may have at most 4 digits after the point"),
        (&format!("0.{digits}"), "price: price may have at most 4 digits after the point"),
    ] {
        assert_rejected(&priced(sent), says);
    }
}

#[test]
fn price_that_is_not_a_json_number_is_an_error() {
    for broken in [
        "01", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "-", "--1", "1_000", "1,5",
        "١",
    ] {
        let error = &errors(&priced(broken))[0];
        assert!(
            error.starts_with("-: the body is not valid JSON (line 1, column "),
            "{broken}: {error}"
        );
    }
    for text in [
        "1e2", " 1", "1 ", "+1", ".5", "1.", "1,5", "٣", "0x1", "NaN", "", "\\u0000", "1\\u0000",
        "--1",
    ] {
        assert_rejected(
            &priced(&format!("\"{text}\"")),
            "price: price must be a number such as 19.99",
        );
    }
    assert_rejected(&priced(r#""\ud800""#), "price: price has a lone surrogate");
}

#[test]
fn field_of_a_wrong_type_is_an_error_with_the_right_type() {
    for wrong in ["null", "true", "1", "[]", "{}", "[\"n\"]"] {
        assert_rejected(&named(wrong), "name: name must be text");
        assert_rejected(&named("\"n\"").replace("\"c\"", wrong), "category: category must be text");
    }
    for wrong in ["null", "true", "[]", "{}", "[1]", "{\"value\":1}"] {
        assert_rejected(&priced(wrong), "price: price must be a number such as 19.99");
    }
    for wrong in ["true", "1", "[]", "{}"] {
        assert_rejected(
            &priced(&format!("1,\"description\":{wrong}")),
            "description: description must be text",
        );
    }
    for whole in ["null", "true", "1", "\"text\"", "[]", "[{}]"] {
        assert_rejected(whole, "-: the body must be a JSON object");
    }
}

#[test]
fn name_with_a_lone_surrogate_is_an_error() {
    assert_eq!(parse(&named(r#""\ud83d\ude00""#)).name.as_str(), "😀");
    for half in [
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ude00\ud83d""#,
        r#""\ud83d\ud83d\ude00""#,
        r#""a\ud800b""#,
        r#""\uD800\n""#,
    ] {
        assert_rejected(&named(half), "name: name has a lone surrogate, which is not a character");
    }
    // In the name of a field: the error names no field.
    assert_rejected(r#"{"\ud800":1}"#, "-: the body is not valid JSON");
}

#[test]
fn name_with_control_characters_is_valid_only_if_escaped() {
    let name = r#""a\u0000b\u0007\b\f\u001b[31m\u007f\u0085\u202e\ufeff""#;
    let draft = parse(&named(name));
    assert_eq!(draft.name.as_str(), "a\0b\u{7}\u{8}\u{c}\u{1b}[31m\u{7f}\u{85}\u{202e}\u{feff}");
    for control in ('\0'..='\u{1f}').chain(['"']) {
        let error = &errors(&named(&format!("\"a{control}b\"")))[0];
        assert!(error.starts_with("-: the body is not valid JSON"), "{control:?}: {error}");
    }
    // These are not control characters of JSON, so they need no escape.
    assert_eq!(parse(&named("\"a\u{7f}\u{85}\u{2028}b\"")).name.as_str(), "a\u{7f}\u{85}\u{2028}b");
}

#[test]
fn name_is_trimmed_and_not_changed_otherwise() {
    let draft = parse(&named("\" \\t\\n\u{a0}\u{3000}\u{2028} a  b \u{85}\\r\""));
    assert_eq!(draft.name.as_str(), "a  b");
    for blank in ["\"\"", "\" \"", "\"\u{a0}\u{2003}\"", r#""\n\t""#] {
        assert_rejected(&named(blank), "name: name must not be empty");
    }
    // These are invisible, but not white space. Neither form of é is converted into the other.
    for kept in ["\u{200b}", "\u{feff}", "\0", "e\u{301}", "é"] {
        assert_eq!(parse(&named(&serde_json::to_string(kept).unwrap())).name.as_str(), kept);
    }
}

#[test]
fn name_escapes_are_decoded_once() {
    let draft = parse(&named(r#""\"\\\/\u005c\u0022 \\u0041""#));
    assert_eq!(draft.name.as_str(), r#""\/\" \u0041"#);
    for broken in [r#""\x41""#, r#""\u12""#, r#""\u{41}""#, r#""\'""#, r#""\"#, "'n'"] {
        let error = &errors(&named(broken))[0];
        assert!(error.starts_with("-: the body is not valid JSON"), "{broken}: {error}");
    }
}

#[test]
fn body_nested_too_deeply_is_an_error() {
    let deep = |levels: usize| {
        let (open, close) = ("[".repeat(levels - 1), "]".repeat(levels - 1));
        format!(r#"{{"name":"n","category":"c","price":1,"images":{open}{close}}}"#)
    };
    let id = ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
    assert!(Draft::for_replace(&deep(BODY_DEPTH_MAX), &id).is_ok());
    let says = format!("-: the body is nested deeper than {BODY_DEPTH_MAX} levels");
    for levels in [BODY_DEPTH_MAX + 1, 100_000] {
        assert_rejected(&deep(levels), &says);
        assert!(Draft::for_replace(&deep(levels), &id).is_err());
    }
    // Brackets in a text do not count as nesting.
    parse(&named(&format!("\"{}\"", "[{".repeat(60))));
    assert_rejected(&"{\"a\":".repeat(100_000), &says);
}

#[test]
fn body_with_text_around_the_object_is_an_error() {
    parse(&format!(" \t\r\n{}\n\n", priced("1")));
    for garbage in ["x", "{}", ",", "]", "}", "\0", "//", "/**/", "\u{feff}", "\u{a0}", "\u{c}"] {
        assert_rejected(&format!("{}{garbage}", priced("1")), "-: the body is not valid JSON");
    }
    for before in ["\u{feff}", "\0", "\u{a0}", "\u{fffd}\u{fffd}", "//\n", ")]}'\n", "<!--"] {
        assert_rejected(&format!("{before}{}", priced("1")), "-: the body must be a JSON object");
    }
    for broken in [
        "{",
        "{]",
        "{\"name\"",
        "{\"name\":",
        "{\"name\":\"n\",}",
        "{,}",
        "{name:1}",
        "{'name':1}",
        "{\"name\" 1}",
        "{1:1}",
    ] {
        assert_rejected(broken, "-: the body is not valid JSON (line 1, column ");
    }
    for empty in ["", " ", "\n\t\r "] {
        assert_rejected(empty, "-: the body must be a JSON object, and is empty");
    }
    // UTF-16, read as if it were UTF-8.
    let wide: String = priced("1").chars().flat_map(|letter| [letter, '\0']).collect();
    assert_rejected(&wide, "-: the body is not valid JSON");
}

#[test]
fn field_given_twice_is_an_error_in_any_spelling() {
    for (body, field) in [
        (r#"{"name":"a","name":"a"}"#, "name"),
        (r#"{"name":"a","n\u0061me":"b"}"#, "name"),
        (r#"{"\u0070rice":1,"category":"c","price":1}"#, "price"),
        (r#"{"x":1,"x":2}"#, "x"),
        (r#"{"":1,"":2}"#, ""),
        (r#"{"\u0000":1,"\u0000":2}"#, "\0"),
        (r#"{"__proto__":1,"__proto__":2}"#, "__proto__"),
    ] {
        assert_rejected(body, &format!("{field}: the field "));
        assert!(errors(body)[0].ends_with(" is given twice"));
    }
    // Names with similar letters, or with letters of another case, are different names.
    let error = errors(r#"{"name":"n","category":"c","price":1,"Name":"x","nаme":"y"}"#);
    assert_eq!(error.len(), 2, "{error:?}");
}

#[test]
fn unknown_field_is_an_error_that_quotes_its_name() {
    for name in [
        "__proto__",
        "constructor",
        "",
        " name",
        "$ref",
        "a.b",
        "😀",
        "\0",
        "\"",
        "</script>",
        "{{7*7}}",
        "' OR 1=1",
    ] {
        let body = priced(&format!("1,{}:{{\"x\":[1]}}", serde_json::to_string(name).unwrap()));
        let error = &Draft::for_create(&body).unwrap_err()[..];
        assert_eq!((error.len(), error[0].field.as_deref()), (1, Some(name)));
        assert!(error[0].message.contains(
            " is not a field of a product; it has name, category, price and description"
        ));
    }
    // The message has only the beginning of a long name.
    let long =
        &Draft::for_create(&priced(&format!("1,\"{}\":1", "x".repeat(100_000)))).unwrap_err()[0];
    assert!(long.message.len() < 200, "{}", long.message);
}

#[test]
fn body_with_too_many_fields_is_an_error_that_says_so() {
    let many = |count: usize| {
        let fields: Vec<String> = (0..count).map(|number| format!("\"f{number}\":1")).collect();
        format!("{{{}}}", fields.join(","))
    };
    // 64 unknown fields, and three missing fields.
    assert_eq!(errors(&many(64)).len(), 67);
    assert_rejected(&many(65), "-: the body may have at most 64 fields");
    assert_rejected(&many(20_000), "-: the body may have at most 64 fields");
}

#[test]
fn description_of_maximum_length_is_valid_in_its_longest_spelling() {
    let escaped = r"\ud83d\ude00".repeat(DESCRIPTION_CHARS_MAX);
    let body = priced(&format!("1,\"description\":\"{escaped}\""));
    assert!(body.len() < shared::limits::BODY_BYTES_MAX);
    assert_eq!(parse(&body).description.unwrap().chars().count(), DESCRIPTION_CHARS_MAX);
    assert_rejected(
        &body.replacen(r"\ud83d", r"x\ud83d", 1),
        "description: description may have at most 10000 characters, and has 10001",
    );
    assert_eq!(parse(&priced("1,\"description\":\" \"")).description.as_deref(), Some(""));
    assert_eq!(parse(&priced("1,\"description\":null")).description, None);
}

#[test]
fn product_id_accepts_one_spelling() {
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    assert_eq!(ProductId::parse(id).unwrap().as_str(), id);
    // Any version of UUID is valid.
    assert!(ProductId::parse("00000000-0000-0000-0000-000000000000").is_some());
    for other in [
        "",
        " ",
        "..",
        "%00",
        "null",
        "*",
        &id.to_uppercase(),
        &id.replace('-', ""),
        &format!("{{{id}}}"),
        &format!("urn:uuid:{id}"),
        &format!("{id}\0"),
        &format!(" {id}"),
        &format!("{id}/"),
        &id.replace("-ac96", "+ac96"),
        &id.replace('0', "٠"),
        &id.replacen("01", "é", 1),
        &"0".repeat(36),
        &"x".repeat(5000),
    ] {
        assert_eq!(ProductId::parse(other), None, "{other:.50}");
    }
}

#[test]
fn image_parameters_match_exactly() {
    for wrong in ["", " ", "Main", "a_b", "a/b", "../main", "main\0", "ä", "a b", &"a".repeat(33)]
    {
        assert_eq!(ImageType::parse(wrong).unwrap_err().field.as_deref(), Some("type"), "{wrong}");
    }
    for right in ["-", "0", "front-2", &"a".repeat(32)] {
        assert_eq!(ImageType::parse(right).unwrap().as_str(), right);
    }
    for wrong in [
        "",
        "image/jpg",
        "image/gif",
        "IMAGE/JPEG",
        "image/jpeg; q=1",
        "image/png,image/jpeg",
        "text/html",
        "*/*",
    ] {
        assert_eq!(
            ContentType::parse(wrong).unwrap_err().field.as_deref(),
            Some("content_type"),
            "{wrong}"
        );
    }
    for wrong in ["", "Large", "large ", "huge", "1920x1080", "0"] {
        assert_eq!(Size::parse(wrong).unwrap_err().field.as_deref(), Some("size"), "{wrong}");
    }
}
