"""Compares the findings of a checker with a file of exceptions. They must be the same: a new
finding is an error, and so is an exception that is no longer needed."""

import fnmatch
import tomllib


def errors(path, findings):
    """`findings` are the check, the resource, and a line for people. `path` is the file."""
    with open(path, "rb") as file:
        exceptions = [
            (entry["check"], pattern)
            for entry in tomllib.load(file)["exception"]
            for pattern in entry["resources"]
        ]
    found, needed = [], set()
    for check, resource, line in findings:
        matching = {
            (known, pattern)
            for known, pattern in exceptions
            if known == check and fnmatch.fnmatchcase(resource, pattern)
        }
        needed |= matching
        if not matching:
            found.append(line)
    for check, pattern in exceptions:
        if (check, pattern) not in needed:
            found.append(f"{path}: {check} for {pattern} is no longer needed; remove it")
    return found
