#!/usr/bin/env bash
# Generates a typed Python client from the OpenAPI document, checks a program against its types,
# and runs the program against the API.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
made=target/ci-client
rm -rf "$made" && mkdir -p "$made"
# A warning means that the client has no code for a part of the API.
openapi-python-client generate --path templates/openapi.json \
  --output-path "$made/products" --meta none --fail-on-warning
cd "$made"
cp "$here/round_trip.py" .
# Checks only this program; the generated code has its own tests.
mypy --strict --no-incremental --follow-imports=silent round_trip.py
python3 round_trip.py "$1"
operations=$(find products/api/default -name '*.py' ! -name __init__.py | wc -l)
printf 'one round trip with a client of %s operations\n' "$operations"
