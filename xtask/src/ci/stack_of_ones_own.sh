#!/usr/bin/env bash
# The example of a second program: deployed into the local cloud, used, changed, and destroyed.
set -euo pipefail
# One build folder, so that this program and this repository share one local cloud.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
cd deployer/examples/order-queue
cargo build --locked --package order-queue
run() { cargo run --quiet --locked --package order-queue -- "$@" --target local --stack OrderQueueCi; }
expect() { grep --fixed-strings --quiet -- "$2" <<<"$1" || { printf 'missing: %s\n%s\n' "$2" "$1" >&2; exit 1; }; }

run deploy --yes
run send 'one umbrella'
expect "$(run receive)" 'ordered: one umbrella'

# Nothing is changed: the second deploy says so.
expect "$(run deploy --yes 2>&1)" 'nothing to change'

# The plan of a change names the change and nothing else.
plan=$(run plan --set Greeting=sold:)
expect "$plan" '1 to change, 0 to replace, 0 to remove'
expect "$plan" 'WorkerFunction'
# Without a terminal and without --yes the answer is no, and the exit status is 3.
status=0
run deploy --set Greeting=sold: </dev/null || status=$?
[ "$status" = 3 ]
run deploy --yes --set Greeting=sold:
run send 'two umbrellas'
expect "$(run receive)" 'sold: two umbrellas'

run destroy --yes
# Nothing is left: there are no outputs, and a second destroy finds no stack.
if run outputs; then exit 1; fi
expect "$(run destroy --yes 2>&1)" 'is not deployed'
printf 'the second program deployed, changed and destroyed its stack\n'
