"""What the sandbox keeps of products. Money is Decimal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

__all__ = ["Product", "ProductOption", "Variant"]


@dataclass(frozen=True, slots=True)
class ProductOption:
    """A choice that a buyer makes for a product. `values` maps value ids to labels; empty means free text."""

    option_id: int
    name: str
    kind: str
    required: bool
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Variant:
    """What is bought. `stock` is None when stock is not tracked."""

    variant_id: int
    sku: str
    price: Decimal
    stock: int | None = None


@dataclass(slots=True)
class Product:
    """A product and its variants. Quantity limits of 0 mean that there is none."""

    product_id: int
    name: str
    sku: str
    variants: tuple[Variant, ...]
    options: tuple[ProductOption, ...] = ()
    purchasable: bool = True
    minimum_quantity: int = 0
    maximum_quantity: int = 0

    @property
    def stock(self) -> int | None:
        """The stock of all variants; None when it is not tracked."""
        levels = [variant.stock for variant in self.variants if variant.stock is not None]
        return sum(levels) if levels else None

    @property
    def path(self) -> str:
        """The product page below the store's address."""
        return f"/{self.name.lower().replace(' ', '-')}/"

    @property
    def image_path(self) -> str:
        """The product image below the store's address."""
        return f"/images/{self.sku.lower()}.png"

    def variant(self, variant_id: int) -> Variant | None:
        """Return the variant with this id, or None."""
        return next((variant for variant in self.variants if variant.variant_id == variant_id), None)

    def option(self, option_id: int) -> ProductOption | None:
        """Return the option with this id, or None."""
        return next((option for option in self.options if option.option_id == option_id), None)
