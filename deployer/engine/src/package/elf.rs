//! Checks a binary before the upload: its architecture, and whether Amazon Linux 2023 can start it.

use object::elf::{self, FileHeader64};
use object::endian::Endianness;
use object::read::elf::{Dyn, FileHeader, ProgramHeader, SectionHeader};

use super::Architecture;

/// The glibc version of the runtime `provided.al2023`, which is Amazon Linux 2023.
pub(super) const GLIBC: (u32, u32) = (2, 34);

/// The shared libraries of `provided.al2023` that a binary may need.
const PROVIDED_LIBRARIES: [&str; 9] = [
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

/// Why a binary does not start on Lambda.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ElfError {
    /// It is not an ELF file, or it is incomplete.
    #[error("it is not a Linux program: {0}")]
    Unreadable(String),
    /// It is a library or an object file.
    #[error("it is a library or an object file, not a program")]
    NotAProgram,
    /// It is for another architecture.
    #[error("it is for {found}, but the function's architecture is {expected}")]
    Machine {
        /// The binary's architecture.
        found: String,
        /// The function's architecture.
        expected: Architecture,
    },
    /// It needs a newer C library.
    #[error(
        "it needs {version}, but Amazon Linux 2023 has glibc {}.{}: build it for AWS",
        GLIBC.0,
        GLIBC.1
    )]
    Glibc {
        /// The symbol version, such as `GLIBC_2.38`.
        version: String,
    },
    /// It needs a library that the runtime does not have.
    #[error("it needs {library}, which Amazon Linux 2023 does not have: link it statically")]
    Library {
        /// The library's file name.
        library: String,
    },
}

impl From<object::Error> for ElfError {
    fn from(error: object::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Checks that this binary starts on `architecture` in the runtime `provided.al2023`.
pub(super) fn check(bytes: &[u8], architecture: Architecture) -> Result<(), ElfError> {
    let header = FileHeader64::<Endianness>::parse(bytes)?;
    let endian = header.endian()?;
    let machine = header.e_machine(endian);
    let expected = match architecture {
        Architecture::Arm64 => elf::EM_AARCH64,
        Architecture::X86_64 => elf::EM_X86_64,
    };
    if machine != expected {
        let found = match machine {
            elf::EM_AARCH64 => "arm64".to_owned(),
            elf::EM_X86_64 => "x86_64".to_owned(),
            other => format!("machine {other:?}"),
        };
        return Err(ElfError::Machine { found, expected: architecture });
    }
    let programs = header.program_headers(endian, bytes)?;
    // A library has neither an interpreter nor an entry point; a static program has an entry point.
    let has_interpreter = programs.iter().any(|program| program.p_type(endian) == elf::PT_INTERP);
    let kind = header.e_type(endian);
    if !(kind == elf::ET_EXEC || kind == elf::ET_DYN)
        || (!has_interpreter && header.e_entry(endian) == 0)
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
                if !is_provided_version(&name) {
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
            if !PROVIDED_LIBRARIES.contains(&library.as_str()) {
                return Err(ElfError::Library { library });
            }
        }
    }
    Ok(())
}

/// Whether Amazon Linux 2023 has this symbol version. A version of glibc that is not a number, such
/// as `GLIBC_PRIVATE`, is not stable, so it counts as missing.
fn is_provided_version(version: &str) -> bool {
    match version.strip_prefix("GLIBC_") {
        None => true,
        Some(number) => {
            let mut parts = number.split('.').map(str::parse::<u32>);
            match (parts.next(), parts.next()) {
                (Some(Ok(major)), Some(Ok(minor))) => (major, minor) <= GLIBC,
                _ => false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_provided_version_compares_numbers() {
        for good in ["GLIBC_2.2.5", "GLIBC_2.9", "GLIBC_2.34", "GCC_3.0"] {
            assert!(is_provided_version(good), "{good}");
        }
        for bad in ["GLIBC_2.35", "GLIBC_2.100", "GLIBC_3.0", "GLIBC_PRIVATE", "GLIBC_ABI_DT_RELR"]
        {
            assert!(!is_provided_version(bad), "{bad}");
        }
    }

    #[test]
    fn check_script_or_incomplete_program_is_an_error() {
        assert!(matches!(
            check(b"#!/bin/sh\n", Architecture::X86_64),
            Err(ElfError::Unreadable(_))
        ));
        let own = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        assert!(check(&own[..own.len().min(4096)], Architecture::host()).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn check_this_program_is_for_the_host_only() {
        let own = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        // This machine's C library may be newer than that of AWS.
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
    fn check_shared_library_is_not_a_program() {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let library = maps
            .split_whitespace()
            .find(|word| word.contains("/libm.so") || word.contains("/libgcc_s.so"))
            .unwrap();
        let bytes = std::fs::read(library).unwrap();
        assert_eq!(check(&bytes, Architecture::host()), Err(ElfError::NotAProgram));
    }
}
