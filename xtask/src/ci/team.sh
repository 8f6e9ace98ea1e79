#!/usr/bin/env bash
# Plans in files, in the local cloud: a new stack, an update, a plan that another deploy overtakes,
# and a plan without a change. All lines of --json are checked by the schema in the docs.
set -euo pipefail
stack="$1-team"
out=target/ci-team
rm -rf "$out"
mkdir -p "$out"
finish() {
  cargo xtask destroy --yes --target local --stack "$stack" >"$out/destroyed.txt" 2>&1 || true
}
trap finish EXIT
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}
deploy() { cargo xtask deploy --target local --stack "$stack" "$@"; }
expect() { grep -q -- "$1" "$2" || fail "$2 lacks $1"; }

deploy --no-cache --plan-out "$out/new.json" --json >"$out/plan.jsonl"
expect '"result":"planned"' "$out/plan.jsonl"
if cargo xtask outputs --target local --stack "$stack" ProductsApiUrl >"$out/url.txt" 2>&1; then
  fail "a plan has created the stack"
fi
deploy --apply "$out/new.json" --json >"$out/apply.jsonl"
expect '"result":"applied","created":true' "$out/apply.jsonl"
curl --fail-with-body --silent --show-error --max-time 60 \
  "$(cargo xtask outputs --target local --stack "$stack" ProductsApiUrl)" >"$out/products.json"

# A plan can be applied once.
if deploy --apply "$out/new.json" --json >"$out/again.jsonl"; then
  fail "a plan was applied twice"
fi
expect 'the stack, which was created' "$out/again.jsonl"

# Another person deploys between the plan and its application.
deploy --plan-out "$out/debug.json" --set LogLevel=debug
deploy --set LogLevel=warn --json >"$out/deploy.jsonl"
if deploy --apply "$out/debug.json" --json >"$out/outdated.jsonl"; then
  fail "an outdated plan was applied"
fi
expect 'this changed: .*the parameter LogLevel' "$out/outdated.jsonl"
deploy --plan-out "$out/debug.json" --set LogLevel=debug
deploy --apply "$out/debug.json"

deploy --plan-out "$out/same.json" --json >"$out/same.jsonl"
deploy --apply "$out/same.json" --json >"$out/unchanged.jsonl"
expect '"result":"unchanged"' "$out/unchanged.jsonl"

# The stack of another name has another plan.
if cargo xtask deploy --target local --stack "$stack-2" --apply "$out/same.json" \
  --json >"$out/other.jsonl"; then
  fail "the plan of another stack was applied"
fi
expect "its stack is $stack" "$out/other.jsonl"

cargo xtask destroy --yes --target local --stack "$stack" --json >"$out/destroy.jsonl"
python3 xtask/src/ci/events.py docs/deploy-events.schema.json "$out"/*.jsonl
