"""What products hold that the schema does not describe: variants, options, and the rows of lists of SKUs."""

from decimal import Decimal

from pydantic import Field

from b2b_storefront.wire.json_models import CAMEL, SNAKE, JSONList, JSONModel, JSONNumber

__all__ = [
    "CalculatedPrice",
    "OptionAdjuster",
    "OptionAdjusters",
    "OptionConfig",
    "OptionPurchasing",
    "OptionValueData",
    "ProductOption",
    "ProductOptionOutline",
    "ProductOptionValue",
    "ProductVariant",
    "RefusedRow",
    "UploadedProduct",
    "UploadedRow",
    "VariantBulkPrice",
    "VariantOptionValue",
]


class VariantOptionValue(JSONModel, alias_generator=SNAKE):
    """The value of an option that a variant is made of, such as the colour red."""

    id: int | None = None
    """The value's id."""
    label: str | None = None
    """The value as buyers read it."""
    option_id: int | None = None
    """The option that it is a value of."""
    option_display_name: str | None = None
    """The option's name as buyers read it."""


class CalculatedPrice(JSONModel, alias_generator=SNAKE):
    """A price with and without tax."""

    as_entered: JSONNumber | None = None
    """The price as the merchant entered it."""
    tax_inclusive: JSONNumber | None = None
    """The price with tax."""
    tax_exclusive: JSONNumber | None = None
    """The price without tax."""
    entered_inclusive: bool | None = None
    """Whether the merchant enters prices with tax."""


class VariantBulkPrice(JSONModel, alias_generator=SNAKE):
    """What a unit costs less from some quantity on."""

    minimum: int | None = None
    """The least quantity."""
    maximum: int | None = None
    """The largest quantity; 0 where there is no limit."""
    discount_amount: JSONNumber | None = None
    """How much less: an amount, a percentage or a price, as `discount_type` says."""
    discount_type: str | None = None
    """What `discount_amount` is, such as `fixed`, `percent` or `price`."""
    tax_discount_amount: CalculatedPrice | None = None
    """The discount with and without tax."""


class ProductVariant(JSONModel, alias_generator=SNAKE):
    """A variant of a product: what is bought. Its prices are those of the company that asked."""

    variant_id: int | None = None
    """The variant's id."""
    product_id: int | None = None
    """The id of its product."""
    sku: str | None = None
    """Its SKU."""
    option_values: JSONList[VariantOptionValue] = Field(default_factory=list)
    """The values of options that make this variant; none for a product without such options."""
    price: JSONNumber | None = None
    """The variant's own price in the catalogue."""
    calculated_price: JSONNumber | None = None
    """What a unit costs the buyer."""
    bc_calculated_price: CalculatedPrice | None = None
    """The same with and without tax."""
    cost_price: JSONNumber | None = None
    """What it costs the merchant."""
    has_price_list: bool | None = None
    """Whether a price list of the company sets the price."""
    bulk_prices: JSONList[VariantBulkPrice] = Field(default_factory=list)
    """The prices of larger quantities."""
    image_url: str | None = None
    """The address of its picture."""
    purchasing_disabled: bool | None = None
    """Whether it can't be bought."""
    inventory_level: int | None = None
    """How many are in stock."""
    available_to_sell: int | None = None
    """How many can be bought now."""
    unlimited_backorder: bool | None = None
    """Whether more can be ordered than there are, without a limit."""
    total_on_hand: int | None = None
    """How many the merchant has, reserved ones included."""
    backorder_message: str | None = None
    """What buyers are told about what is on backorder."""


class OptionValueData(JSONModel, alias_generator=SNAKE):
    """What a value stands for, by the kind of its option."""

    colors: JSONList[str] = Field(default_factory=list)
    """The colours of a swatch, such as `#ff0000`."""
    image_url: str | None = None
    """The address of a swatch's picture."""
    product_id: int | None = None
    """The product of a list of products to choose from."""
    checked_value: bool | None = None
    """Whether it is what a ticked checkbox means."""


class OptionAdjuster(JSONModel, alias_generator=SNAKE):
    """By how much a choice changes a price or a weight."""

    adjuster: str | None = None
    """How to read the number, such as `relative` or `percentage`."""
    adjuster_value: JSONNumber | None = None
    """The number."""


class OptionPurchasing(JSONModel, alias_generator=SNAKE):
    """Whether a choice makes the product one that can't be bought."""

    status: bool | None = None
    """Whether it does."""
    message: str | None = None
    """What buyers are told then."""


class OptionAdjusters(JSONModel, alias_generator=SNAKE):
    """What a choice changes about the product."""

    price: OptionAdjuster | None = None
    """By how much it changes the price."""
    weight: OptionAdjuster | None = None
    """By how much it changes the weight."""
    image_url: str | None = None
    """The picture to show then."""
    purchasing_disabled: OptionPurchasing | None = None
    """Whether the product can't be bought then."""


class ProductOptionValue(JSONModel, alias_generator=SNAKE):
    """A value to choose for an option."""

    id: int | None = None
    """The value's id."""
    label: str | None = None
    """The value as buyers read it."""
    sort_order: int | None = None
    """Its place among the values."""
    is_default: bool | None = None
    """Whether it is chosen at first."""
    option_id: int | None = None
    """The option that it is a value of."""
    value_data: OptionValueData | None = None
    """What it stands for: colours, a picture, a product."""
    adjusters: OptionAdjusters | None = None
    """What choosing it changes about the product."""


class OptionConfig(JSONModel, alias_generator=SNAKE):
    """The limits of an option that buyers type into, by its kind."""

    default_value: str | None = None
    """What it holds at first."""
    text_characters_limited: bool | None = None
    """Whether a text has limits of length."""
    text_min_length: int | None = None
    """The least length of a text."""
    text_max_length: int | None = None
    """The largest length of a text."""
    text_lines_limited: bool | None = None
    """Whether a text has a limit of lines."""
    text_max_lines: int | None = None
    """The most lines of a text."""
    number_limited: bool | None = None
    """Whether a number has limits."""
    number_limit_mode: str | None = None
    """Which limits: `lowest`, `highest` or `range`."""
    number_lowest_value: JSONNumber | None = None
    """The least number."""
    number_highest_value: JSONNumber | None = None
    """The largest number."""
    number_integers_only: bool | None = None
    """Whether a number has to be whole."""
    date_limited: bool | None = None
    """Whether a date has limits."""
    date_limit_mode: str | None = None
    """Which limits: `earliest`, `latest` or `range`."""
    date_earliest_value: str | None = None
    """The first date."""
    date_latest_value: str | None = None
    """The last date."""
    checkbox_label: str | None = None
    """The text beside a checkbox."""
    checked_by_default: bool | None = None
    """Whether a checkbox is ticked at first."""
    file_max_size: int | None = None
    """The largest size of a file."""
    file_types_mode: str | None = None
    """Which kinds of files are taken: `all` or `specific`."""
    file_types_supported: JSONList[str] = Field(default_factory=list)
    """The kinds of files that are taken."""
    file_types_other: JSONList[str] = Field(default_factory=list)
    """Further endings of files that are taken."""


class ProductOption(JSONModel, alias_generator=SNAKE):
    """Something to choose or fill in for a product: an option of its variants, or a modifier."""

    id: int | None = None
    """The option's id, the number in `attribute[114]`."""
    product_id: int | None = None
    """The product that it belongs to."""
    name: str | None = None
    """Its name in the control panel."""
    display_name: str | None = None
    """Its name as buyers read it."""
    type: str | None = None
    """How it is shown, such as `dropdown`, `swatch`, `text`, `date` or `checkbox`."""
    sort_order: int | None = None
    """Its place among the options."""
    required: bool | None = None
    """Whether it has to be chosen."""
    option_values: JSONList[ProductOptionValue] = Field(default_factory=list)
    """What to choose from; nothing where buyers type."""
    config: OptionConfig | None = None
    """The limits of what buyers type."""


class ProductOptionOutline(JSONModel, alias_generator=SNAKE):
    """An option of a product's variants, without its values."""

    option_id: int | None = None
    """The option's id."""
    display_name: str | None = None
    """Its name as buyers read it."""
    sort_order: int | None = None
    """Its place among the options."""
    is_required: bool | None = None
    """Whether it has to be chosen."""


class UploadedProduct(JSONModel, alias_generator=CAMEL):
    """The variant that a row of a list of SKUs names, ready to be put into a cart, a quote or a shopping list."""

    product_id: str | None = None
    """The product's id."""
    variant_id: str | None = None
    """The variant's id."""
    item_id: str | None = None
    """The id of the line that it would become."""
    product_name: str | None = None
    """The product's name."""
    variant_sku: str | None = None
    """The variant's SKU."""
    base_sku: str | None = None
    """The product's SKU."""
    quantity: int | None = None
    """How many the row asks for."""
    base_price: Decimal | None = None
    """What a unit costs."""
    calculated_price: Decimal | None = None
    """What a unit costs the buyer."""
    currency_code: str | None = None
    """The currency of the price."""
    image_url: str | None = None
    """Where its picture is."""
    is_visible: bool | None = None
    """Whether the shop shows it."""
    is_stock: bool | None = None
    """Whether its stock is counted."""
    stock: int | None = None
    """How many there are, where that is counted."""
    option: JSONList[VariantOptionValue] = Field(default_factory=list)
    """The values of options that make the variant."""
    modifiers: JSONList[ProductOption] = Field(default_factory=list)
    """What else is to choose for it."""
    purchasing_disabled: bool | None = None
    """Whether it can't be bought."""
    min_quantity: int | None = None
    """The least quantity of an order; 0 where there is none."""
    max_quantity: int | None = None
    """The largest quantity of an order; 0 where there is none."""


class UploadedRow(JSONModel, alias_generator=CAMEL):
    """A row of a list of SKUs that can be used."""

    id: str | None = None
    """The row's id."""
    row: int | None = None
    """Its number in the list."""
    sku: str | None = None
    """The SKU."""
    qty: str | None = None
    """The quantity, as it was written."""
    products: UploadedProduct | None = None
    """What it names."""


class RefusedRow(JSONModel, alias_generator=CAMEL):
    """A row of a list of SKUs that can't be used."""

    row: int | None = None
    """Its number in the list."""
    sku: str | None = None
    """The SKU, as it was written."""
    qty: str | None = None
    """The quantity, as it was written."""
    error: str | None = None
    """Why it can't be used."""
