#!/usr/bin/env bash
# Imports the sample catalog, exports it, imports it into an empty stack, and exports it again. The
# two exports must be identical.
set -euo pipefail
target=(--target local --stack "$1")
out=target/ci-catalog
rm -rf "$out" && mkdir -p "$out"
cargo xtask seed "${target[@]}"
# The second run finds all products.
cargo xtask seed "${target[@]}" 2>&1 | tee "$out/again.txt" >&2
grep -q '^0 products added' "$out/again.txt"
cargo xtask export "${target[@]}" >"$out/first.jsonl"
cargo xtask destroy --yes "${target[@]}"
cargo xtask deploy --cache --yes "${target[@]}"
cargo xtask seed "${target[@]}" "$out/first.jsonl"
cargo xtask export "${target[@]}" >"$out/second.jsonl"
cmp "$out/first.jsonl" "$out/second.jsonl"
printf '%s products with their images are identical\n' "$(wc -l <"$out/second.jsonl")"
