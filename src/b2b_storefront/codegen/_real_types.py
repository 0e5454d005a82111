"""Which Python type a field gets whose declaration in the schema says less, or something else, than the API answers.

Amounts of money come as text, codes as bare integers, flags as 0 and 1, moments as unix seconds or as the text of a
mail header. The generated types are made from the schema after such fields got a scalar of their own.
"""

from collections.abc import Iterator
from typing import Any, cast

from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
)

from b2b_storefront import codes
from b2b_storefront.codegen._fields import scalar_of_ours
from b2b_storefront.codegen._json_shapes import give_shapes

__all__ = ["CODE_SCALARS", "NEVER_NULL", "POSITIONAL_LISTS", "REAL_TYPES", "refine"]

CODE_SCALARS = {f"{name}Code": f"b2b_storefront.codes.{name}" for name in codes.__all__ if not name.startswith("Open")}
"""A scalar for each of the codes, with its Python type."""

NEVER_NULL = frozenset(
    {
        "accountSettings",
        "companyUserInfo",
        "companyValidateEmail",
        "createdByUser",
        "currencies",
        "currentUser",
        "customerAccountSettings",
        "customerEmailCheck",
        "customerInfo",
        "invoiceStats",
        "quoteConfig",
        "storeBasicInfo",
        "storefrontConfig",
        "storefrontProductSettings",
        "storefrontSettings",
        "userEmailCheck",
        "userLoginState",
        "validateProduct",
        "validateProducts",
    }
)
"""Single objects that always exist, so that null without an error is a broken answer and no result."""

POSITIONAL_LISTS = frozenset({"ValidateProductsType.products"})
"""Lists in which an entry's place means something, so that a null in them stays."""

TAXED = ("{}ExTax", "{}IncTax", "{}Tax")

REAL_TYPES: dict[str, dict[str, str]] = {
    "Amount": {"ReceiptLinesType": "amount", "ReceiptType": "total"},
    "Decimal": {
        "BcOrderType": " ".join(
            [
                *(
                    form.format(name)
                    for name in ("subtotal", "shippingCost", "handlingCost", "wrappingCost", "total")
                    for form in TAXED
                ),
                "baseShippingCost baseHandlingCost baseWrappingCost refundedAmount storeCreditAmount",
                "giftCertificateAmount discountAmount couponDiscount currencyExchangeRate",
                "storeDefaultToTransactionalExchangeRate",
            ]
        ),
        "BulkPricingType": "discountAmount",
        "CatalogQuickProductType": "calculatedPrice",
        "CompanyCreditConfigType": "availableCredit",
        "Currencies": "currency_exchange_rate",
        "CustomerShoppingListType": "grandTotal totalDiscount totalTax",
        "CustomerStoreCreditAmountsType": "amount",
        "InvoiceBalanceType": "value",
        "InvoiceLineItemsInputType": "amount",
        "InvoiceStatsType": "totalBalance overDueBalance",
        "OrderType": "totalIncTax usdIncTax",
        "OrderedProductType": "basePrice discount tax",
        "PriceType": "asEntered taxExclusive taxInclusive",
        "ProductInfoType": "costPrice",
        "ProductType": "basePrice discount offeredPrice costPrice",
        "ProductVariantInfoType": "costPrice calculatedPrice",
        "QuoteType": "subtotal discount grandTotal shippingTotal taxTotal totalAmount discountValue",
        "ShoppingListItem": "basePrice discount tax",
        "ShoppingListType": "grandTotal totalDiscount totalTax",
        "TaxClassRateType": "rate",
    },
    "Int": {"OrderStatusType": "statusCode", "OrderedProductType": "orderedTimes"},
    "UnixTime": {
        "InvoiceType": "dueDate",
        "OrderedProductType": "firstOrderedAt lastOrderedAt lastOrdered",
        "QuoteType": "expiredAt",
    },
    "MailTime": {"BcOrderType": "dateCreated dateModified dateShipped updatedAt", "Currencies": "last_updated"},
    "Flag": {
        "AddressStoreConfigType": "isEnabled",
        "AddressType": "isActive isBilling isDefaultBilling isDefaultShipping isShipping",
        "BcOrderType": "isInvoiceOrder",
        "CatalogQuickProductType": "isStock isVisible purchasingDisabled",
        "InvoiceType": "notAllowedPay",
        "StoreConfigType": "isEnabled",
    },
    "ChoiceFlag": {"OrderType": "isInvoiceOrder"},
    "ItemOptions": {
        "BaseShoppingListItem": "optionList",
        "ShoppingListItem": "optionList",
        "ShoppingListsItemsInputType": "optionList",
        "ShoppingListsItemsUpdateInputType": "optionList",
    },
    "QuoteMessages": {"QuoteType": "trackingHistory"},
    "AddressKindCode": {"CustomerAddressType": "addressType", "CustomerAddressesType": "addressType"},
    "AddressSwitchCode": {"AddressStoreConfigType": "key"},
    "CompanyStatusCode": {"CompanyType": "companyStatus"},
    "CustomerEmailStateCode": {"CustomerEmailCheckType": "userType"},
    "DiscountTypeCode": {"QuoteType": "discountType"},
    "ExtraFieldCategoryCode": {"QuoteExtraFieldsType": "fieldCategory"},
    "ExtraFieldTypeCode": {"ExtraFieldsConfigType": "fieldType", "QuoteExtraFieldsType": "fieldType"},
    "InventoryTrackingCode": {
        "CatalogQuickProductType": "inventoryTracking",
        "ProductInfoType": "inventoryTracking",
        "ProductInventoryType": "productInventoryTracking",
        "ProductPurchasableType": "inventoryTracking",
        "ProductType": "inventoryTracking",
    },
    "InvoiceStatusCode": {"InvoiceType": "status"},
    "InvoicingStatusCode": {"BcOrderType": "ipStatus", "OrderType": "ipStatus"},
    "LoginTypeCode": {"UserAuthResultType": "loginType"},
    "OrderFlagCode": {"OrderType": "flag"},
    "OrderOriginCode": {"OrderType": "createdFrom"},
    "PaymentStatusCode": {"ReceiptLinesType": "paymentStatus"},
    "PermissionLevelCode": {
        "AuthRolePermissionType": "permissionLevel",
        "CompanyRolePermissionsType": "permissionLevel",
    },
    "QuoteStatusCode": {"QuoteType": "status"},
    "RegistrationFormCode": {"AccountFormFieldsType": "formType"},
    "RegistrationGroupCode": {"AccountFormFieldsType": "groupId"},
    "RoleTypeCode": {"CompanyRoleType": "roleType", "CompanyRolesType": "roleType"},
    "ShoppingListStatusCode": {
        "ShoppingListIdNameType": "status",
        "ShoppingListPageType": "status",
        "ShoppingListType": "status",
    },
    "StoreSwitchCode": {"StoreConfigType": "key"},
    "UserEmailStateCode": {"UserEmailCheckType": "userType"},
    "UserRoleCode": {
        "AccountSettingType": "role",
        "CompanyEmailUserInfoType": "role",
        "CustomerInfo": "role",
        "UserEmailCheckInfoType": "role",
        "UserType": "role",
    },
    "UserTypeCode": {"CompanyUserInfoType": "userType", "CustomerInfoType": "userType"},
    "ValidationCodeCode": {"ValidateProductType": "errorCode"},
    "ValidationResponseCode": {"ValidateProductType": "responseType"},
}
"""The type of fields, by type and then by the type that they belong to; names are separated by spaces.

Besides these, every `createdAt` and `updatedAt` that is an integer is a UnixTime.
"""


def refine(schema: GraphQLSchema, known: GraphQLSchema | None = None) -> None:
    """Give the fields of a schema the types that the API's answers have; fields that it does not have are passed over.

    Nulls in lists are dropped where results are decoded, so entries of lists count as never null.

    Args:
        schema: The schema, which is changed.
        known: What is known of the API. A field that the schema declares otherwise keeps its type.
    """
    for coordinate, name in _coordinates():
        parent, _, field = coordinate.partition(".")
        definition = _fields(schema, parent).get(field)
        declared = definition if known is None else _fields(known, parent).get(field)
        if definition is not None and declared is not None and _bare(definition.type) == _bare(declared.type):
            definition.type = _replaced(definition.type, _scalar(schema, name))
    give_shapes(schema)
    for kind in list(schema.type_map.values()):
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not kind.name.startswith("__"):
            _refine_object(kind, schema)
        elif isinstance(kind, GraphQLInputObjectType):
            for field in kind.fields.values():
                if str(field.type) == "GenericScalar!":
                    field.type = _replaced(field.type, _scalar(schema, "NonNullJSON"))


def _refine_object(kind: GraphQLObjectType | GraphQLInterfaceType, schema: GraphQLSchema) -> None:
    for name, field in kind.fields.items():
        if name in {"createdAt", "updatedAt"} and _bare(field.type) == "Int":
            field.type = _replaced(field.type, _scalar(schema, "UnixTime"))
        if f"{kind.name}.{name}" not in POSITIONAL_LISTS:
            field.type = _without_null_entries(field.type)


def _bare(kind: Any) -> str:
    """Return a type as text, whether it may be null or not."""
    return str(kind).replace("!", "")


def _coordinates() -> Iterator[tuple[str, str]]:
    for name, parents in REAL_TYPES.items():
        for parent, fields in parents.items():
            for field in fields.split():
                yield f"{parent}.{field}", name


def _fields(schema: GraphQLSchema, parent: str) -> dict[str, Any]:
    kind = schema.type_map.get(parent)
    return kind.fields if isinstance(kind, GraphQLObjectType | GraphQLInputObjectType) else {}


def _scalar(schema: GraphQLSchema, name: str) -> Any:
    name = name if name == "Int" else scalar_of_ours(name)
    kind = schema.type_map.get(name)
    if kind is None:
        kind = schema.type_map[name] = GraphQLScalarType(name)
    # A schema may have a type of another kind that is called so.
    return kind if isinstance(kind, GraphQLScalarType) else GraphQLScalarType(name)


def _replaced(kind: Any, scalar: Any) -> Any:
    """Return the type with its scalar in place of the name, and with the same nullability; the scalar may be a list."""
    if isinstance(kind, GraphQLNonNull):
        return GraphQLNonNull(_replaced(kind.of_type, scalar))
    return scalar


def _without_null_entries(kind: Any) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return GraphQLNonNull(_without_null_entries(kind.of_type))
    if isinstance(kind, GraphQLList):
        entry = _without_null_entries(cast("Any", kind.of_type))
        return GraphQLList(entry if isinstance(entry, GraphQLNonNull) else GraphQLNonNull(entry))
    return kind
