#!/usr/bin/env bash
# The sample catalogue in, out, into an empty stack, and out again: not a byte may differ.
set -euo pipefail
place=(--target local --stack "$1")
made=target/ci-catalogue
rm -rf "$made" && mkdir -p "$made"
cargo xtask seed "${place[@]}"
# A second time there is nothing left to do.
cargo xtask seed "${place[@]}" 2>&1 | tee "$made/again.txt" >&2
grep -q '^0 products added' "$made/again.txt"
cargo xtask export "${place[@]}" >"$made/first.jsonl"
cargo xtask destroy --yes "${place[@]}"
cargo xtask deploy --cache --yes "${place[@]}"
cargo xtask seed "${place[@]}" "$made/first.jsonl"
cargo xtask export "${place[@]}" >"$made/second.jsonl"
cmp "$made/first.jsonl" "$made/second.jsonl"
printf '%s products went round, pictures and all\n' "$(wc -l <"$made/second.jsonl")"
