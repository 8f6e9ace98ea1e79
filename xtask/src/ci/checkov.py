"""Checks the templates with checkov. The findings must be those of checkov.toml."""

import glob
import json
import subprocess
import sys

import exceptions

paths = sorted(glob.glob("templates/*.yaml"))
# With a folder instead of files, this version of checkov reports no failed checks.
command = ["checkov", "--framework", "cloudformation", "--output", "json", "--compact"]
command += ["--skip-download", "--soft-fail", "--file", *paths]
report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
results, passed = report["results"], report["summary"]["passed"]
findings = []
for found in results["failed_checks"]:
    check, resource = found["check_id"], found["resource"]
    place = f"{found['file_path']}:{found['file_line_range'][0]}"
    findings.append((check, resource, f"{place}: {resource}: {check}: {found['check_name']}"))
errors = [f"{path} cannot be parsed" for path in results["parsing_errors"]]
errors += exceptions.errors("xtask/src/ci/checkov.toml", findings)
print("\n".join([*errors, f"{passed} checks passed, {len(errors)} errors"]))
sys.exit(1 if errors or not passed else 0)
