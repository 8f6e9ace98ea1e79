#!/usr/bin/env bash
# Lints the policies that `cargo xtask permissions` prints: cfn-lint knows the actions of IAM.
set -euo pipefail

out=target/ci-permissions.json
role=arn:aws:iam::123456789012
for options in "" "--cache" "--auth" "--cache --auth all" "--cache --account 123456789012 --region eu-west-1" \
  "--for diff" "--for deploy" "--for destroy" "--for operate" "--for recover" \
  "--set RolePath=/a/ --set PermissionsBoundary=$role:policy/b" \
  "--role-arn $role:role/cloudformation"; do
  # shellcheck disable=SC2086 # The options are words.
  cargo xtask permissions $options | python3 -c '
import json, sys
resources = {
    f"Policy{number}": {
        "Type": "AWS::IAM::ManagedPolicy",
        "Properties": {"PolicyDocument": document},
    }
    for number, document in enumerate(json.load(sys.stdin))
}
assert resources, "there is no policy"
json.dump({"Resources": resources}, sys.stdout)
' > "$out"
  cfn-lint --non-zero-exit-code informational "$out"
done
