"""Checks the templates with checkov. The findings must be exactly those of checkov.toml: a new
finding fails, and so does an exception that is no longer needed."""

import fnmatch
import glob
import json
import subprocess
import sys
import tomllib

with open("xtask/src/ci/checkov.toml", "rb") as file:
    exceptions = [
        (entry["check"], pattern)
        for entry in tomllib.load(file)["exception"]
        for pattern in entry["resources"]
    ]
paths = sorted(glob.glob("templates/*.yaml"))
# With a folder instead of files, this version of checkov reports no failed checks.
command = ["checkov", "--framework", "cloudformation", "--output", "json", "--compact"]
command += ["--skip-download", "--soft-fail", "--file", *paths]
report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
results, summary = report["results"], report["summary"]
errors = [f"{path} cannot be parsed" for path in results["parsing_errors"]]
needed = set()
for finding in results["failed_checks"]:
    check, resource = finding["check_id"], finding["resource"]
    matching = {
        (known, pattern)
        for known, pattern in exceptions
        if known == check and fnmatch.fnmatchcase(resource, pattern)
    }
    needed |= matching
    if not matching:
        line = finding["file_line_range"][0]
        errors.append(f"{finding['file_path']}:{line}: {resource}: {check}: {finding['check_name']}")
for check, pattern in exceptions:
    if (check, pattern) not in needed:
        errors.append(f"checkov.toml: {check} for {pattern} is no longer needed; remove it")
print("\n".join(errors + [f"{summary['passed']} checks passed, {len(errors)} errors"]))
sys.exit(1 if errors or not paths else 0)
