"""Checks the lines of files by a JSON Schema: events.py SCHEMA FILE..."""

import json
import sys

import jsonschema_rs


def main() -> int:
    schema, *files = sys.argv[1:]
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema_rs.Draft202012Validator(json.load(file))
    count = 0
    wrong = []
    for name in files:
        with open(name, encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        if not lines or lines[0].get("event") != "begin":
            wrong.append(f"{name}: the first line is not the event begin")
        if not lines or lines[-1].get("event") not in ("finished", "error"):
            wrong.append(f"{name}: the last line is neither finished nor error")
        for number, line in enumerate(lines, 1):
            count += 1
            errors = validator.iter_errors(line)
            wrong += [f"{name}:{number}: {error.message}" for error in errors]
    for text in wrong:
        print(text)
    print(f"{count} lines of {len(files)} files, {len(wrong)} errors")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
