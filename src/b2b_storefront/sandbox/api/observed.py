"""Root fields that are known from use only: checks of products, and how backorders are shown."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import ValidationCode, ValidationResponse, ValidationTarget
from b2b_storefront.sandbox.api.catalogue.lines import find_line_problem
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.records.catalogue import Product

__all__ = ["MUTATIONS", "QUERIES"]

_PLENTY = 1_000_000


def resolve_storefront_settings(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return how backorders are shown: the store takes none."""
    info.context.check_store(arguments["storeHash"])
    return {
        "backorderDisplaySettings": {
            "showQuantityOnBackorder": False,
            "showQuantityOnHand": False,
            "showBackorderMessage": False,
            "showDefaultShippingExpectationPrompt": False,
            "defaultShippingExpectationPrompt": "",
        }
    }


def resolve_validate_product(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell whether a product can be put into a cart or a quote."""
    _check_arguments(info.context, arguments)
    return _validate(info.context, arguments)


def resolve_validate_products(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell whether products can be put into a cart or a quote, in the order in which they are asked for."""
    call: Call = info.context
    _check_arguments(call, arguments)
    checked = [None if product is None else _validate(call, product) for product in arguments["products"]]
    valid = all(result is None or result["responseType"] == ValidationResponse.SUCCESS for result in checked)
    return {"isValid": valid, "products": checked}


def _check_arguments(call: Call, arguments: Mapping[str, Any]) -> None:
    if arguments.get("storeHash"):
        call.check_store(arguments["storeHash"])
    target = arguments.get("target")
    if target is not None and target not in set(ValidationTarget):
        raise Refused(f'"{target}" is not a valid choice.')


def _validate(call: Call, asked: Mapping[str, Any]) -> dict[str, Any]:
    product_id, variant_id, quantity = asked["productId"], asked["variantId"], asked["quantity"]
    product = call.state.products.get(product_id)
    variant = product.variant(variant_id) if product else None
    choices = _read_choices(asked.get("productOptions"))
    problem = find_line_problem(call.state.products, product_id, variant_id, quantity, choices)
    stock = variant.stock if variant else 0
    shown = {
        "productId": product_id,
        "variantId": variant_id,
        "sku": variant.sku if variant else None,
        "availableToSell": _PLENTY if stock is None else stock,
        "unlimitedBackorder": False,
    }
    if problem is None:
        return {"responseType": ValidationResponse.SUCCESS, "message": "", "errorCode": None, "product": shown}
    return {
        "responseType": ValidationResponse.ERROR,
        "message": _explain(product, problem, quantity),
        "errorCode": problem,
        "product": shown,
    }


def _read_choices(options: list[Any] | None) -> dict[int, str]:
    choices = {}
    for option in options or []:
        if isinstance(option, dict):
            option_id = str(option.get("optionId") or "").removeprefix("attribute[").removesuffix("]")
            if option_id.isascii() and option_id.isdecimal():
                choices[int(option_id[:9])] = str(option.get("optionValue") or "")
    return choices


def _explain(product: Product | None, problem: ValidationCode, quantity: int) -> str:
    if product is None:
        return "The product does not exist."
    if problem is ValidationCode.OUT_OF_STOCK:
        return f"{product.name} is out of stock."
    if problem is ValidationCode.NON_PURCHASABLE:
        return f"{product.name} cannot be purchased."
    if problem is ValidationCode.INVALID_FIELDS:
        return f"{product.name} has missing or wrong options."
    # Clients look for these words.
    if quantity < product.minimum_quantity:
        return f"You need to purchase a minimum of {product.minimum_quantity} of {product.name}."
    if 0 < product.maximum_quantity < quantity:
        return f"You can only purchase a maximum of {product.maximum_quantity} of {product.name}."
    return f"{product.name} cannot be bought in this form."


QUERIES: dict[str, Resolver] = {
    "storefrontSettings": resolve_storefront_settings,
    "validateProduct": resolve_validate_product,
    "validateProducts": resolve_validate_products,
}

MUTATIONS: dict[str, Resolver] = {}
