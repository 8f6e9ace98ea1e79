#!/usr/bin/env bash
# Reads a list twice, and checks that the command shows the hit and that the metrics are in the log.
set -euo pipefail
target=(--target local --stack "$1")
api=$(cargo xtask outputs ProductsApiUrl "${target[@]}")
for _ in 1 2; do curl -sf "$api?limit=7" >/dev/null; done
cargo xtask cache "${target[@]}"
cargo xtask cache --json "${target[@]}" | python3 -c '
import json, sys
report = json.load(sys.stdin)
assert report["trust"]["state"] == "trusted", report
server = report["server"]
assert report["trust"]["server"] == server["identity"], report
assert server["two_hours"]["lists"]["hits"] > 0 and server["entries"]["lists"] > 0, report
'
cargo xtask logs query_products --json --since 1h "${target[@]}" | grep '"FullApiStack/Cache"' >/dev/null
