"""The functions as one would write them in Python, for `cargo xtask bench`: one client at the
start, no cache. The loop is what Lambda's own runtime does: an event, the function, the answer."""

import http.client
import json
import os
import sys
import time
import uuid
from decimal import Decimal

import botocore.session

SESSION = botocore.session.get_session()
TABLE = os.environ["PRODUCTS_TABLE_NAME"]
DYNAMODB = SESSION.create_client("dynamodb")


def response(status, body, **headers):
    headers = {"Content-Type": "application/json", "Access-Control-Allow-Origin": "*", **headers}
    return {"statusCode": status, "headers": headers, "body": json.dumps(body)}


def product(item):
    shown = {name: item[name]["S"] for name in ("id", "name", "category")}
    shown["price"] = float(Decimal(item["price"]["N"]))
    if "description" in item:
        shown["description"] = item["description"]["S"]
    return {**shown, "images": {}}


def read(event):
    key = {"id": {"S": event["pathParameters"]["id"]}}
    return DYNAMODB.get_item(TableName=TABLE, Key=key, ConsistentRead=True).get("Item")


def get_product(event):
    item = read(event)
    return response(200, product(item)) if item else response(404, {"message": "no product"})


def query_products(event):
    limit = int((event["queryStringParameters"] or {}).get("limit", 20))
    page = DYNAMODB.scan(TableName=TABLE, ConsistentRead=True, Limit=limit)
    return response(200, [product(item) for item in page["Items"]])


def insert_product(event):
    draft = json.loads(event["body"], parse_float=Decimal)
    item = {name: {"S": draft[name]} for name in ("name", "category")}
    item |= {"id": {"S": str(uuid.uuid4())}, "price": {"N": str(draft["price"])}}
    item |= {"version": {"N": "1"}}
    if "description" in draft:
        item["description"] = {"S": draft["description"]}
    DYNAMODB.put_item(
        TableName=TABLE, Item=item, ConditionExpression="attribute_not_exists(id)"
    )
    return response(201, product(item), Location=f"products/{item['id']['S']}")


def generate_upload_url(event):
    if not read(event):
        return response(404, {"message": "no product"})
    key = f"incoming_product_images/{event['pathParameters']['id']}/main"
    url = S3.generate_presigned_url(
        "put_object",
        {"Bucket": os.environ["BUCKET_NAME"], "Key": key, "ContentType": "image/jpeg"},
        ExpiresIn=300,
    )
    body = {"url": url, "expires_in": 300, "content_type": "image/jpeg", "key": key}
    return response(200, body)


def run(function):
    runtime = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    path = "/2018-06-01/runtime/invocation"
    while True:
        runtime.request("GET", f"{path}/next")
        handed = runtime.getresponse()
        event, start = json.loads(handed.read()), time.monotonic()
        request = handed.headers["Lambda-Runtime-Aws-Request-Id"]
        answer = json.dumps(function(event)).encode()
        runtime.request("POST", f"{path}/{request}/response", answer)
        runtime.getresponse().read()
        print(json.dumps({"path": event["path"], "ms": (time.monotonic() - start) * 1e3}))


if __name__ == "__main__":
    if sys.argv[1] == "generate_upload_url":
        from botocore.config import Config

        S3 = SESSION.create_client("s3", config=Config(signature_version="s3v4"))
    run(globals()[sys.argv[1]])
