"""Checks the templates with AWS's cloudformation-validate: no finding above information."""

import glob
import sys

from cloudformation_validate import CompositeEngine, Severity

engine = CompositeEngine()
paths = sorted(glob.glob("templates/*.yaml"))
found = 0
for path in paths:
    for finding in engine.validate_template(path).diagnostics:
        if finding.severity != Severity.INFO:
            found += 1
            place = f"{path}:{finding.start_line}"
            print(f"{place}: {finding.severity.name} {finding.rule_id}: {finding.message}")
print(f"{len(paths)} templates, {found} findings")
sys.exit(1 if found or not paths else 0)
