//! A catalog file. All lines are validated first. The pictures of a line are read again when they
//! are needed, so a file may be larger than memory.

use std::collections::{HashMap, HashSet};
use std::io::{self, BufRead, BufReader, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;

use serde::Deserialize;

use super::SAMPLES;
use super::error::{CatalogError, LineError};
use super::line::{CatalogLine, Pictures};

/// An opened catalog file whose lines are not validated yet.
#[derive(Debug)]
pub struct CatalogSource {
    name: String,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Disk(std::fs::File),
    Memory(Vec<u8>),
}

/// A catalog file whose lines are all valid.
#[derive(Debug)]
pub struct CatalogFile {
    source: CatalogSource,
    pub lines: Vec<NumberedLine>,
}

/// A line with its position in the file.
#[derive(Debug, Clone)]
pub struct NumberedLine {
    /// From 1.
    pub number: usize,
    pub line: CatalogLine,
    start_byte: u64,
    bytes: usize,
}

impl CatalogSource {
    /// The sample catalog.
    pub fn samples() -> Self {
        Self {
            name: "samples.jsonl".to_owned(),
            content: Content::Memory(SAMPLES.as_bytes().to_vec()),
        }
    }

    /// Opens a file, or standard input for `-`.
    pub fn open(path: &Path) -> Result<Self, CatalogError> {
        if path == Path::new("-") {
            let name = "stdin".to_owned();
            let mut bytes = Vec::new();
            return match io::stdin().lock().read_to_end(&mut bytes) {
                Ok(_) => Ok(Self { name, content: Content::Memory(bytes) }),
                Err(source) => Err(CatalogError::Read { name, source }),
            };
        }
        let name = path.display().to_string();
        let opened = std::fs::File::open(path).and_then(|file| {
            // A pipe can be read only once, so its content is kept in memory.
            if file.metadata()?.is_file() {
                return Ok(Content::Disk(file));
            }
            let mut bytes = Vec::new();
            (&file).read_to_end(&mut bytes)?;
            Ok(Content::Memory(bytes))
        });
        match opened {
            Ok(content) => Ok(Self { name, content }),
            Err(source) => Err(CatalogError::Read { name, source }),
        }
    }

    /// The name in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads and validates all lines.
    pub fn read(self) -> Result<CatalogFile, CatalogError> {
        let lines = match &self.content {
            Content::Disk(file) => read_lines(BufReader::new(file)),
            Content::Memory(bytes) => read_lines(bytes.as_slice()),
        };
        let (lines, errors) =
            lines.map_err(|source| CatalogError::Read { name: self.name.clone(), source })?;
        if errors.is_empty() {
            Ok(CatalogFile { source: self, lines })
        } else {
            Err(CatalogError::InvalidLines { name: self.name, errors })
        }
    }
}

impl CatalogFile {
    /// The name in messages.
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// The pictures of a line.
    pub(super) fn pictures(&self, numbered: &NumberedLine) -> Result<Pictures, CatalogError> {
        let mut bytes = vec![0; numbered.bytes];
        match &self.source.content {
            Content::Disk(file) => file
                .read_exact_at(&mut bytes, numbered.start_byte)
                .map_err(|source| CatalogError::Read { name: self.name().to_owned(), source })?,
            Content::Memory(memory) => {
                let start = usize::try_from(numbered.start_byte).unwrap_or(usize::MAX);
                bytes.copy_from_slice(&memory[start..start + numbered.bytes]);
            }
        }
        let changed =
            || CatalogError::Changed { name: self.name().to_owned(), line: numbered.number };
        let text = std::str::from_utf8(&bytes).map_err(|_| changed())?;
        let (mut line, pictures) = CatalogLine::parse(text).map_err(|_| changed())?;
        if !line.has_id {
            line.product.id = numbered.line.product.id.clone();
        }
        if line == numbered.line { Ok(pictures) } else { Err(changed()) }
    }
}

/// Some editors write it at the start of a file.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

fn duplicate_id(line: usize) -> String {
    format!("line {line} has the same id")
}

/// The id of a line that has other errors.
#[derive(Deserialize)]
struct Id {
    id: String,
}

fn read_lines(mut reader: impl BufRead) -> io::Result<(Vec<NumberedLine>, Vec<LineError>)> {
    let (mut lines, mut errors) = (Vec::new(), Vec::new());
    let mut equal_lines: HashMap<[u8; 32], u64> = HashMap::new();
    let mut ids: HashMap<String, usize> = HashMap::new();
    let (mut end, mut bytes) = (0u64, Vec::new());
    for number in 1.. {
        bytes.clear();
        let start = end;
        end += reader.read_until(b'\n', &mut bytes)? as u64;
        if bytes.is_empty() {
            break;
        }
        let mark = if number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        let content = bytes[mark..].trim_ascii_end();
        if content.trim_ascii_start().is_empty() {
            continue;
        }
        let error = |field: Option<&str>, message: String| LineError {
            line: number,
            field: field.map(str::to_owned),
            message,
        };
        let Ok(text) = std::str::from_utf8(content) else {
            errors.push(error(None, "the line is not UTF-8 text".to_owned()));
            continue;
        };
        let mut line = match CatalogLine::parse(text) {
            Ok((line, _)) => line,
            Err(invalid) => {
                if let Ok(Id { id }) = serde_json::from_str(text)
                    && let Some(before) = ids.insert(id, number)
                {
                    errors.push(error(Some("id"), duplicate_id(before)));
                }
                errors.extend(invalid.into_iter().map(|e| error(e.field.as_deref(), e.message)));
                continue;
            }
        };
        if !line.has_id {
            line.set_id_from_content(|hash| {
                let before = equal_lines.entry(hash).or_default();
                std::mem::replace(before, *before + 1)
            });
        }
        if let Some(before) = ids.insert(line.product.id.as_str().to_owned(), number) {
            errors.push(error(Some("id"), duplicate_id(before)));
        }
        lines.push(NumberedLine {
            number,
            line,
            start_byte: start + mark as u64,
            bytes: content.len(),
        });
    }
    Ok((lines, errors))
}

impl CatalogFile {
    pub(super) fn ids(&self) -> HashSet<&str> {
        self.lines.iter().map(|numbered| numbered.line.product.id.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Result<CatalogFile, CatalogError> {
        CatalogSource { name: "f.jsonl".into(), content: Content::Memory(text.to_vec()) }.read()
    }

    const LINE: &str = r#"{"name":"n","category":"c","price":1}"#;

    #[test]
    fn read_line_ends_byte_order_mark_and_blank_lines_are_accepted() {
        let last = "{\"name\":\"\u{2028}x\",\"category\":\"c\",\"price\":2}";
        let text = format!("\u{feff}{LINE}\r\n\n  \n{LINE}\n{last}");
        let file = read(text.as_bytes()).unwrap();
        assert_eq!(
            file.lines.iter().map(|numbered| numbered.number).collect::<Vec<_>>(),
            [1, 4, 5]
        );
        // Each of the equal lines is a product.
        assert_eq!(file.ids().len(), 3);
        for numbered in &file.lines {
            assert!(file.pictures(numbered).unwrap().is_empty());
        }
        assert!(read(b"").unwrap().lines.is_empty());
    }

    #[test]
    fn read_invalid_lines_all_errors_have_their_line_numbers() {
        let id =
            r#"{"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"n","category":"c","price":1}"#;
        let text =
            [id.as_bytes(), b"{\"name\":\"\xFF\"}", b"{}", id.as_bytes(), b"x"].join(&b"\n"[..]);
        assert_eq!(
            read(&text).unwrap_err().to_string(),
            "f.jsonl has 6 errors; no product was added\n\
             f.jsonl:2: the line is not UTF-8 text\n\
             f.jsonl:3: name: name is missing\n\
             f.jsonl:3: category: category is missing\n\
             f.jsonl:3: price: price is missing\n\
             f.jsonl:4: id: line 1 has the same id\n\
             f.jsonl:5: the line is not valid JSON (column 1)"
        );
        let many = read("{}\n".repeat(10).as_bytes()).unwrap_err().to_string();
        assert!(
            many.starts_with("f.jsonl has 30 errors;") && many.ends_with("\nand 10 more"),
            "{many}"
        );
    }

    #[test]
    fn pictures_file_changed_after_read_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f.jsonl");
        std::fs::write(&path, LINE).unwrap();
        let file = CatalogSource::open(&path).unwrap().read().unwrap();
        assert!(file.pictures(&file.lines[0]).is_ok());
        std::fs::write(&path, LINE.replace(":1", ":2")).unwrap();
        assert!(matches!(
            file.pictures(&file.lines[0]),
            Err(CatalogError::Changed { line: 1, .. })
        ));
    }
}
