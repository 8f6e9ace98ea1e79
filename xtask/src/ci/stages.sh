#!/usr/bin/env bash
# Two stages of a settings file side by side in the local cloud: one without a cache, one with it.
# Both answer and do not see each other's products; a changed file changes only its stage.
set -euo pipefail
file=full-api-stack.toml
out=target/ci-stages
mark='# Written by the CI step stages.'
mkdir -p "$out"
# The file of the checkout comes back, also after a run that was killed.
restore() {
  if [ -e "$file" ] && grep -q "^$mark" "$file"; then rm "$file"; fi
  if [ -e "$out/saved.toml" ]; then mv "$out/saved.toml" "$file"; fi
}
restore
if [ -e "$file" ]; then cp "$file" "$out/saved.toml"; fi
finish() {
  restore
  for stack in "$1-dev" "$1-prod"; do
    cargo xtask destroy --yes --target local --stack "$stack" >"$out/destroyed.txt" 2>&1 || true
  done
}
trap 'finish "$1"' EXIT
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}
settings() {
  cat >"$file" <<END
$mark
target = "local"

[stage.ci-dev]
stack = "$1-dev"
cache = false
parameters.LogLevel = "$2"

[stage.ci-prod]
stack = "$1-prod"
cache = true
parameters.LogLevel = "error"
tags.team = "$3"
END
}
deploy() { cargo xtask deploy --yes --stage "$1" 2>&1 | tee "$out/deploy-$1.txt" >&2; }
request() { curl --fail-with-body --silent --show-error --max-time 60 "$@"; }

settings "$1" debug shop
deploy ci-dev
deploy ci-prod
dev=$(cargo xtask outputs --stage ci-dev ProductsApiUrl)
prod=$(cargo xtask outputs --stage ci-prod ProductsApiUrl)
request "$dev" --json '{"name": "Teapot", "category": "kitchen", "price": 1}' >"$out/teapot.json"
request "$dev" | grep -q Teapot || fail "the product is not in the stage that it was added to"
if request "$prod" | grep -q Teapot; then fail "a product of one stage is in the other"; fi
cargo xtask cache --stage ci-prod >"$out/cache.txt"
if cargo xtask cache --stage ci-dev 2>"$out/no-cache.txt"; then fail "ci-dev has a cache"; fi
grep -q 'has no cache' "$out/no-cache.txt"

# The file as it is deployed changes nothing.
deploy ci-dev
grep -q 'nothing to change' "$out/deploy-ci-dev.txt" || fail "an unchanged file changes the stack"
deploy ci-prod
grep -q 'nothing to change' "$out/deploy-ci-prod.txt" || fail "unchanged tags change the stack"

# A change of the file is in the plan of its stage only.
settings "$1" warn web
cargo xtask diff --stage ci-dev | tee "$out/diff-dev.txt" >&2
grep -q 'LOG_LEVEL: debug → warn' "$out/diff-dev.txt" || fail "the plan lacks the parameter"
cargo xtask diff --stage ci-prod | tee "$out/diff-prod.txt" >&2
grep -q 'team: shop → web' "$out/diff-prod.txt" || fail "the plan lacks the tag"
if grep -q LOG_LEVEL "$out/diff-prod.txt"; then fail "the plan has a change of the other stage"; fi
deploy ci-prod
cargo xtask diff --stage ci-prod >"$out/diff-prod.txt"
[ ! -s "$out/diff-prod.txt" ] || fail "the deployed tags differ from the file"

cargo xtask destroy --yes --stage ci-prod
request "$dev" | grep -q Teapot || fail "the destroy of one stage destroyed the other"
cargo xtask destroy --yes --stage ci-dev
printf 'two stages were deployed, changed and destroyed side by side\n'
