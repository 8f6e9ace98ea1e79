"""Creates, reads, changes and deletes one product through a client generated from
templates/openapi.json. mypy checks this file before it runs."""

import sys
from uuid import UUID

from products import AuthenticatedClient
from products.api.default import (
    delete_product,
    get_product,
    insert_product,
    query_products,
    update_product,
)
from products.models import Error, NewProduct, Product, ReplacedProduct


def product(parsed: object) -> Product:
    assert isinstance(parsed, Product), parsed
    return parsed


def main(base_url: str) -> None:
    # The document says that the token is optional, which this generator does not know. An API
    # without a login ignores it.
    with AuthenticatedClient(
        base_url=base_url, token="unused", raise_on_unexpected_status=True
    ) as client:
        body = NewProduct(
            name="Walnut stool",
            category="Typed client",
            price=129.5,
            description="Three legs, no wobble",
        )
        created = insert_product.sync_detailed(client=client, body=body)
        assert created.status_code == 201, created
        new = product(created.parsed)
        assert (new.name, new.category, new.price, new.description) == (
            body.name,
            body.category,
            body.price,
            body.description,
        ), new

        got = get_product.sync_detailed(new.id, client=client)
        assert product(got.parsed) == new, got

        listed = query_products.sync(client=client, category=new.category)
        assert isinstance(listed, list) and new in listed, listed

        change = ReplacedProduct(name=new.name, category=new.category, price="119.9999")
        etag = got.headers["ETag"]
        changed = product(update_product.sync(new.id, client=client, body=change, if_match=etag))
        assert (changed.id, changed.price) == (new.id, 119.9999), changed
        stale = update_product.sync_detailed(new.id, client=client, body=change, if_match=etag)
        assert stale.status_code == 412 and isinstance(stale.parsed, Error), stale

        assert product(delete_product.sync(new.id, client=client)) == changed
        deleted = get_product.sync(new.id, client=client)
        assert isinstance(deleted, Error) and deleted.message, deleted

        unknown = get_product.sync_detailed(UUID(int=0), client=client)
        assert unknown.status_code == 404, unknown


main(sys.argv[1])
