"""The cart at the store, of guests as well, which signing in keeps; and the way to the checkout."""

from collections.abc import Awaitable

from starlette.datastructures import FormData
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import HandOver, HandOverError, OperationError, SessionOverError
from b2b_storefront.bigcommerce import CartDetails
from b2b_storefront.bigcommerce.input_types import (
    CartLineItemInput,
    CartSelectedMultipleOptionInput,
    CartSelectedOptionsInput,
    CartSelectedTextFieldOptionInput,
)
from b2b_storefront.client import CatalogProduct

from .catalogue import find_product
from .checkouts import Checkout
from .forms import read_number, read_text
from .page import Page
from .serving import act, show

MOST = 1_000_000


async def show_cart(page: Page) -> Response:
    """What is in the cart."""
    return page.render("cart.html", cart=await _find_cart(page))


async def add_to_cart(page: Page, form: FormData) -> Response:
    """Put a variant into the cart, which is made for the first one."""
    product = await find_product(page)
    item = CartLineItemInput(
        product_entity_id=page.path_number(),
        variant_entity_id=read_number(form, "variant"),
        quantity=read_number(form, "quantity", MOST),
        selected_options=_read_options(product, form),
    )
    cart = await _find_cart(page)
    try:
        if cart is None:
            made = (await page.store.create_cart(input={"line_items": [item]})).create_cart
            cart = made.cart if made else None
        else:
            added = (
                await page.store.add_cart_line_items(
                    input={"cart_entity_id": cart.entity_id, "data": {"line_items": [item]}}
                )
            ).add_cart_line_items
            cart = added.cart if added else None
    except SessionOverError:
        raise
    except OperationError:
        page.say("This can't be put into the cart: there is too little of it, or a choice is missing.", "bad")
        return page.go(f"/products/{product.id}")
    page.visit.cart_id = cart.entity_id if cart else None
    page.say("{product} is in the cart.", product=product.name)
    return page.go("/cart")


async def remove_line(page: Page, form: FormData) -> Response:
    """Take a line out of the cart, which is gone with its last one."""
    cart = await _find_cart(page)
    line_id = str(page.request.path_params["line"])
    if cart and any(line.entity_id == line_id for line in cart.line_items.physical_items):
        await page.store.delete_cart_line_item(input={"cart_entity_id": cart.entity_id, "line_item_entity_id": line_id})
    page.say("It is not in the cart any more.")
    return page.go("/cart")


async def check_out(page: Page, form: FormData) -> Response:
    """Hand the cart over to the checkout of the store."""
    cart = await _find_cart(page)
    if cart is None:
        page.say("The cart is empty.", "bad")
        return page.go("/cart")
    checkout = begin_checkout(page, form)
    return await hand_over(page, page.buyer.hand_over(cart=cart.entity_id), checkout, "/cart")


def begin_checkout(page: Page, form: FormData, *, quote_id: int | None = None, pays_invoices: bool = False) -> Checkout:
    """Return what is told to B2B Edition once it is ordered."""
    person = page.person
    return Checkout(person.customer_id, person.access_token, read_text(form, "po_number", 50), quote_id, pays_invoices)


async def hand_over(page: Page, handing: Awaitable[HandOver], checkout: Checkout, back: str) -> Response:
    """Show the way to the checkout, where the browser arrives signed in. Whoever opens the address is: never log it.

    Args:
        page: The page.
        handing: The call that hands something over.
        checkout: What is told to B2B Edition once it is ordered.
        back: Where the visitor came from.
    """
    try:
        handed = await handing
    except HandOverError as error:
        # The store lets the buyer order as a guest: the order is then nobody's, so it is told.
        return page.render("checkout.html", target=error.guest_url(), as_guest=True, back=back)
    page.shop.checkouts.begin(handed.cart_id, checkout)
    return page.render("checkout.html", target=handed.url, as_guest=False, back=back)


async def _find_cart(page: Page) -> CartDetails | None:
    """Return the cart: the customer's own, or the one that a guest has begun."""
    if page.visit.person is None and page.visit.cart_id is None:
        return None
    entity_id = {} if page.visit.person else {"entity_id": page.visit.cart_id}
    cart = (await page.store.cart(**entity_id)).cart
    page.visit.cart_id = cart.entity_id if cart else None
    return cart


def _read_options(product: CatalogProduct, form: FormData) -> CartSelectedOptionsInput:
    """Return what was chosen of a product's options."""
    choices, texts = [], []
    for option in product.modifiers:
        value = read_text(form, f"option-{option.id}")
        if not value or option.id is None:
            continue
        if option.option_values:
            chosen = read_number(form, f"option-{option.id}")
            choices.append(CartSelectedMultipleOptionInput(option_entity_id=option.id, option_value_entity_id=chosen))
        else:
            texts.append(CartSelectedTextFieldOptionInput(option_entity_id=option.id, text=value))
    return CartSelectedOptionsInput(multiple_choices=choices, text_fields=texts)


ROUTES: list[BaseRoute] = [
    show("/cart", show_cart, for_guests=True),
    act("/products/{id:int}/buy", add_to_cart, for_guests=True),
    act("/cart/lines/{line}/remove", remove_line, for_guests=True),
    act("/cart/checkout", check_out),
]
