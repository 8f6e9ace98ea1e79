//! Ties the exception table of each function to the function's code, so that the linker removes
//! both together.
//!
//! The compiler does so only for linkers that are known to support it. Zig's supports it, and would
//! else keep the tables of all functions: a twentieth of a zip.

use std::collections::HashMap;

use object::LittleEndian;
use object::elf::{FileHeader64, SectionHeader64};
use object::read::archive::ArchiveFile;
use object::read::elf::{FileHeader, SectionHeader};

/// Where a section header of an ELF file with 64 bits has its flags, and the section it belongs to.
const FLAGS_AT: usize = 8;
const LINK_AT: usize = 40;
/// The linker removes the section with the other one.
const LINK_ORDER: u64 = 1 << 7;

const TABLE: &[u8] = b".gcc_except_table.";
const CODE: [&[u8]; 2] = [b".text.", b".text.unlikely."];

/// Changes the section headers of the object files in this static library.
pub(super) fn tie(library: &mut [u8]) -> object::Result<()> {
    let mut changes = Vec::new();
    for member in ArchiveFile::parse(&*library)?.members() {
        let member = member?;
        let start = usize::try_from(member.file_range().0).unwrap_or(usize::MAX);
        let data = member.data(&*library)?;
        if data.starts_with(b"\x7fELF") {
            changes.extend(ties(data)?.into_iter().map(|tie| Tie { at: start + tie.at, ..tie }));
        }
    }
    for Tie { at, flags, link } in changes {
        put(library, at + FLAGS_AT, &flags.to_le_bytes());
        put(library, at + LINK_AT, &link.to_le_bytes());
    }
    Ok(())
}

fn put(bytes: &mut [u8], at: usize, value: &[u8]) {
    if let Some(place) = bytes.get_mut(at..at + value.len()) {
        place.copy_from_slice(value);
    }
}

/// A section header at an offset, and its new values.
struct Tie {
    at: usize,
    flags: u64,
    link: u32,
}

/// Where an object file has tables that are not tied to their function.
fn ties(data: &[u8]) -> object::Result<Vec<Tie>> {
    let header = FileHeader64::<LittleEndian>::parse(data)?;
    let endian = header.endian()?;
    let sections = header.sections(endian, data)?;
    let first = usize::try_from(header.e_shoff(endian)).unwrap_or(usize::MAX);
    let mut by_name = HashMap::new();
    for (index, section) in sections.enumerate() {
        by_name.insert(sections.section_name(endian, section)?, index.0);
    }
    let mut ties = Vec::new();
    for (index, section) in sections.enumerate() {
        let Some(function) = sections.section_name(endian, section)?.strip_prefix(TABLE) else {
            continue;
        };
        let code = CODE.iter().find_map(|prefix| by_name.get(&*[prefix, function].concat()));
        let link = code.and_then(|index| u32::try_from(*index).ok());
        let flags = section.sh_flags(endian).0;
        if let Some(link) = link.filter(|_| flags & LINK_ORDER == 0) {
            let at = first + index.0 * size_of::<SectionHeader64<LittleEndian>>();
            ties.push(Tie { at, flags: flags | LINK_ORDER, link });
        }
    }
    Ok(ties)
}

// Compilers of other systems make other object files.
#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::super::link::tests::Files;
    use super::*;

    #[test]
    fn tie_changes_each_table_once_and_nothing_else() {
        let files = Files::new();
        let untied = std::fs::read(files.library()).unwrap();
        let count = |library: &[u8]| -> usize {
            let archive = ArchiveFile::parse(library).unwrap();
            let members = archive.members().map(|member| member.unwrap().data(library).unwrap());
            let objects = members.filter(|data| data.starts_with(b"\x7fELF"));
            objects.map(|data| ties(data).unwrap().len()).sum()
        };
        assert!(count(&untied) > 0);
        let mut tied = untied.clone();
        tie(&mut tied).unwrap();
        assert_eq!(count(&tied), 0);
        // Of a header, one byte of the flags and the four of the index may change.
        let changed = untied.iter().zip(&tied).filter(|(before, after)| before != after).count();
        assert!((1..=5 * count(&untied)).contains(&changed), "{changed}");
    }

    #[test]
    fn tie_reports_a_file_that_is_no_archive() {
        assert!(tie(&mut b"text".to_vec()).is_err());
    }
}
