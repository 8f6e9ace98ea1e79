"""Breaks a stack in each way that `doctor` looks for, and puts it back.

Each time, `doctor` must name what is broken and nothing else; of the whole stack, it must name
nothing. Runs with the Python of the local cloud, which has botocore.
"""

import atexit
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import urllib.request
import uuid

import botocore.session

STACK = f"{sys.argv[1]}-doctor"
TARGET = ["--target", "local", "--stack", STACK]
SETTINGS = pathlib.Path("full-api-stack.toml")


def xtask(*arguments, **environment):
    # `cargo` would build with the environment of the test.
    command = ["target/debug/xtask"] if environment else ["cargo", "xtask"]
    run = subprocess.run(
        [*command, *arguments],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout


# A stack of its own: other steps read products that do not exist, and the cache counts misses.
code, _ = xtask("deploy", "--cache", "--yes", *TARGET)
assert code == 0, "the stack was not deployed"
atexit.register(xtask, "destroy", "--yes", *TARGET)
STATE = json.loads(pathlib.Path("target/local-cloud/state.json").read_text())


def client(service):
    return botocore.session.get_session().create_client(
        service,
        region_name="us-east-1",
        endpoint_url=f"http://127.0.0.1:{STATE['cloud']['port']}",
        aws_access_key_id=STATE["keys"]["id"],
        aws_secret_access_key=STATE["keys"]["secret"],
    )


iam, ec2, s3, sqs = client("iam"), client("ec2"), client("s3"), client("sqs")
functions, events, alarms = client("lambda"), client("events"), client("cloudwatch")
tables = client("dynamodb")
resources = {
    resource["LogicalResourceId"]: resource["PhysicalResourceId"]
    for page in client("cloudformation")
    .get_paginator("list_stack_resources")
    .paginate(StackName=STACK)
    for resource in page["StackResourceSummaries"]
}
bucket = resources["ImagesBucket"]


def doctor(target=TARGET, **environment):
    """The names of the checks that found something, with the text of what they found."""
    code, text = xtask("doctor", "--json", *target, **environment)
    document = json.loads(text)
    found = {
        check["check"]: json.dumps(check["findings"])
        for check in document["checks"]
        if check["result"] == "found"
    }
    assert document["found"] == len(found) and code == (1 if found else 0), text
    return found


def expect(how, wanted, found):
    """`wanted` has the checks that must find something, with a part of the text."""
    assert found.keys() == wanted.keys(), (how, found)
    for check, part in wanted.items():
        assert part in found[check], (how, part, found)
    print(f"{how}: {', '.join(wanted) or 'nothing'}", flush=True)


@contextlib.contextmanager
def without_permission(function):
    role = resources[f"{function}Role"]
    (name,) = iam.list_role_policies(RoleName=role)["PolicyNames"]
    policy = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
    iam.delete_role_policy(RoleName=role, PolicyName=name)
    try:
        yield
    finally:
        iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(policy))


@contextlib.contextmanager
def without_notifications():
    old = s3.get_bucket_notification_configuration(Bucket=bucket)
    old.pop("ResponseMetadata")
    s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration={})
    try:
        yield
    finally:
        s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration=old)


@contextlib.contextmanager
def without_rules(group, direction):
    group = resources[group]
    described = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]
    key = "IpPermissions" if direction == "ingress" else "IpPermissionsEgress"
    rules = ec2.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])
    ids = [
        rule["SecurityGroupRuleId"]
        for rule in rules["SecurityGroupRules"]
        if rule["IsEgress"] == (direction == "egress")
    ]
    getattr(ec2, f"revoke_security_group_{direction}")(GroupId=group, SecurityGroupRuleIds=ids)
    try:
        yield
    finally:
        authorize = getattr(ec2, f"authorize_security_group_{direction}")
        authorize(GroupId=group, IpPermissions=described[key])


@contextlib.contextmanager
def without_caller(function):
    name = resources[f"{function}Function"]
    policy = json.loads(functions.get_policy(FunctionName=name)["Policy"])
    for statement in policy["Statement"]:
        functions.remove_permission(FunctionName=name, StatementId=statement["Sid"])
    try:
        yield
    finally:
        for statement in policy["Statement"]:
            functions.add_permission(
                FunctionName=name,
                StatementId=statement["Sid"],
                Action="lambda:InvokeFunction",
                Principal=statement["Principal"]["Service"],
                SourceArn=statement["Condition"]["ArnLike"]["AWS:SourceArn"],
            )


@contextlib.contextmanager
def switched_off(function):
    name = resources[f"{function}Function"]
    functions.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    try:
        yield
    finally:
        functions.delete_function_concurrency(FunctionName=name)


@contextlib.contextmanager
def without_setting(function, variable):
    name = resources[f"{function}Function"]
    old = functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
    new = {key: value for key, value in old.items() if key != variable}
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": new})
    try:
        yield
    finally:
        functions.update_function_configuration(FunctionName=name, Environment={"Variables": old})


@contextlib.contextmanager
def other_memory(function):
    name = resources[f"{function}Function"]
    old = functions.get_function_configuration(FunctionName=name)["MemorySize"]
    functions.update_function_configuration(FunctionName=name, MemorySize=2 * old)
    try:
        yield
    finally:
        functions.update_function_configuration(FunctionName=name, MemorySize=old)


@contextlib.contextmanager
def disabled_schedule():
    events.disable_rule(Name=resources["WarmCacheSchedule"])
    try:
        yield
    finally:
        events.enable_rule(Name=resources["WarmCacheSchedule"])


@contextlib.contextmanager
def raised(alarm):
    name = resources[alarm]
    alarms.set_alarm_state(AlarmName=name, StateValue="ALARM", StateReason="a test")
    try:
        yield
    finally:
        alarms.set_alarm_state(AlarmName=name, StateValue="OK", StateReason="a test")


@contextlib.contextmanager
def without_cors():
    old = s3.get_bucket_cors(Bucket=bucket)["CORSRules"]
    s3.delete_bucket_cors(Bucket=bucket)
    try:
        yield
    finally:
        s3.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": old})


@contextlib.contextmanager
def denied_uploads():
    deny = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{bucket}/*",
    }
    policy = {"Version": "2012-10-17", "Statement": [deny]}
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))
    try:
        yield
    finally:
        s3.delete_bucket_policy(Bucket=bucket)


@contextlib.contextmanager
def without_control_item():
    key = {"TableName": resources["RecordsTable"], "Key": {"id": {"S": "cache"}}}
    item = tables.get_item(**key)["Item"]
    tables.delete_item(**key)
    try:
        yield
    finally:
        tables.put_item(TableName=resources["RecordsTable"], Item=item)


@contextlib.contextmanager
def failed_event():
    """An event about an object that does not exist any more: the function ignores it."""
    s3_event = {
        "bucket": {"name": bucket},
        "object": {
            "key": f"incoming_product_images/{uuid.uuid4()}/main/{uuid.uuid4()}",
            "size": 1,
            "eTag": "00",
            "versionId": "00",
            "sequencer": "00",
        },
    }
    payload = {"Records": [{"eventSource": "aws:s3", "s3": s3_event}]}
    body = json.dumps({"version": "1.0", "requestPayload": payload})
    sqs.send_message(QueueUrl=resources["ProcessUploadedImagesFailures"], MessageBody=body)
    try:
        yield
    finally:
        code, text = xtask("redrive", *TARGET)
        assert code == 0 and "1 succeeded" in text, text


@contextlib.contextmanager
def unreadable_settings():
    assert not SETTINGS.exists(), f"{SETTINGS} is in the way of this test"
    SETTINGS.write_text("cahce = true\n")
    try:
        yield
    finally:
        SETTINGS.unlink()


def read_unknown_products(api, number):
    for _ in range(number):
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(f"{api}/{uuid.uuid4()}", timeout=60).close()


BROKEN = [
    (
        "a role without its policy",
        lambda: without_permission("GenerateUploadUrl"),
        {"permissions": "generate_upload_url may not", "uploads": "gives no URL"},
    ),
    (
        "a role of events without its policy",
        lambda: without_permission("UpdateProductImages"),
        {"permissions": "update_product_images may not"},
    ),
    ("no notifications", without_notifications, {"notifications": "images stay unprocessed"}),
    (
        "no incoming rule",
        lambda: without_rules("CacheSecurityGroup", "ingress"),
        {"network": "accepts no connections"},
    ),
    (
        "no outgoing rule",
        lambda: without_rules("FunctionsSecurityGroup", "egress"),
        {"network": "may not connect"},
    ),
    (
        "S3 may not call",
        lambda: without_caller("ProcessUploadedImages"),
        {"callers": "uploads do not start it"},
    ),
    (
        "a function that is switched off",
        lambda: switched_off("GenerateDownloadUrl"),
        {"functions": "generate_download_url runs no executions"},
    ),
    (
        "a function without a setting",
        lambda: without_setting("QueryProducts", "PRODUCTS_TABLE_NAME"),
        {"api": "the list of products is not served", "drift": "QueryProductsFunction"},
    ),
    ("a function with other memory", lambda: other_memory("MainUi"), {"drift": "MemorySize"}),
    ("a disabled schedule", disabled_schedule, {"schedule": "switched off"}),
    ("a raised alarm", lambda: raised("ApiFails"), {"alarms": "have a status of 5xx"}),
    ("no CORS rules", without_cors, {"cors": "CORS rules"}),
    ("a bucket policy that denies", denied_uploads, {"uploads": "AccessDenied"}),
    ("a cache that was not started", without_control_item, {"cache": "cargo xtask warm"}),
    ("a failed event", failed_event, {"failed events": "1 event of process_uploaded_images"}),
    ("an invalid settings file", unreadable_settings, {"settings": "cahce"}),
]

_, api = xtask("outputs", "ProductsApiUrl", *TARGET)
api = api.strip()
product = {"name": "Doctor", "category": "test", "price": 1}
request = urllib.request.Request(
    api, json.dumps(product).encode(), {"Content-Type": "application/json"}
)
urllib.request.urlopen(request, timeout=60).close()

expect("the whole stack", {}, doctor())
for how, broken, wanted in BROKEN:
    with broken():
        expect(how, wanted, doctor())
expect("the whole stack again", {}, doctor())

# What is broken on this machine.
expect("no Python", {"python": "PYTHON is set to"}, doctor(PYTHON="/nonexistent"))
expect("no C compiler", {"compiler": "/nonexistent"}, doctor(CC="/nonexistent"))
closed = doctor(["--target", "endpoint"], AWS_ENDPOINT_URL="http://127.0.0.1:1")
expect("no cloud", {"target": "127.0.0.1:1"}, closed)
unknown = doctor(
    ["--target", "endpoint", "--stack", STACK],
    AWS_ENDPOINT_URL=f"http://127.0.0.1:{STATE['cloud']['port']}",
    AWS_ACCESS_KEY_ID="AKIAEXPIRED",
    AWS_SECRET_ACCESS_KEY="expired",
)
expect("credentials that are not valid", {"target": "the AWS credentials do not work"}, unknown)

read_unknown_products(api, 250)
expect("reads that miss", {"hit rate": "most reads miss the cache"}, doctor())
