//! Classes of input that people and programs send, and what each is answered.

use shared::image::{ContentType, ImageType, Size};
use shared::limits::{BODY_DEPTH_MAX, DESCRIPTION_CHARS_MAX};
use shared::{Draft, ProductId};

/// A body with this price, written as given.
fn priced(price: &str) -> String {
    format!(r#"{{"name":"n","category":"c","price":{price}}}"#)
}

/// A body with this name, written as given.
fn named(name: &str) -> String {
    format!(r#"{{"name":{name},"category":"c","price":1}}"#)
}

/// The faults of a body, each as `field: sentence`; none where it is taken.
fn faults(body: &str) -> Vec<String> {
    let faults = Draft::for_create(body).err().unwrap_or_default();
    faults
        .iter()
        .map(|fault| format!("{}: {}", fault.field.as_deref().unwrap_or("-"), fault.message))
        .collect()
}

#[track_caller]
fn refused(body: &str, says: &str) {
    let faults = faults(body);
    assert!(faults.len() == 1 && faults[0].starts_with(says), "{body:.200}: {faults:?}");
}

fn taken(body: &str) -> Draft {
    Draft::for_create(body).unwrap_or_else(|faults| panic!("{body:.200}: {faults:?}"))
}

#[test]
fn numbers_in_every_json_form_are_taken_by_value() {
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
        assert_eq!(taken(&priced(sent)).price.to_string(), price, "{sent:.50}");
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
        refused(&priced(sent), says);
    }
}

#[test]
fn what_json_has_no_word_for_is_no_number() {
    for broken in [
        "01", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "-", "--1", "1_000", "1,5",
        "١",
    ] {
        let fault = &faults(&priced(broken))[0];
        assert!(
            fault.starts_with("-: the body is not valid JSON (line 1, column "),
            "{broken}: {fault}"
        );
    }
    for text in [
        "1e2", " 1", "1 ", "+1", ".5", "1.", "1,5", "٣", "0x1", "NaN", "", "\\u0000", "1\\u0000",
        "--1",
    ] {
        refused(&priced(&format!("\"{text}\"")), "price: price must be a number such as 19.99");
    }
    refused(&priced(r#""\ud800""#), "price: price has a lone surrogate");
}

#[test]
fn wrong_types_are_named_with_the_right_one() {
    for wrong in ["null", "true", "1", "[]", "{}", "[\"n\"]"] {
        refused(&named(wrong), "name: name must be text");
        refused(&named("\"n\"").replace("\"c\"", wrong), "category: category must be text");
    }
    for wrong in ["null", "true", "[]", "{}", "[1]", "{\"value\":1}"] {
        refused(&priced(wrong), "price: price must be a number such as 19.99");
    }
    for wrong in ["true", "1", "[]", "{}"] {
        refused(
            &priced(&format!("1,\"description\":{wrong}")),
            "description: description must be text",
        );
    }
    for whole in ["null", "true", "1", "\"text\"", "[]", "[{}]"] {
        refused(whole, "-: the body must be a JSON object");
    }
}

#[test]
fn surrogates_come_in_pairs() {
    assert_eq!(taken(&named(r#""\ud83d\ude00""#)).name.as_str(), "😀");
    for half in [
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ude00\ud83d""#,
        r#""\ud83d\ud83d\ude00""#,
        r#""a\ud800b""#,
        r#""\uD800\n""#,
    ] {
        refused(&named(half), "name: name has a lone surrogate, which is no character");
    }
    // In a name of a field, there is no field to blame.
    refused(r#"{"\ud800":1}"#, "-: the body is not valid JSON");
}

#[test]
fn control_characters_are_text_when_escaped_and_no_json_when_not() {
    let name = r#""a\u0000b\u0007\b\f\u001b[31m\u007f\u0085\u202e\ufeff""#;
    let draft = taken(&named(name));
    assert_eq!(draft.name.as_str(), "a\0b\u{7}\u{8}\u{c}\u{1b}[31m\u{7f}\u{85}\u{202e}\u{feff}");
    for control in ('\0'..='\u{1f}').chain(['"']) {
        let fault = &faults(&named(&format!("\"a{control}b\"")))[0];
        assert!(fault.starts_with("-: the body is not valid JSON"), "{control:?}: {fault}");
    }
    // Not JSON's control characters: they may stand as they are.
    assert_eq!(taken(&named("\"a\u{7f}\u{85}\u{2028}b\"")).name.as_str(), "a\u{7f}\u{85}\u{2028}b");
}

#[test]
fn white_space_at_the_ends_is_cut_and_nothing_else() {
    let draft = taken(&named("\" \\t\\n\u{a0}\u{3000}\u{2028} a  b \u{85}\\r\""));
    assert_eq!(draft.name.as_str(), "a  b");
    for blank in ["\"\"", "\" \"", "\"\u{a0}\u{2003}\"", r#""\n\t""#] {
        refused(&named(blank), "name: name must not be empty");
    }
    // Not white space, though nothing is to be seen; and neither form of é is turned into the other.
    for kept in ["\u{200b}", "\u{feff}", "\0", "e\u{301}", "é"] {
        assert_eq!(taken(&named(&serde_json::to_string(kept).unwrap())).name.as_str(), kept);
    }
}

#[test]
fn escapes_are_read_once() {
    let draft = taken(&named(r#""\"\\\/\u005c\u0022 \\u0041""#));
    assert_eq!(draft.name.as_str(), r#""\/\" \u0041"#);
    for broken in [r#""\x41""#, r#""\u12""#, r#""\u{41}""#, r#""\'""#, r#""\"#, "'n'"] {
        let fault = &faults(&named(broken))[0];
        assert!(fault.starts_with("-: the body is not valid JSON"), "{broken}: {fault}");
    }
}

#[test]
fn nesting_has_a_limit() {
    let deep = |levels: usize| {
        let (open, close) = ("[".repeat(levels - 1), "]".repeat(levels - 1));
        format!(r#"{{"name":"n","category":"c","price":1,"images":{open}{close}}}"#)
    };
    let id = ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
    assert!(Draft::for_replace(&deep(BODY_DEPTH_MAX), &id).is_ok());
    let says = format!("-: the body is nested deeper than {BODY_DEPTH_MAX} levels");
    for levels in [BODY_DEPTH_MAX + 1, 100_000] {
        refused(&deep(levels), &says);
        assert!(Draft::for_replace(&deep(levels), &id).is_err());
    }
    // Brackets in a text are no nesting.
    taken(&named(&format!("\"{}\"", "[{".repeat(60))));
    refused(&"{\"a\":".repeat(100_000), &says);
}

#[test]
fn what_stands_around_the_object_is_no_json() {
    taken(&format!(" \t\r\n{}\n\n", priced("1")));
    for garbage in ["x", "{}", ",", "]", "}", "\0", "//", "/**/", "\u{feff}", "\u{a0}", "\u{c}"] {
        refused(&format!("{}{garbage}", priced("1")), "-: the body is not valid JSON");
    }
    for before in ["\u{feff}", "\0", "\u{a0}", "\u{fffd}\u{fffd}", "//\n", ")]}'\n", "<!--"] {
        refused(&format!("{before}{}", priced("1")), "-: the body must be a JSON object");
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
        refused(broken, "-: the body is not valid JSON (line 1, column ");
    }
    for empty in ["", " ", "\n\t\r "] {
        refused(empty, "-: the body must be a JSON object, and is empty");
    }
    // UTF-16, read as the Latin letters that it is not.
    let wide: String = priced("1").chars().flat_map(|letter| [letter, '\0']).collect();
    refused(&wide, "-: the body is not valid JSON");
}

#[test]
fn a_field_is_given_once_however_it_is_spelled() {
    for (body, field) in [
        (r#"{"name":"a","name":"a"}"#, "name"),
        (r#"{"name":"a","n\u0061me":"b"}"#, "name"),
        (r#"{"\u0070rice":1,"category":"c","price":1}"#, "price"),
        (r#"{"x":1,"x":2}"#, "x"),
        (r#"{"":1,"":2}"#, ""),
        (r#"{"\u0000":1,"\u0000":2}"#, "\0"),
        (r#"{"__proto__":1,"__proto__":2}"#, "__proto__"),
    ] {
        refused(body, &format!("{field}: the field "));
        assert!(faults(body)[0].ends_with(" is given twice"));
    }
    // Letters that look alike, or differ in case, are other names.
    let fault = faults(r#"{"name":"n","category":"c","price":1,"Name":"x","nаme":"y"}"#);
    assert_eq!(fault.len(), 2, "{fault:?}");
}

#[test]
fn unknown_fields_are_named_whatever_their_name() {
    for odd in [
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
        let body = priced(&format!("1,{}:{{\"x\":[1]}}", serde_json::to_string(odd).unwrap()));
        let fault = &Draft::for_create(&body).unwrap_err()[..];
        assert_eq!((fault.len(), fault[0].field.as_deref()), (1, Some(odd)));
        assert!(fault[0].message.contains(
            " is not a field of a product; it has name, category, price and description"
        ));
    }
    // A message stays readable: only the beginning of a long name is repeated in it.
    let long =
        &Draft::for_create(&priced(&format!("1,\"{}\":1", "x".repeat(100_000)))).unwrap_err()[0];
    assert!(long.message.len() < 200, "{}", long.message);
}

#[test]
fn many_fields_are_refused_as_many_and_not_as_broken() {
    let many = |count: usize| {
        let fields: Vec<String> = (0..count).map(|number| format!("\"f{number}\":1")).collect();
        format!("{{{}}}", fields.join(","))
    };
    // Sixty-four unknown ones, and three that are missing.
    assert_eq!(faults(&many(64)).len(), 67);
    refused(&many(65), "-: the body may have at most 64 fields");
    refused(&many(20_000), "-: the body may have at most 64 fields");
}

#[test]
fn the_longest_texts_are_taken_in_the_longest_spelling() {
    let escaped = r"\ud83d\ude00".repeat(DESCRIPTION_CHARS_MAX);
    let body = priced(&format!("1,\"description\":\"{escaped}\""));
    assert!(body.len() < shared::limits::BODY_BYTES_MAX);
    assert_eq!(taken(&body).description.unwrap().chars().count(), DESCRIPTION_CHARS_MAX);
    refused(
        &body.replacen(r"\ud83d", r"x\ud83d", 1),
        "description: description may have at most 10000 characters, and has 10001",
    );
    assert_eq!(taken(&priced("1,\"description\":\" \"")).description.as_deref(), Some(""));
    assert_eq!(taken(&priced("1,\"description\":null")).description, None);
}

#[test]
fn an_id_has_one_spelling() {
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    assert_eq!(ProductId::parse(id).unwrap().as_str(), id);
    // Any version of UUID: whether there is such a product, the table knows.
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
fn parameters_of_images_are_read_to_the_letter() {
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
