//! A whole catalog file: checked from end to end before anything is done with it. The bytes of pictures are read again when they
//! are needed, so a file may be larger than memory.

use std::collections::{HashMap, HashSet};
use std::io::{self, BufRead, BufReader, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::SAMPLES;
use serde::Deserialize;

use super::error::{CatalogError, LineFault};
use super::line::{Line, Pictures};

/// Where the lines are.
#[derive(Debug)]
pub struct Source {
    name: String,
    bytes: Bytes,
}

#[derive(Debug)]
enum Bytes {
    Disk(std::fs::File),
    Memory(Vec<u8>),
}

/// A catalog, every line of it legal.
#[derive(Debug)]
pub struct File {
    source: Source,
    /// The lines, in order.
    pub lines: Vec<Placed>,
}

/// A line, and where it stands.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Its number, from 1.
    pub number: usize,
    /// What it says.
    pub line: Line,
    start: u64,
    len: usize,
}

impl Source {
    /// The catalog that comes with the tool.
    pub fn samples() -> Self {
        Self { name: "samples.jsonl".to_owned(), bytes: Bytes::Memory(SAMPLES.as_bytes().to_vec()) }
    }

    /// A file; `-` is standard input.
    pub fn open(path: &Path) -> Result<Self, CatalogError> {
        if path == Path::new("-") {
            let name = "stdin".to_owned();
            let mut bytes = Vec::new();
            return match io::stdin().lock().read_to_end(&mut bytes) {
                Ok(_) => Ok(Self { name, bytes: Bytes::Memory(bytes) }),
                Err(source) => Err(CatalogError::Read { name, source }),
            };
        }
        let name = path.display().to_string();
        let opened = std::fs::File::open(path).and_then(|file| {
            // What can be read only once, a pipe say, is kept.
            if file.metadata()?.is_file() {
                return Ok(Bytes::Disk(file));
            }
            let mut bytes = Vec::new();
            (&file).read_to_end(&mut bytes)?;
            Ok(Bytes::Memory(bytes))
        });
        match opened {
            Ok(bytes) => Ok(Self { name, bytes }),
            Err(source) => Err(CatalogError::Read { name, source }),
        }
    }

    /// What it is called in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads and checks all lines.
    pub fn check(self) -> Result<File, CatalogError> {
        let lines = match &self.bytes {
            Bytes::Disk(file) => check(BufReader::new(file)),
            Bytes::Memory(bytes) => check(bytes.as_slice()),
        };
        let (lines, faults) =
            lines.map_err(|source| CatalogError::Read { name: self.name.clone(), source })?;
        if faults.is_empty() {
            Ok(File { source: self, lines })
        } else {
            Err(CatalogError::Faults { name: self.name, faults })
        }
    }
}

impl File {
    /// What it is called in messages.
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// The bytes of a line's pictures.
    pub(super) fn pictures(&self, placed: &Placed) -> Result<Pictures, CatalogError> {
        let mut bytes = vec![0; placed.len];
        match &self.source.bytes {
            Bytes::Disk(file) => file
                .read_exact_at(&mut bytes, placed.start)
                .map_err(|source| CatalogError::Read { name: self.name().to_owned(), source })?,
            Bytes::Memory(memory) => {
                let start = usize::try_from(placed.start).unwrap_or(usize::MAX);
                bytes.copy_from_slice(&memory[start..start + placed.len]);
            }
        }
        let changed =
            || CatalogError::Changed { name: self.name().to_owned(), line: placed.number };
        let text = std::str::from_utf8(&bytes).map_err(|_| changed())?;
        let (mut line, pictures) = Line::parse(text).map_err(|_| changed())?;
        if !line.has_id {
            line.product.id = placed.line.product.id.clone();
        }
        if line == placed.line { Ok(pictures) } else { Err(changed()) }
    }
}

/// Some editors begin a file with it.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

fn twice(before: usize) -> String {
    format!("id stands in line {before}, too")
}

/// As much of a line as another one may repeat.
#[derive(Deserialize)]
struct Named {
    id: String,
}

fn check(mut reader: impl BufRead) -> io::Result<(Vec<Placed>, Vec<LineFault>)> {
    let (mut lines, mut faults) = (Vec::new(), Vec::new());
    let mut alike: HashMap<[u8; 32], u64> = HashMap::new();
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
        let sent = bytes[mark..].trim_ascii_end();
        if sent.trim_ascii_start().is_empty() {
            continue;
        }
        let fault = |field: Option<&str>, message: String| LineFault {
            line: number,
            field: field.map(str::to_owned),
            message,
        };
        let Ok(text) = std::str::from_utf8(sent) else {
            faults.push(fault(None, "the line is not UTF-8 text".to_owned()));
            continue;
        };
        let mut line = match Line::parse(text) {
            Ok((line, _)) => line,
            Err(wrong) => {
                if let Ok(Named { id }) = serde_json::from_str(text)
                    && let Some(before) = ids.insert(id, number)
                {
                    faults.push(fault(Some("id"), twice(before)));
                }
                faults.extend(wrong.into_iter().map(|f| fault(f.field.as_deref(), f.message)));
                continue;
            }
        };
        if !line.has_id {
            line.name_by_content(|content| {
                let before = alike.entry(content).or_default();
                std::mem::replace(before, *before + 1)
            });
        }
        if let Some(before) = ids.insert(line.product.id.as_str().to_owned(), number) {
            faults.push(fault(Some("id"), twice(before)));
        }
        lines.push(Placed { number, line, start: start + mark as u64, len: sent.len() });
    }
    Ok((lines, faults))
}

impl File {
    /// The ids of all lines.
    pub(super) fn ids(&self) -> HashSet<&str> {
        self.lines.iter().map(|placed| placed.line.product.id.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(text: &[u8]) -> Result<File, CatalogError> {
        Source { name: "f.jsonl".into(), bytes: Bytes::Memory(text.to_vec()) }.check()
    }

    const LINE: &str = r#"{"name":"n","category":"c","price":1}"#;

    #[test]
    fn lines_end_and_files_begin_in_several_ways() {
        let text = format!(
            "\u{feff}{LINE}\r\n\n  \n{LINE}\n{{\"name\":\"\u{2028}x\",\"category\":\"c\",\"price\":2}}"
        );
        let file = checked(text.as_bytes()).unwrap();
        assert_eq!(file.lines.iter().map(|placed| placed.number).collect::<Vec<_>>(), [1, 4, 5]);
        // Equal lines are as many products.
        assert_eq!(file.ids().len(), 3);
        for placed in &file.lines {
            assert!(file.pictures(placed).unwrap().is_empty());
        }
        assert!(checked(b"").unwrap().lines.is_empty());
    }

    #[test]
    fn faults_of_all_lines_are_told_with_their_places() {
        let id =
            r#"{"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"n","category":"c","price":1}"#;
        let text =
            [id.as_bytes(), b"{\"name\":\"\xFF\"}", b"{}", id.as_bytes(), b"x"].join(&b"\n"[..]);
        assert_eq!(
            checked(&text).unwrap_err().to_string(),
            "f.jsonl has 6 faults; nothing was written\n\
             f.jsonl:2: the line is not UTF-8 text\n\
             f.jsonl:3: name: name is missing\n\
             f.jsonl:3: category: category is missing\n\
             f.jsonl:3: price: price is missing\n\
             f.jsonl:4: id: id stands in line 1, too\n\
             f.jsonl:5: the line is not valid JSON (column 1)"
        );
        let many = checked("{}\n".repeat(10).as_bytes()).unwrap_err().to_string();
        assert!(
            many.starts_with("f.jsonl has 30 faults;") && many.ends_with("\nand 10 more"),
            "{many}"
        );
    }

    #[test]
    fn a_file_that_changes_under_us_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f.jsonl");
        std::fs::write(&path, LINE).unwrap();
        let file = Source::open(&path).unwrap().check().unwrap();
        assert!(file.pictures(&file.lines[0]).is_ok());
        std::fs::write(&path, LINE.replace(":1", ":2")).unwrap();
        assert!(matches!(
            file.pictures(&file.lines[0]),
            Err(CatalogError::Changed { line: 1, .. })
        ));
    }
}
