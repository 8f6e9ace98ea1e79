"""Checks the templates with AWS's cloudformation-validate. The findings above information must be
those of validate.toml."""

import glob
import sys

import exceptions
from cloudformation_validate import CompositeEngine, Severity

engine = CompositeEngine()
paths = sorted(glob.glob("templates/*.yaml"))
findings = []
for path in paths:
    for found in engine.validate_template(path).diagnostics:
        if found.severity != Severity.INFO:
            entity = found.entity
            resource = f"{entity.resource_type}.{entity.logical_id}" if entity else path
            place = f"{path}:{found.start_line}: {resource}"
            line = f"{place}: {found.severity.name} {found.rule_id}: {found.message}"
            findings.append((found.rule_id, resource, line))
errors = exceptions.errors("xtask/src/ci/validate.toml", findings)
print("\n".join([*errors, f"{len(paths)} templates, {len(errors)} errors"]))
sys.exit(1 if errors or not paths else 0)
