"""The catalogue: products, prices, stock, lists of SKUs and checks of products."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Post

SEARCH = """query ($search: String, $ids: [Int], $currency: String, $offset: Int, $limit: Int) {
    productsSearch(search: $search, productIds: $ids, currencyCode: $currency, offset: $offset, limit: $limit,
            storeHash: "sandbox") {
        id name sku availability inventoryTracking inventoryLevel availableToSell currencyCode variants modifiers
        isPriceHidden orderQuantityMinimum orderQuantityMaximum
    }
}"""
SKUS = """query ($skus: [String]!) { variantSku(storeHash: "sandbox", variantSkus: $skus) {
    productId variantId variantSku calculatedPrice isStock stock purchasingDisabled modifiers
} }"""
VALIDATE = """query ($products: [ValidateProductInputType]!, $target: String) {
    validateProducts(products: $products, target: $target) {
        isValid products { responseType errorCode message product { productId sku availableToSell } }
    }
}"""
UPLOAD = """mutation ($data: ProductUploadInputType!) { productUpload(productListData: $data) {
    result { errorFile errorProduct validProduct stockErrorFile stockErrorSkus }
} }"""


def found(post: Post, **asked: Any) -> list[int]:
    return [product["id"] for product in post(SEARCH, asked).data["productsSearch"]]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"search": "GLOVE"}, [40_001]),
        ({"search": "hat-y"}, [40_002]),
        ({"search": "nothing"}, []),
        ({}, list(range(40_001, 40_009))),
        ({"offset": 6}, [40_007, 40_008]),
        ({"offset": 1, "limit": 2}, [40_002, 40_003]),
        ({"ids": [40_003, 1, 40_001]}, [40_003, 1, 40_001]),
        ({"ids": [], "search": "mask"}, [40_005]),
    ],
)
def test_products_are_found(post: Post, asked: dict[str, Any], ids: list[int]) -> None:
    assert found(post, **asked) == ids


def test_a_product_has_its_variants_and_modifiers_as_objects(post: Post) -> None:
    plate, unknown = post(SEARCH, {"ids": [40_006, 1], "currency": "EUR"}).data["productsSearch"]
    [variant] = plate["variants"]
    assert (variant["product_id"], variant["variant_id"], variant["sku"]) == (40_006, 50_009, "PLATE")
    assert variant["calculated_price"] == variant["bc_calculated_price"]["tax_exclusive"] == 8.78
    finish, text = plate["modifiers"]
    assert (finish["required"], finish["option_values"][0]) == (True, {"id": 501, "label": "Brass"})
    assert (text["required"], text["option_values"]) == (False, [])
    assert (plate["currencyCode"], plate["inventoryTracking"]) == ("EUR", "none")
    assert (unknown["availability"], unknown["variants"], unknown["name"]) == ("disabled", [], None)
    [bench] = post(SEARCH, {"ids": [40_004]}).data["productsSearch"]
    assert (bench["inventoryTracking"], bench["inventoryLevel"], bench["availableToSell"]) == ("variant", 24, 24)


def test_guests_see_no_prices_where_the_store_hides_them(sandbox: Sandbox, post: Post) -> None:
    sandbox.store_switches["hidePriceFromGuests"] = "1"
    [guest] = post(SEARCH, {"ids": [40_001]}).data["productsSearch"]
    [buyer] = post(SEARCH, {"ids": [40_001]}, sandbox.accounts.junior).data["productsSearch"]
    assert (guest["isPriceHidden"], guest["variants"][0]["calculated_price"]) == (True, 0.0)
    assert (buyer["isPriceHidden"], buyer["variants"][0]["calculated_price"]) == (False, 12.5)
    settings = post('{ storefrontProductSettings(storeHash: "sandbox") { hidePriceFromGuests } }').data
    assert settings["storefrontProductSettings"] == {"hidePriceFromGuests": True}


def test_skus_are_resolved_and_unknown_ones_left_out(post: Post) -> None:
    hat, drill = post(SKUS, {"skus": ["hat-w", "nothing", None, "DRILL"]}).data["variantSku"]
    assert (hat["productId"], hat["variantId"], hat["calculatedPrice"]) == ("40002", "50003", "24.00")
    assert (hat["isStock"], hat["purchasingDisabled"], drill["purchasingDisabled"]) == ("0", "0", "1")


def test_prices_come_in_the_order_of_the_items(post: Post) -> None:
    document = """query ($items: [PricingProductItemInputType]!) { priceProducts(currencyCode: "USD", items: $items) {
        productId variantId referenceRequest { productId variantId options { optionId valueId } }
        calculatedPrice { asEntered taxInclusive } priceRange { minimum { asEntered } maximum { asEntered } }
    } }"""
    items = [
        {"productId": 40_002, "variantId": 50_004, "options": [{"optionId": 1, "valueId": 2}]},
        {"productId": 1},
        {"productId": 40_002},
    ]

    exact, unknown, first = post(document, {"items": items}).data["priceProducts"]

    assert exact["referenceRequest"] == items[0]
    assert exact["calculatedPrice"] == {"asEntered": 25.5, "taxInclusive": 27.54}
    assert exact["priceRange"] == {"minimum": {"asEntered": 24.0}, "maximum": {"asEntered": 25.5}}
    assert (unknown["productId"], unknown["calculatedPrice"]) == (1, None)
    assert (first["variantId"], first["calculatedPrice"]["asEntered"]) == (50_003, 24.0)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"sku": "WRENCH"}, ("available", 0, "variant", False)),
        ({"sku": "drill"}, ("disabled", 0, "none", True)),
        ({"productId": 40_004}, ("available", 24, "variant", False)),
        ({"productId": 40_004, "sku": "BENCH-120"}, ("available", 12, "variant", False)),
        ({"productId": 40_004, "sku": "EAR"}, None),
        ({"sku": "nothing"}, None),
        ({}, None),
    ],
)
def test_what_can_be_bought(post: Post, asked: dict[str, Any], expected: tuple[Any, ...] | None) -> None:
    document = """query ($productId: Int, $sku: String) { productPurchasable(productId: $productId, sku: $sku) {
        availability inventoryLevel inventoryTracking purchasingDisabled
    } }"""
    answer = post(document, asked)
    if expected is None:
        assert answer.message == "Product does not exist"
    else:
        assert tuple(answer.data["productPurchasable"].values()) == expected


def test_a_company_user_loads_variants_and_stock(sandbox: Sandbox, post: Post) -> None:
    pairs = [
        {"productId": 40_001, "variantId": 50_002},
        {"productId": 40_001, "variantId": 1},
        {"productId": 1, "variantId": 1},
    ]
    load = """query ($pairs: [ProductVariantInputType]!) { productsLoad(currencyCode: "USD", productList: $pairs) {
        sku companyId calculatedPrice isAvailable
    } }"""
    assert post(load, {"pairs": pairs}, sandbox.accounts.junior).data["productsLoad"] == [
        {"sku": "GLOVE-L", "companyId": 1001, "calculatedPrice": "12.50", "isAvailable": True}
    ]
    stock = """query ($pairs: [ProductInventoryInputType]!) { productsInventory(products: $pairs) { variantId } }"""
    assert post(stock, {"pairs": pairs}, sandbox.accounts.junior).data["productsInventory"] == [{"variantId": 50_002}]
    variants = "query ($id: String!) { productVariantsInfo(productId: $id) { sku } }"
    assert post(variants, {"id": "40001"}, sandbox.accounts.junior).data["productVariantsInfo"] == [
        {"sku": "GLOVE-S"},
        {"sku": "GLOVE-L"},
    ]
    assert post(variants, {"id": "x"}, sandbox.accounts.junior).data["productVariantsInfo"] == []


def test_products_are_checked_in_the_order_in_which_they_are_asked_for(post: Post) -> None:
    def item(product_id: int, variant_id: int, quantity: int = 1, **more: Any) -> dict[str, Any]:
        return {"productId": product_id, "variantId": variant_id, "quantity": quantity} | more

    brass = [{"optionId": "attribute[70]", "optionValue": "501"}]
    asked = [
        item(40_001, 50_001),
        item(40_007, 50_010),
        item(40_008, 50_011),
        item(40_006, 50_009),
        item(40_006, 50_009, productOptions=brass),
        item(40_005, 50_008),
        item(40_005, 50_008, 101),
        item(1, 1),
    ]

    checked = post(VALIDATE, {"products": asked}).data["validateProducts"]

    assert checked["isValid"] is False
    assert [result["errorCode"] for result in checked["products"]] == [
        None,
        "OOS",
        "NON_PURCHASABLE",
        "INVALID_FIELDS",
        None,
        "OTHER",
        "OTHER",
        "OTHER",
    ]
    messages = [result["message"] for result in checked["products"]]
    assert messages[0] == ""
    assert "purchase a minimum of" in messages[5]
    assert "purchase a maximum of" in messages[6]
    assert checked["products"][1]["product"] == {"productId": 40_007, "sku": "WRENCH", "availableToSell": 0}
    assert post(VALIDATE, {"products": asked[:1], "target": "QUOTE"}).data["validateProducts"]["isValid"] is True
    assert post(VALIDATE, {"products": [], "target": "WISH"}).message == '"WISH" is not a valid choice.'


def test_a_list_of_skus_is_sorted_into_what_can_be_had(sandbox: Sandbox, post: Post) -> None:
    rows = [
        ("glove-s", "2"),
        ("WRENCH", "1"),
        ("x", "1"),
        ("MASK-50", "1"),
        ("PLATE", "1"),
        ("EAR", "two"),
        ("DRILL", "1"),
    ]
    data = {"productList": [{"sku": sku, "qty": quantity} for sku, quantity in rows], "currencyCode": "USD"}

    result = post(UPLOAD, {"data": data}, sandbox.accounts.junior).data["productUpload"]["result"]

    valid, short, few, drill = result["validProduct"]
    assert (valid["row"], valid["sku"], valid["qty"], valid["products"]["variantId"]) == (1, "GLOVE-S", "2", "50001")
    assert (valid["products"]["basePrice"], valid["products"]["quantity"]) == ("12.50", 2)
    assert valid["products"]["purchasingDisabled"] is False
    # What stock and quantities per order do not allow is told by the product itself.
    assert (short["sku"], short["products"]["isStock"], short["products"]["stock"]) == ("WRENCH", "1", 0)
    assert (few["sku"], few["products"]["minQuantity"]) == ("MASK-50", 2)
    assert (drill["sku"], drill["products"]["purchasingDisabled"]) == ("DRILL", True)
    assert [(row["row"], row["error"]) for row in result["errorProduct"]] == [
        (3, "SKU not found"),
        (5, "Product needs options"),
        (6, "Quantity is not allowed"),
    ]
    to_cart = post(UPLOAD, {"data": data | {"isToCart": True}}, sandbox.accounts.junior).data["productUpload"]["result"]
    assert (7, "Product is not purchasable") in [(row["row"], row["error"]) for row in to_cart["errorProduct"]]
    assert result["stockErrorSkus"] == ["WRENCH"]
    assert result["errorFile"].endswith(".csv")
    with_options = data | {"withModifiers": True}
    result = post(UPLOAD, {"data": with_options}, sandbox.accounts.customer).data["productUpload"]["result"]
    assert "PLATE" in [row["products"]["variantSku"] for row in result["validProduct"]]
    anonymous = """mutation ($data: ProductAnonUploadInputType) { productAnonUpload(productListData: $data) {
        result { validProduct errorFile }
    } }"""
    guest = {"storeHash": "sandbox", "productList": [{"sku": "EAR", "qty": "1"}]}
    assert post(anonymous, {"data": guest}).data["productAnonUpload"]["result"]["errorFile"] == ""
    assert post(anonymous, {"data": guest | {"storeHash": "other"}}).message == "Store Does not Exist"


def test_a_seed_says_the_tax_and_every_place_counts_it(http: urllib3.PoolManager) -> None:
    with Sandbox(seed={**SHOP, "store": {"tax_percent": "19"}}) as sandbox:
        post, admin = Post(sandbox, http), sandbox.accounts.admin
        zones = post('{ taxZoneRates(storeHash: "sandbox") { rates { classRates { rate } } } }').data["taxZoneRates"]
        assert zones[0]["rates"][0]["classRates"] == [{"rate": 19.0}]
        prices = '{ priceProducts(currencyCode: "USD", items: [{productId: 40001}]) { price { taxInclusive } } }'
        assert post(prices).data["priceProducts"] == [{"price": {"taxInclusive": 11.9}}]
        [found] = post("{ productsSearch(productIds: [40001]) { variants } }").data["productsSearch"]
        assert found["variants"][0]["bc_calculated_price"]["tax_inclusive"] == 11.9
        order = sandbox.place_order(admin.email, {50_001: 3})
        post(
            f'mutation {{ createOrder(createData: {{bcOrderId: {order}, poNumber: "P"}}) {{ orderId }} }}',
            account=admin,
        )
        shown = post(f"{{ order(id: {order}) {{ totalIncTax totalExTax products }} }}", account=admin).data["order"]
        assert (shown["totalExTax"], shown["totalIncTax"]) == ("30.00", "35.70")
        assert shown["products"][0]["price_inc_tax"] == "11.90"


SHOP = {
    "products": [{"name": "P", "sku": "P", "price": "10"}],
    "companies": [{"name": "C", "users": [{"email": "a@b.example", "name": "A B"}]}],
}
