"""What was chosen for a product of an order, as BigCommerce tells it."""

from typing import Any

from b2b_storefront.sandbox.records.catalogue import Product
from b2b_storefront.sandbox.records.orders import OrderLine

__all__ = ["show_options"]


def show_options(product: Product | None, line: OrderLine) -> list[dict[str, Any]]:
    """Return the options of an order's line; of a product that is gone, without their names.

    Args:
        product: the line's product, if there is one still.
        line: the line.
    """
    shown = []
    for option_id, value in line.options:
        option = product.option(option_id) if product is not None else None
        name = option.name if option is not None else ""
        label = option.values.get(value, value) if option is not None else value
        of_list = option is not None and bool(option.values)
        shown.append(
            {
                "id": option_id,
                "option_id": option_id,
                "order_product_id": line.line_id,
                "product_option_id": option_id,
                "display_name": name,
                "display_name_customer": name,
                "display_name_merchant": name,
                "display_value": label,
                "display_value_customer": label,
                "display_value_merchant": label,
                "value": value,
                "type": "Multiple choice" if of_list else "Text field",
                "name": name,
                "display_style": "Dropdown" if of_list else "",
            }
        )
    return shown
