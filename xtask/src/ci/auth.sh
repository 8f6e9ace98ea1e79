#!/usr/bin/env bash
# A stack of its own with a login: its users and tokens, the checks with reads closed and open, and
# the same products before, with and after the login. The page with each login. Signed requests,
# with the key that curl signs with in any local cloud. A filter of addresses. A second stack, which
# is closed, is tested against the OpenAPI document.
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
delete() {
  curl --silent --output "$out/deleted.json" --request DELETE "$@" \
    "$api/$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["id"])' "$out/answer.json")"
}
delete --header "Authorization: Bearer $(cat "$out/token.txt")"
# The same token with another end, signed by the pool's key: only the end is wrong.
pool=$(cargo xtask outputs "${target[@]}" UserPoolId)
ends_in() {
  target/local-cloud/packages/venv/bin/python xtask/src/ci/resign_token.py "$pool" "$1" \
    <"$out/token.txt" >"$out/resigned.txt"
  post --header "Authorization: Bearer $(cat "$out/resigned.txt")"
}
is 'a token that ends in a minute' "$(ends_in 60)" 201
delete --header "Authorization: Bearer $(cat "$out/token.txt")"
is 'a token that ended a minute ago' "$(ends_in -60)" 401
# A valid token of another pool.
cargo xtask deploy --yes --auth all "${other[@]}"
foreign=$(cargo xtask user add ann@example.com "${other[@]}")
printf '%s\n' "$foreign" 'a passphrase of mine' |
  cargo xtask token --password-stdin "${other[@]}" >"$out/foreign.txt"
is 'a token of another pool' "$(post --header "Authorization: Bearer $(cat "$out/foreign.txt")")" 401
# Each operation rejects a request without a token, and with one answers as the document says. What
# bodies it rejects does not depend on the login: the step `contract` tests it.
cargo xtask seed "${other[@]}"
closed=$(cargo xtask outputs "${other[@]}" ProductsApiUrl)
closed=${closed%/products}
curl --silent --fail --output "$out/openapi.json" "$closed/openapi.json"
python3 xtask/src/ci/contract/closed.py "$out/openapi.json" "$out/closed.json"
sed 's/^ignored_auth.enabled = false/ignored_auth.enabled = true/' \
  xtask/src/ci/contract/schemathesis.toml >"$out/schemathesis.toml"
expect "$out/schemathesis.toml" 'ignored_auth.enabled = true'
schemathesis --config-file "$out/schemathesis.toml" run "$out/closed.json" --url "$closed" \
  --max-examples 10 --exclude-checks negative_data_rejection --header "Authorization: Bearer $(cat "$out/foreign.txt")"
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
delete --aws-sigv4 aws:amz:us-east-1:execute-api --user test:test
cargo xtask seed "${target[@]}"
cargo xtask test-e2e "${target[@]}"

# A filter that excludes this machine, and one that does not.
cargo xtask deploy --yes --set AllowedCidr=203.0.113.0/24 "${target[@]}" 2>&1 |
  tee "$out/filtered.txt" >&2
expect "$out/filtered.txt" 'anyone → anyone at 203.0.113.0/24'
expect "$out/filtered.txt" 'only from 203.0.113.0/24 (AllowedCidr), so probably not from this'
is 'an excluded address' "$(curl --silent --output "$out/answer.json" --write-out '%{http_code}' "$api")" 403
expect "$out/answer.json" 'from your address'
cargo xtask deploy --yes --set AllowedCidr=127.0.0.0/8,203.0.113.0/24 "${target[@]}"
is 'an address in the filter' "$(post --aws-sigv4 aws:amz:us-east-1:execute-api --user test:test)" 201
delete --aws-sigv4 aws:amz:us-east-1:execute-api --user test:test

cargo xtask deploy --yes --no-auth --set AllowedCidr= "${target[@]}"
cargo xtask export "${target[@]}" >"$out/again.jsonl"
cmp "$out/open.jsonl" "$out/again.jsonl"
printf '%s products are the same with and without a login\n' "$(wc -l <"$out/again.jsonl")"
