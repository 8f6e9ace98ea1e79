#!/usr/bin/env bash
# A stack of its own with a login: its users and tokens, the checks with reads closed and open, and
# the same products before, with and after the login. The page with each login. Signed requests,
# with the key that curl signs with in any local cloud.
set -euo pipefail
target=(--target local --stack "$1-Auth")
other=(--target local --stack "$1-Other")
out=target/ci-auth
rm -rf "$out" && mkdir -p "$out"
finish() {
  cargo xtask destroy --yes "${target[@]}" >"$out/destroyed.txt" 2>&1 || true
  cargo xtask destroy --yes "${other[@]}" >>"$out/destroyed.txt" 2>&1 || true
}
trap finish EXIT
expect() { grep --fixed-strings --quiet -- "$2" "$1" || { printf 'missing: %s\n' "$2" >&2; cat "$1" >&2; exit 1; }; }
# The status of a new product, with these arguments of curl.
post() {
  curl --silent --output "$out/answer.json" --write-out '%{http_code}' "$@" "$api" \
    --header 'Content-Type: application/json' --data '{"name":"Teapot","category":"ci","price":1}'
}
is() { [ "$2" = "$3" ] || { printf '%s: %s, not %s\n' "$1" "$2" "$3" >&2; cat "$out/answer.json" >&2; exit 1; }; }
# The checks of the page with these groups, which sign in with the dialog of the page.
page() {
  for group in "$@"; do
    cargo xtask test-e2e --page --check "$group" "${target[@]}"
  done
}

cargo xtask deploy --yes "${target[@]}"
cargo xtask seed "${target[@]}"
cargo xtask export "${target[@]}" >"$out/open.jsonl"
api=$(cargo xtask outputs "${target[@]}" ProductsApiUrl)
if cargo xtask user list "${target[@]}" >"$out/users.txt" 2>&1; then exit 1; fi
expect "$out/users.txt" 'cargo xtask deploy --auth'

cargo xtask deploy --yes --auth all "${target[@]}" 2>&1 | tee "$out/plan.txt" >&2
expect "$out/plan.txt" 'anyone → signed-in users'
is 'no token' "$(post)" 401
temporary=$(cargo xtask user add Ann@Example.com "${target[@]}")
if cargo xtask user add ann@example.com "${target[@]}" 2>"$out/twice.txt"; then exit 1; fi
expect "$out/twice.txt" 'there is a user ann@example.com already'
sign_in() { printf '%s\n' "$@" | cargo xtask token --password-stdin "${target[@]}"; }
if sign_in "$temporary" short 2>"$out/short.txt"; then exit 1; fi
expect "$out/short.txt" 'at least 15'
sign_in "$temporary" 'a passphrase of mine' >"$out/token.txt"
is 'a token' "$(post --header "Authorization: Bearer $(cat "$out/token.txt")")" 201
curl --silent --output "$out/answer.json" --request DELETE \
  --header "Authorization: Bearer $(cat "$out/token.txt")" \
  "$api/$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["id"])' "$out/answer.json")"
# A valid token of another pool.
cargo xtask deploy --yes --auth "${other[@]}"
foreign=$(cargo xtask user add ann@example.com "${other[@]}")
printf '%s\n' "$foreign" 'a passphrase of mine' |
  cargo xtask token --password-stdin "${other[@]}" >"$out/foreign.txt"
is 'a token of another pool' "$(post --header "Authorization: Bearer $(cat "$out/foreign.txt")")" 401
cargo xtask destroy --yes "${other[@]}"
reset=$(cargo xtask user reset ann@example.com "${target[@]}")
if sign_in 'a passphrase of mine' 2>"$out/old.txt"; then exit 1; fi
expect "$out/old.txt" 'the password is wrong'
sign_in "$reset" 'another passphrase of mine' >"$out/token.txt"
cargo xtask user list "${target[@]}" >"$out/users.txt"
is users "$(cat "$out/users.txt")" 'ann@example.com  can sign in'
cargo xtask test-e2e "${target[@]}"
page 'page login' 'page session' 'page images'
cargo xtask export "${target[@]}" >"$out/all.jsonl"
cmp "$out/open.jsonl" "$out/all.jsonl"
cargo xtask user remove --yes ann@example.com "${target[@]}"
# The users of the commands are removed, too.
[ -z "$(cargo xtask user list "${target[@]}")" ]

cargo xtask deploy --yes --auth "${target[@]}"
cargo xtask test-e2e "${target[@]}"
page 'page login' 'page editing'
cargo xtask doctor "${target[@]}"

cargo xtask deploy --yes --auth iam "${target[@]}"
is 'no signature' "$(post)" 403
page 'page login'
is 'a signature' "$(post --aws-sigv4 aws:amz:us-east-1:execute-api --user test:test)" 201
curl --silent --output "$out/deleted.json" --request DELETE \
  --aws-sigv4 aws:amz:us-east-1:execute-api --user test:test \
  "$api/$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["id"])' "$out/answer.json")"

cargo xtask deploy --yes --no-auth "${target[@]}"
cargo xtask export "${target[@]}" >"$out/again.jsonl"
cmp "$out/open.jsonl" "$out/again.jsonl"
printf '%s products are the same with and without a login\n' "$(wc -l <"$out/again.jsonl")"
