#!/usr/bin/env bash
# A destroy in the local cloud that keeps the data, and the deploy that adopts it: the products with
# their images must be identical, and doctor must find nothing. A second destroy deletes the data.
set -euo pipefail
target=(--target local --stack "$1-Kept")
out=target/ci-keep-data
rm -rf "$out" && mkdir -p "$out"
finish() {
  # The first deletes what a failed run left of the stack, the second what a destroy kept.
  cargo xtask destroy --yes "${target[@]}" >"$out/destroyed.txt" 2>&1 || true
  cargo xtask destroy --yes --kept-data "${target[@]}" >"$out/destroyed.txt" 2>&1 || true
}
trap finish EXIT
expect() { grep --fixed-strings --quiet -- "$2" "$1" || { printf 'missing: %s\n' "$2" >&2; cat "$1" >&2; exit 1; }; }

cargo xtask deploy --yes "${target[@]}"
cargo xtask seed "${target[@]}"
cargo xtask export "${target[@]}" >"$out/before.jsonl"
table=$(cargo xtask outputs "${target[@]}" ProductsTableName)
bucket=$(cargo xtask outputs "${target[@]}" ImagesBucketName)

cargo xtask destroy --keep-data --yes "${target[@]}" 2>&1 | tee "$out/kept.txt" >&2
expect "$out/kept.txt" 'kept, for the next deploy'
if cargo xtask outputs "${target[@]}" >"$out/outputs.txt" 2>&1; then exit 1; fi

cargo xtask deploy --dry-run "${target[@]}" >"$out/plan.txt" 2>&1
expect "$out/plan.txt" '3 to adopt'
cargo xtask deploy --yes "${target[@]}"
[ "$(cargo xtask outputs "${target[@]}" ProductsTableName)" = "$table" ]
[ "$(cargo xtask outputs "${target[@]}" ImagesBucketName)" = "$bucket" ]
cargo xtask export "${target[@]}" >"$out/after.jsonl"
cmp "$out/before.jsonl" "$out/after.jsonl"
cargo xtask doctor "${target[@]}"
# The imported resources belong to the stack: another deploy changes nothing.
cargo xtask diff "${target[@]}" >"$out/diff.txt" 2>&1
expect "$out/diff.txt" 'does not differ'

cargo xtask destroy --keep-data --yes "${target[@]}"
# Only the option deletes what is kept.
cargo xtask destroy --yes "${target[@]}" >"$out/again.txt" 2>&1
expect "$out/again.txt" 'kept, for the next deploy'
cargo xtask destroy --yes --kept-data "${target[@]}" >"$out/deleted.txt" 2>&1
expect "$out/deleted.txt" "table $table"
cargo xtask destroy --yes "${target[@]}" >"$out/nothing.txt" 2>&1
expect "$out/nothing.txt" 'nothing was deleted'
printf '%s products with their images were kept and adopted\n' "$(wc -l <"$out/after.jsonl")"
