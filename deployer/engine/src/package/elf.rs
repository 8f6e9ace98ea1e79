//! Looks into a binary before anyone uploads it: is it for that processor, and will Amazon Linux
//! 2023 start it?

use object::elf::{self, FileHeader64};
use object::endian::Endianness;
use object::read::elf::{Dyn, FileHeader, ProgramHeader, SectionHeader};

use super::Architecture;

/// The C library of Amazon Linux 2023, which `provided.al2023` is.
pub(super) const GLIBC: (u32, u32) = (2, 34);

/// Shared libraries that `provided.al2023` has.
const THERE: [&str; 9] = [
    "ld-linux-aarch64.so.1",
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libdl.so.2",
    "libgcc_s.so.1",
    "libm.so.6",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
];

/// What is wrong with a binary.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ElfError {
    /// Not an ELF file, or a torn one.
    #[error("it is no Linux program: {0}")]
    Unreadable(String),
    /// Not something that can be started.
    #[error("it is no program that can be started, but a library or an object")]
    NotAProgram,
    /// For another processor.
    #[error("it is for the wrong processor ({found}), and the function is {wanted}")]
    Machine {
        /// What it is for.
        found: String,
        /// What it shall be for.
        wanted: Architecture,
    },
    /// It needs a newer C library.
    #[error("it needs {version}, and Amazon Linux 2023 has glibc {}.{}: it was not linked for AWS", GLIBC.0, GLIBC.1)]
    Glibc {
        /// The version that it names.
        version: String,
    },
    /// It needs a library that is not there.
    #[error("it needs {library}, which Amazon Linux 2023 does not have: link that statically")]
    Library {
        /// The library.
        library: String,
    },
}

impl From<object::Error> for ElfError {
    fn from(error: object::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Whether this binary starts on `architecture` under `provided.al2023`.
pub(super) fn check(bytes: &[u8], architecture: Architecture) -> Result<(), ElfError> {
    let header = FileHeader64::<Endianness>::parse(bytes)?;
    let endian = header.endian()?;
    let machine = header.e_machine(endian);
    let wanted = match architecture {
        Architecture::Arm64 => elf::EM_AARCH64,
        Architecture::X86_64 => elf::EM_X86_64,
    };
    if machine != wanted {
        let found = match machine {
            elf::EM_AARCH64 => "arm64".to_owned(),
            elf::EM_X86_64 => "x86_64".to_owned(),
            other => format!("machine {other:?}"),
        };
        return Err(ElfError::Machine { found, wanted: architecture });
    }
    let programs = header.program_headers(endian, bytes)?;
    // A library has an entry point of 0 and asks for no interpreter; a static program has an entry
    // point.
    let interpreted = programs.iter().any(|program| program.p_type(endian) == elf::PT_INTERP);
    let kind = header.e_type(endian);
    if !(kind == elf::ET_EXEC || kind == elf::ET_DYN)
        || (!interpreted && header.e_entry(endian) == 0)
    {
        return Err(ElfError::NotAProgram);
    }

    let sections = header.sections(endian, bytes)?;
    if let Some((needs, link)) = sections.gnu_verneed(endian, bytes)? {
        let strings = sections.strings(endian, bytes, link)?;
        let mut needs = needs;
        while let Some((_, mut versions)) = needs.next()? {
            while let Some(version) = versions.next()? {
                let name = String::from_utf8_lossy(version.name(endian, strings)?).into_owned();
                if !there(&name) {
                    return Err(ElfError::Glibc { version: name });
                }
            }
        }
    }
    for program in programs {
        let Some(entries) = program.dynamic(endian, bytes)? else { continue };
        let Some(link) =
            sections.iter().find(|section| section.sh_type(endian) == elf::SHT_DYNAMIC)
        else {
            continue;
        };
        let strings = sections.strings(endian, bytes, link.link(endian))?;
        for entry in entries.iter().filter(|entry| entry.tag(endian) == elf::DT_NEEDED) {
            let library = String::from_utf8_lossy(entry.string(endian, strings)?).into_owned();
            if !THERE.contains(&library.as_str()) {
                return Err(ElfError::Library { library });
            }
        }
    }
    Ok(())
}

/// Whether Amazon Linux 2023 has this version of a symbol. `GLIBC_PRIVATE` and versions that are no
/// numbers are newer, or no promise.
fn there(version: &str) -> bool {
    match version.strip_prefix("GLIBC_") {
        None => true,
        Some(number) => {
            let mut parts = number.split('.').map(str::parse::<u32>);
            matches!((parts.next(), parts.next()), (Some(Ok(major)), Some(Ok(minor))) if (major, minor) <= GLIBC)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_numbers_and_not_texts() {
        for good in ["GLIBC_2.2.5", "GLIBC_2.9", "GLIBC_2.34", "GCC_3.0"] {
            assert!(there(good), "{good}");
        }
        for bad in ["GLIBC_2.35", "GLIBC_2.100", "GLIBC_3.0", "GLIBC_PRIVATE", "GLIBC_ABI_DT_RELR"]
        {
            assert!(!there(bad), "{bad}");
        }
    }

    #[test]
    fn a_text_and_a_torn_program_are_refused() {
        assert!(matches!(
            check(b"#!/bin/sh\n", Architecture::X86_64),
            Err(ElfError::Unreadable(_))
        ));
        let own = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        assert!(check(&own[..own.len().min(4096)], Architecture::host()).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn our_own_program_is_for_this_processor_only() {
        let own = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        // Whether it is good for AWS depends on this machine's C library, but not whether it is for
        // another processor.
        match check(&own, Architecture::host()) {
            Ok(()) | Err(ElfError::Glibc { .. }) => {}
            Err(other) => panic!("{other}"),
        }
        let other = if Architecture::host() == Architecture::Arm64 {
            Architecture::X86_64
        } else {
            Architecture::Arm64
        };
        assert!(matches!(check(&own, other), Err(ElfError::Machine { .. })));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_shared_library_of_this_machine_is_no_program() {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let library = maps
            .split_whitespace()
            .find(|word| word.contains("/libm.so") || word.contains("/libgcc_s.so"))
            .unwrap();
        let bytes = std::fs::read(library).unwrap();
        assert_eq!(check(&bytes, Architecture::host()), Err(ElfError::NotAProgram));
    }
}
