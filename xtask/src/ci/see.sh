#!/usr/bin/env bash
# What a person sees of a deployed stack: changes by hand, log lines, and what happened to it.
set -euo pipefail
target=(--target local --stack "$1")
out=target/ci-see
mkdir -p "$out"
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}
api=$(cargo xtask outputs ProductsApiUrl "${target[@]}")
endpoint=${api%/restapis/*}
request() { curl --fail-with-body --silent --show-error --max-time 60 "$@"; }
lambda() {
  request --aws-sigv4 aws:amz:us-east-1:lambda --user test:test "$endpoint/2015-03-31/$1" "${@:2}"
}

# A clean stack, then a function with more memory, which a person gave it by hand.
cargo xtask drift --fail "${target[@]}"
prefix=$(cargo xtask status --json "${target[@]}" | python3 -c '
import json, sys
print(json.load(sys.stdin)["stack"]["parameters"]["NamePrefix"])')
function="functions/$prefix-get-product/configuration"
memory=$(lambda "$function" | python3 -c 'import json, sys; print(json.load(sys.stdin)["MemorySize"])')
restore() {
  lambda "$function" --request PUT --json "{\"MemorySize\": $memory}" >"$out/restored.json"
}
trap restore EXIT
lambda "$function" --request PUT --json '{"MemorySize": 777}' >"$out/changed.json"
if cargo xtask drift --fail "${target[@]}" >"$out/drift.txt"; then fail "the drift is not found"; fi
grep -q "MemorySize: $memory → 777" "$out/drift.txt" || fail "$(cat "$out/drift.txt")"
grep -q 'GetProductFunction' "$out/drift.txt" || fail "the drift does not name the function"
trap - EXIT
restore
cargo xtask drift --fail "${target[@]}"

# The lines of one request, and only those of a level.
id=$(request --dump-header - --output "$out/list.json" "$api?limit=1" |
  tr -d '\r' | awk 'tolower($1) == "x-request-id:" { print $2 }')
cargo xtask logs query_products get_product --request "$id" "${target[@]}" >"$out/request.txt"
grep -q 'INFO .*request served' "$out/request.txt" || fail "no line of the request $id"
cargo xtask logs --request "$id" --level warn "${target[@]}" >"$out/warnings.txt"
[ ! -s "$out/warnings.txt" ] || fail "--level warn shows a line of level info"

cargo xtask events --all --json "${target[@]}" | python3 -c '
import json, sys
operations = json.load(sys.stdin)
assert operations[-1]["what"] == "creation", operations
assert len(operations[-1]["steps"]) > 50, operations'

# An example, and the same one printed and sent as a file.
cargo xtask invoke get_product --example --print "${target[@]}" >"$out/event.json"
for event in --example "$out/event.json"; do
  cargo xtask invoke get_product "$event" "${target[@]}" >"$out/response.json" 2>"$out/invoke.txt"
  grep -q '"statusCode": *404' "$out/response.json" || fail "$(cat "$out/response.json")"
  grep -q 'request served' "$out/invoke.txt" || fail "$(cat "$out/invoke.txt")"
done
# A string is no event of API Gateway.
if cargo xtask invoke get_product '"no event"' "${target[@]}" 2>"$out/failed.txt"; then
  fail "a function that fails is not an error"
fi
