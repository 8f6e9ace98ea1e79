#!/usr/bin/env bash
# Generates a typed client from the API's description, holds a program against its types, and runs that against the API.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
made=target/ci-client
rm -rf "$made" && mkdir -p "$made"
# A warning is a part of the API for which there is no code.
openapi-python-client generate --path templates/openapi.json --output-path "$made/products" --meta none --fail-on-warning
cd "$made"
cp "$here/round_trip.py" .
# The generator answers for its own code.
mypy --strict --no-incremental --follow-imports=silent round_trip.py
python3 round_trip.py "$1"
printf 'one round trip through a client of %s calls\n' "$(find products/api/default -name '*.py' ! -name __init__.py | wc -l)"
