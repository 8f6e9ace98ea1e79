#!/usr/bin/env bash
# The steps of docs/recovery.md in the local cloud: restores the table, deletes all products, and
# brings them back from the restored table. The products with their images must be identical.
set -euo pipefail
target=(--target local --stack "$1")
out=target/ci-recovery
rm -rf "$out" && mkdir -p "$out"
api=$(cargo xtask outputs "${target[@]}" ProductsApiUrl)
table=$(cargo xtask outputs "${target[@]}" ProductsTableName)
bucket=$(cargo xtask outputs "${target[@]}" ImagesBucketName)
cloud=${api%%/restapis/*}
dynamodb() {
  curl --fail-with-body --silent --show-error --max-time 60 "$cloud" --user test:test \
    --aws-sigv4 aws:amz:us-east-1:dynamodb --header "X-Amz-Target: DynamoDB_20120810.$1" \
    --header 'Content-Type: application/x-amz-json-1.0' --data "$2"
}

cargo xtask seed "${target[@]}"
cargo xtask export "${target[@]}" >"$out/before.jsonl"
trap 'dynamodb DeleteTable "{\"TableName\": \"$table-restored\"}" >"$out/deleted.json"' EXIT
dynamodb RestoreTableToPointInTime "{\"SourceTableName\": \"$table\",
  \"TargetTableName\": \"$table-restored\", \"UseLatestRestorableTime\": true}" >"$out/restored.json"

# All products are deleted by mistake.
grep -o '^{"id":"[^"]*"' "$out/before.jsonl" | cut -d '"' -f 4 | while read -r id; do
  curl --fail-with-body --silent --show-error --max-time 60 --output "$out/product.json" \
    -X DELETE "$api/$id"
done
cargo xtask export "${target[@]}" >"$out/empty.jsonl"
[ ! -s "$out/empty.jsonl" ]
# Their images are hidden.
hidden=$(curl --fail-with-body --silent --show-error --max-time 60 --user test:test \
  --aws-sigv4 aws:amz:us-east-1:s3 "$cloud/$bucket?list-type=2&prefix=product_images%2F")
if grep -q '<Key>' <<<"$hidden"; then exit 1; fi

cargo xtask export "${target[@]}" --table "$table-restored" >"$out/restored.jsonl"
cmp "$out/before.jsonl" "$out/restored.jsonl"
cargo xtask seed "${target[@]}" "$out/restored.jsonl"
cargo xtask export "${target[@]}" >"$out/after.jsonl"
cmp "$out/before.jsonl" "$out/after.jsonl"
printf '%s products with their images are back\n' "$(wc -l <"$out/after.jsonl")"
