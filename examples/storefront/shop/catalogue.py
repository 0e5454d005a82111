"""The catalogue, which guests see as well. Its answers are kept: a hundred guests are one request."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront.client import CatalogProduct, ShoppingListsItemsInputType
from b2b_storefront.codes import Permission
from b2b_storefront.scalars import ItemOption

from .forms import read_number, read_text
from .lists import find_open_lists
from .page import Page
from .serving import act, show

SHELF = 12
"""Products on a page."""

ICONS = (
    *("glove", "helmet", "ear", "bench", "mask", "plate", "wrench", "drill", "boot", "vest", "goggle", "rope"),
    *("ladder", "cone", "lamp", "bolt", "paint", "fire", "aid", "box"),
)
"""The pictures of `static/icons.svg`. With pictures of your own, show `product.image_url`, and name their host in the
header `Content-Security-Policy`."""


async def show_catalogue(page: Page) -> Response:
    """A page of products, searched by name or SKU."""
    search = page.request.query_params.get("search", "").strip()[:100]
    # One more than is shown tells whether there is a next page: this operation has no total.
    products = await page.session.products_search(search=search, limit=SHELF + 1, offset=(page.number - 1) * SHELF)
    return page.render(
        "catalogue.html", products=products[:SHELF], search=search, has_next=len(products) > SHELF, icon=choose_icon
    )


async def show_product(page: Page) -> Response:
    """One product: variants, prices and, for whoever has shopping lists, a form to put it on one."""
    product = await find_product(page)
    person = page.visit.person
    may_add = person is not None and page.has_company and person.can(Permission.CREATE_SHOPPING_LIST_ITEM)
    lists = await find_open_lists(page) if may_add else []
    return page.render("product.html", product=product, lists=lists, icon=choose_icon)


async def add_to_list(page: Page, form: FormData) -> Response:
    """Put a variant on one of the shopping lists."""
    product = await find_product(page)
    chosen = [
        ItemOption(option_id=f"attribute[{option.id}]", option_value=value)
        for option in product.modifiers
        if (value := read_text(form, f"option-{option.id}"))
    ]
    list_id = read_number(form, "list")
    item = ShoppingListsItemsInputType(
        product_id=page.path_number(),
        variant_id=read_number(form, "variant"),
        quantity=read_number(form, "quantity", 1_000_000),
        option_list=chosen,
    )
    await page.session.shopping_lists_items_create(shopping_list_id=list_id, items=[item])
    page.say("{product} is on the list.", product=product.name)
    return page.go(f"/lists/{list_id}")


async def find_product(page: Page) -> CatalogProduct:
    products = await page.session.products_search(product_ids=[page.path_number()])
    if not products or not products[0].variants:  # The API has an entry for every id, also for one that is unknown.
        raise HTTPException(404)
    return products[0]


def choose_icon(product: CatalogProduct) -> str:
    """Return the picture of a product, by its SKU."""
    name = (product.sku or "").lower()
    return name if name in ICONS else "box"


ROUTES: list[BaseRoute] = [
    show("/", show_catalogue, for_guests=True),
    show("/products/{id:int}", show_product, for_guests=True),
    act("/products/{id:int}/add", add_to_list),
]
