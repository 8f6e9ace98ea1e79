"""Prints the token on stdin with another end, signed as the pool of the local cloud signs.

The keys of the local cloud are in its state. A pool of AWS has tokens of at least five minutes, and
no one else has its keys, so only here can a test have a token that has expired and is otherwise
valid. Arguments: the pool's id, the seconds from now to the end. Runs with the Python of the local
cloud.
"""

import base64
import json
import pathlib
import sys
import time

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

pool, seconds = sys.argv[1], int(sys.argv[2])
keys = pathlib.Path("target/local-cloud/data/state/cognito-pool-keys")
key = serialization.load_pem_private_key((keys / f"{pool}-access.pem").read_bytes(), None)


def encoded(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


header, claims, _ = sys.stdin.read().strip().split(".")
claims = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
claims["exp"] = int(time.time()) + seconds
signed = f"{header}.{encoded(json.dumps(claims).encode())}"
signature = key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
print(f"{signed}.{encoded(signature)}")
