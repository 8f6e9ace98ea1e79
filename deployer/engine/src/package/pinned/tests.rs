//! Installations with the pip of this machine, from a wheel that a test writes.

use super::*;

fn python(venv: bool, pip: bool) -> Python {
    Python {
        executable: "/usr/bin/python3".into(),
        version: (3, 11),
        venv,
        pip,
        system: "linux".to_owned(),
        machine: "x86_64".to_owned(),
    }
}

/// Writes a package `pinned_sample` as a wheel. Returns the line of a requirements file.
fn wheel(folder: &Path) -> String {
    const SCRIPT: &str = "\
import hashlib, pathlib, sys, zipfile
path = pathlib.Path(sys.argv[1]) / 'pinned_sample-1.0-py3-none-any.whl'
info = 'pinned_sample-1.0.dist-info/'
with zipfile.ZipFile(path, 'w') as wheel:
    wheel.writestr('pinned_sample/__init__.py', '')
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: pinned-sample\\nVersion: 1.0\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nGenerator: x\\n'
                   'Root-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(info + 'RECORD', '')
print('pinned_sample==1.0 --hash=sha256:' + hashlib.sha256(path.read_bytes()).hexdigest())
";
    let python = Python::find().unwrap().executable;
    let output = Command::new(python).args(["-I", "-c", SCRIPT]).arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", output_text(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// With and without a virtual environment, in a folder with an unusual name. The variables are
/// those of the test and nonsense for Python.
#[test]
fn install_ignores_the_destination_and_the_choice_of_the_users_pip() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    fs::create_dir_all(home.join(".config/pip")).unwrap();
    let links = home.join("links");
    fs::create_dir_all(&links).unwrap();
    let requirements = wheel(&links);
    // The file has the index, which a company needs. The rest must have no effect.
    let config = format!(
        "[global]\nno-index = true\nfind-links = {}\nuser = true\n\
         constraint = {1}/missing.txt\n[install]\ntarget = {1}/elsewhere\n\
         prefix = {1}/elsewhere\nroot = {1}/elsewhere\ndry-run = true\nno-binary = :all:\n",
        links.display(),
        home.display()
    );
    fs::write(home.join(".config/pip/pip.conf"), config).unwrap();
    let mut user: Variables = std::env::vars_os()
        .filter(|(name, _)| !name.to_string_lossy().starts_with("PIP_"))
        .filter(|(name, _)| name != "HOME" && name != "XDG_CONFIG_HOME")
        .collect();
    for (name, value) in [
        ("HOME", home.as_os_str()),
        ("PYTHONHOME", "/nonsense".as_ref()),
        ("PYTHONPATH", "/nonsense".as_ref()),
        ("PYTHONWARNINGS", "error".as_ref()),
        ("PIP_TARGET", home.join("elsewhere").as_os_str()),
        ("PIP_USER", "1".as_ref()),
        ("PIP_REQUIRE_VIRTUALENV", "1".as_ref()),
        ("PIP_TIMEOUT", "30".as_ref()),
    ] {
        user.push((name.into(), value.to_owned()));
    }
    let found = Python::find().unwrap();
    let (venv, pip) = (found.venv, found.pip);
    for python in [Python { venv, ..found.clone() }, Python { venv: false, ..found }] {
        if !python.venv && !pip {
            continue;
        }
        let folder = home.join("a ü $b/packages");
        let pinned = PinnedPackages {
            what: "it",
            requirements: &requirements,
            folder: &folder,
            modules: &["pinned_sample"],
        };
        let installed = pinned.install_with(&python, &user).unwrap();
        assert!(installed.packages.join("pinned_sample/__init__.py").exists());
        assert!(!home.join("elsewhere").exists());
        assert_eq!(pinned.installed(&python), Some(installed.clone()));

        // An installation that has lost its modules is none, although it is marked as done.
        fs::remove_dir_all(installed.packages.join("pinned_sample")).unwrap();
        assert_eq!(pinned.installed(&python), None);
    }
}

#[test]
fn install_of_packages_that_cannot_be_imported_is_not_marked_as_done() {
    let dir = tempfile::tempdir().unwrap();
    let requirements = wheel(dir.path());
    let python = Python { venv: false, ..Python::find().unwrap() };
    if !python.pip {
        return;
    }
    let folder = dir.path().join("packages");
    let pinned = PinnedPackages {
        what: "it",
        requirements: &requirements,
        folder: &folder,
        modules: &["pinned_sample", "absent"],
    };
    let links = ("PIP_FIND_LINKS".into(), dir.path().as_os_str().to_owned());
    let index = ("PIP_NO_INDEX".into(), "1".into());
    let others = std::env::vars_os().filter(|(name, _)| name != "PIP_FIND_LINKS");
    let user = others.chain([links, index]).collect();
    let message = pinned.install_with(&python, &user).unwrap_err().to_string();
    assert!(message.contains("No module named 'absent'"), "{message}");
    assert_eq!(pinned.installed(&python), None);
}

#[test]
fn installed_requires_a_matching_marker() {
    let dir = tempfile::tempdir().unwrap();
    let pinned =
        PinnedPackages { what: "it", requirements: "a==1", folder: dir.path(), modules: &[] };
    let here = Python { venv: false, ..Python::find().unwrap() };
    assert_eq!(pinned.installed(&here), None);

    fs::write(dir.path().join(MARKER), pinned.fingerprint(&here)).unwrap();
    assert!(pinned.installed(&here).is_some());
    let newer = PinnedPackages { requirements: "a==2", ..pinned };
    assert_eq!(newer.installed(&here), None, "the requirements differ");
}

#[test]
fn install_without_venv_and_pip_is_an_error_with_a_hint() {
    let dir = tempfile::tempdir().unwrap();
    let pinned = PinnedPackages {
        what: "the local cloud",
        requirements: "",
        folder: dir.path(),
        modules: &[],
    };
    let message = pinned.install(&python(false, false)).unwrap_err().to_string();
    assert!(message.contains("python3-venv") && message.contains("the local cloud"), "{message}");
}

#[test]
fn run_failing_command_reports_hint_and_last_lines() {
    let dir = tempfile::tempdir().unwrap();
    let pinned = PinnedPackages { what: "it", requirements: "", folder: dir.path(), modules: &[] };
    let script = "i=1; while [ $i -le 40 ]; do echo line $i; i=$((i+1)); done; \
                  echo 'ERROR: [Errno 28] No space left on device' >&2; exit 1";
    let message = pinned.run(Command::new("sh").args(["-c", script])).unwrap_err().to_string();
    assert!(
        message.contains("The disk is full") && message.ends_with("No space left on device"),
        "{message}"
    );
    assert!(!message.contains("line 26\n") && message.contains("line 27\n"), "{message}");
}
