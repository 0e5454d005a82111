"""What an answer is about, so that it can be forgotten when that changes: pure.

A tag is a kind of thing, alone or with an id: `quote`, `quote:17`. `quote:*` is in the tags of whatever lists quotes,
or names none: a change of any quote may change it.
"""

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError
from b2b_storefront.wire.operation import Operation

__all__ = ["CUSTOMERS", "EVERYTHING", "KINDS", "changed_by", "check_tags", "digest", "forgotten_with", "tags_of"]

EVERYTHING = ""
"""The tag of every answer."""

CUSTOMERS = "*"
"""The tag of every answer that was given to one customer."""

MOST_IDS = 64
"""An answer with more ids than this is one that lists things, and no more is said of it."""

KINDS = frozenset(
    {
        "address",
        "company",
        "configuration",
        "invoice",
        "order",
        "product",
        "quote",
        "receipt",
        "role",
        "shopping_list",
        "user",
    }
)
"""What there is."""

ROOTS = {
    "accountFormFields": "configuration",
    "accountSettings": "user",
    "address": "address",
    "addressConfig": "configuration",
    "addressExtraFields": "configuration",
    "addresses": "address",
    "allOrders": "order",
    "allReceiptLines": "receipt",
    "autoLoader": "configuration",
    "bcOrderStatuses": "configuration",
    "companyExtraFields": "configuration",
    "companyPermissions": "role",
    "companyRole": "role",
    "companyUserInfo": "user",
    "companyValidateEmail": "user",
    "company": "company",
    "countries": "configuration",
    "createdByUser": "user",
    "currencies": "configuration",
    "currentUser": "user",
    "customerAccountSettings": "user",
    "customerAddress": "address",
    "customerAddresses": "address",
    "customerEmailCheck": "user",
    "customerInfo": "user",
    "customerOrder": "order",
    "customerQuotes": "quote",
    "customerShoppingList": "shopping_list",
    "defaultBillingAddress": "address",
    "defaultShippingAddress": "address",
    "invoice": "invoice",
    "order": "order",
    "orderedProducts": "order",
    "orderStatuses": "configuration",
    "priceProducts": "product",
    "product": "product",
    "quote": "quote",
    "quoteConfig": "configuration",
    "quoteExtraFieldsConfig": "configuration",
    "quoteUserStoreInfo": "company",
    "receipt": "receipt",
    "shoppingList": "shopping_list",
    "store": "configuration",
    "storefront": "configuration",
    "superAdminCompanies": "company",
    "superAdminMasquerading": "company",
    "taxZoneRates": "configuration",
    "user": "user",
    "userCompany": "company",
    "userExtraFields": "configuration",
    "userMasqueradingCompany": "company",
    "validateProduct": "product",
    "variantSku": "product",
}
"""What the root fields of queries are about, by how their names begin; the longest beginning counts."""

CHANGES: dict[str, tuple[str, ...]] = {
    "address": ("address",),
    "authorization": (),
    "checkoutLogin": (),
    "companyCreate": ("company", "user"),
    "createOrder": ("order", "quote", "invoice"),
    "customerAddress": ("address",),
    "customerCreate": ("user",),
    "customerShoppingLists": ("shopping_list",),
    "customerSubscribersCreate": (),
    "invoiceCreateBcCart": ("invoice",),
    "invoiceFinishBcPayment": ("invoice", "receipt", "order"),
    "invoicePdf": (),
    "invoicesExport": (),
    "login": (),
    "productAnonUpload": (),
    "productUpload": (),
    "quote": ("quote",),
    "quoteEmail": (),
    "quoteFrontendPdf": (),
    "quoteOrdered": ("quote", "order"),
    "quotePdfExport": (),
    "shoppingLists": ("shopping_list",),
    "storeFrontToken": (),
    "superAdminBeginMasquerade": ("company",),
    "superAdminEndMasquerade": ("company",),
    "updateAccountSettings": ("user",),
    "updateCustomerAccountSettings": ("user",),
    "user": ("user",),
    "userMasqueradingCompany": ("company",),
}
"""What mutations change, by how their root fields' names begin; the longest beginning counts."""

WITHIN = {
    "address": "address",
    "billingAddress": "address",
    "company": "company",
    "companyId": "company",
    "companyInfo": "company",
    "companyRole": "role",
    "createdByUser": "user",
    "invoice": "invoice",
    "masqueradingCompany": "company",
    "order": "order",
    "products": "product",
    "quote": "quote",
    "receipt": "receipt",
    "role": "role",
    "salesRep": "user",
    "shippingAddress": "address",
    "shoppingList": "shopping_list",
    "shoppingLists": "shopping_list",
    "subsidiaries": "company",
    "user": "user",
    "userInfo": "user",
    "users": "user",
}
"""What an object in an answer is, by the field that it is in."""

WRAPPERS = frozenset({"edges", "node", "nodes"})
"""Fields of pages, whose objects are what the page is of."""

IDS = {
    "addressId": "address",
    "bcAddressId": "address",
    "bcOrderId": "order",
    "companyId": "company",
    "companyIds": "company",
    "companyRoleId": "role",
    "id": "",
    "invoiceId": "invoice",
    "orderId": "order",
    "productId": "product",
    "productIds": "product",
    "quoteId": "quote",
    "receiptId": "receipt",
    "roleId": "role",
    "sampleShoppingListId": "shopping_list",
    "shoppingListId": "shopping_list",
    "superAdminId": "user",
    "userId": "user",
    "uuid": "",
}
"""Which kind an id is of, by its name; "" is that of the object that has it."""

TAG = re.compile(r"([a-z_]+)(?::([A-Za-z0-9_.=+/-]{1,64}|\*))?")


def tags_of(operation: Operation, variables: Mapping[str, Any], data: Mapping[str, Any]) -> frozenset[str]:
    """Return the tags of a query's answer."""
    kinds = {_beginning(ROOTS, root) or root for root in operation.root_fields}
    found = {*_named_in_answer(data, operation), *_walk(variables, _only(kinds))}
    tags = set(kinds)
    for kind in kinds:
        named = any(of == kind for of, _ in found)
        if not named or len(found) > MOST_IDS or any(_is_list(data.get(name)) for name in data):
            tags.add(f"{kind}:*")
    if len(found) > MOST_IDS:
        tags.update(f"{kind}:*" for kind, _ in found)
    else:
        tags.update(f"{kind}:{name}" for kind, name in found)
    tags.update(kind for kind, _ in found)
    return frozenset(tags)


def changed_by(operation: Operation, variables: Mapping[str, Any], data: object) -> frozenset[str] | None:
    """Return what is to be forgotten once a mutation was sent; nothing, where it changes nothing.

    Args:
        operation: The mutation.
        variables: What it was sent with.
        data: What it answered, if it did.

    Returns:
        The tags; None for everything that customers were told, where it is not known what the mutation changes.
    """
    changed: set[str] = set()
    for root in operation.root_fields:
        kinds = _beginning(CHANGES, root)
        if kinds is None:
            return None
        changed.update(kinds)
    found = set(_walk(variables, _only(changed)))
    if isinstance(data, Mapping):
        found.update(_named_in_answer(data, operation, _only(changed)))
    tags = {f"{kind}:{name}" for kind, name in found if kind in changed}
    # A new thing is in no answer yet, but in lists; and what names no id may be about any of them.
    tags.update(f"{kind}:*" for kind in changed)
    tags.update(kind for kind in changed if not any(of == kind for of, _ in found))
    return frozenset(tags)


def forgotten_with(tags: Collection[str]) -> frozenset[str]:
    """Return some tags with those of the lists that what they name may be in."""
    lists = {f"{tag.partition(':')[0]}:*" for tag in tags if ":" in tag}
    return frozenset(tags) | lists


def check_tags(tags: Collection[str]) -> None:
    """Refuse what is not a tag.

    Raises:
        ConfigurationError: It is none, or of a kind that there is not.
    """
    for tag in tags:
        match = TAG.fullmatch(tag) if isinstance(tag, str) else None
        if match is None or match[1] not in KINDS:
            raise ConfigurationError(
                f"{bounded_text(repr(tag))} is not a tag. Pass a kind, alone or with an id, such as 'quote' or"
                f" 'quote:17'; kinds are {', '.join(sorted(KINDS))}."
            )


def digest(scope: str, tag: str) -> str:
    """Return a tag as a cache has it: of one store, and telling nothing."""
    return hashlib.blake2b(f"{scope}\0{tag}".encode(), digest_size=12).hexdigest()


def _beginning(table: Mapping[str, Any], name: str) -> Any:
    """Return what stands in a table for the longest beginning of a name; None if nothing does."""
    if name in table:
        return table[name]
    words = re.findall(r"[A-Z]*[a-z0-9]+|[A-Z]+", name)
    for count in range(len(words), 0, -1):
        beginning = "".join(words[:count])
        for spelling in (beginning, beginning.removesuffix("s")):
            if spelling in table:
                return table[spelling]
    return None


def _only(kinds: Collection[str]) -> str | None:
    """Return the one kind; None if there are several."""
    return next(iter(kinds)) if len(kinds) == 1 else None


def _is_list(root: object) -> bool:
    return isinstance(root, list) or (isinstance(root, dict) and not WRAPPERS.isdisjoint(root))


def _named_in_answer(
    data: Mapping[str, Any], operation: Operation, changed: str | None = None
) -> Iterator[tuple[str, str]]:
    """Go through the kinds and ids of what an answer names; its roots are of the kind that was changed, if any was."""
    for name, value in data.items():
        root = operation.root_field if name == operation.root and operation.root_field else name
        yield from _walk(value, changed or _beginning(ROOTS, root))


def _walk(value: object, kind: str | None) -> Iterator[tuple[str, str]]:
    """Go through the kinds and ids of what a JSON value names.

    Args:
        value: The value.
        kind: What an id of its own is of.
    """
    waiting: list[tuple[object, str | None]] = [(value, kind)]
    while waiting:
        value, kind = waiting.pop()
        if isinstance(value, list):
            waiting.extend((item, kind) for item in value)
        elif isinstance(value, dict):
            for name, member in value.items():
                if name in IDS and _is_ids(member):
                    of = IDS[name] or kind
                    yield from ((of, text) for item in _listed(member) if of and (text := _id_text(item)))
                elif isinstance(member, dict | list):
                    inside = kind if name in WRAPPERS or name.endswith("Data") else WITHIN.get(name)
                    waiting.append((member, inside))


def _is_ids(value: object) -> bool:
    return not any(isinstance(item, dict | list) for item in _listed(value))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _id_text(value: object) -> str | None:
    """Return an id as text; None for nothing, and for what is no id."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value)
    return text if 0 < len(text) <= 64 else None
