"""One product's life through a client that was generated from templates/openapi.json, checked by mypy and then run."""

import sys
from uuid import UUID

from products import Client
from products.api.default import delete_product, get_product, insert_product, query_products, update_product
from products.models import Error, NewProduct, Product, ReplacedProduct


def product(answer: object) -> Product:
    assert isinstance(answer, Product), answer
    return answer


def main(base_url: str) -> None:
    with Client(base_url=base_url, raise_on_unexpected_status=True) as client:
        wish = NewProduct(name="Walnut stool", category="Typed client", price=129.5, description="Three legs, no wobble")
        made = insert_product.sync_detailed(client=client, body=wish)
        assert made.status_code == 201, made
        new = product(made.parsed)
        assert (new.name, new.category, new.price, new.description) == (
            wish.name,
            wish.category,
            wish.price,
            wish.description,
        ), new

        got = get_product.sync_detailed(new.id, client=client)
        assert product(got.parsed) == new, got

        listed = query_products.sync(client=client, category=new.category)
        assert isinstance(listed, list) and new in listed, listed

        change = ReplacedProduct(name=new.name, category=new.category, price="119.9999")
        changed = product(update_product.sync(new.id, client=client, body=change, if_match=got.headers["ETag"]))
        assert (changed.id, changed.price) == (new.id, 119.9999), changed
        stale = update_product.sync_detailed(new.id, client=client, body=change, if_match=got.headers["ETag"])
        assert stale.status_code == 412 and isinstance(stale.parsed, Error), stale

        assert product(delete_product.sync(new.id, client=client)) == changed
        gone = get_product.sync(new.id, client=client)
        assert isinstance(gone, Error) and gone.message, gone

        nobody = get_product.sync_detailed(UUID(int=0), client=client)
        assert nobody.status_code == 404, nobody


main(sys.argv[1])
