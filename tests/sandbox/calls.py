"""A call of each operation that a fresh sandbox answers."""

from typing import Any

__all__ = ["CALLS", "Call"]

STORE = {"store_hash": "sandbox"}
COMPANY = {"company_id": 1001}
GLOVES = {"productId": 40001, "variantId": 50001}
PLACE = {"firstName": "A", "lastName": "B", "city": "Portland"}
ADDRESS = PLACE | {
    "companyId": 1001,
    "addressLine1": "1",
    "country": "US",
    "countryCode": "US",
    "stateCode": "OR",
    "zipCode": "9",
}
HOME = PLACE | {"address1": "1", "countryCode": "FR", "postalCode": "9"}
LIST = {"name": "L", "description": "", "status": 0}
OWN_LIST = {"name": "L", "description": ""}
ITEM = GLOVES | {"quantity": 1}
FILE = {"fileUrl": "https://files.example/a.pdf", "fileName": "a.pdf", "fileType": "application/pdf", "fileSize": 1}
METHOD = {
    "id": "1",
    "type": "a",
    "description": "",
    "imageUrl": "",
    "transitTime": "",
    "cost": 1.0,
    "additionalDescription": "",
}
LINE = GLOVES | {
    "sku": "GLOVE-S",
    "productName": "Safety Gloves",
    "imageUrl": "",
    "basePrice": "12.50",
    "offeredPrice": "12.50",
    "discount": "0.00",
    "quantity": 2,
}
QUOTE = {
    "storeHash": "sandbox",
    "subtotal": "25.00",
    "grandTotal": "25.00",
    "discount": "0.00",
    "shippingAddress": {},
    "billingAddress": {},
    "currency": {},
    "contactInfo": {"name": "J", "email": "j@example.com"},
    "productList": [LINE],
}
CART = {"lineItems": [{"invoiceId": 170002, "amount": "10"}], "currency": "USD", "details": {"memo": "m"}}
BEGUN = ("super_admin", "super_admin_begin_masquerade", COMPANY)
PAYING = ("admin", "invoice_create_bc_cart", {"bc_cart_data": CART})
PLACED = 140_009

Call = tuple[str, str, dict[str, Any]]

CALLS: list[tuple[Call, ...]] = [
    (("guest", "account_form_fields", STORE | {"form_type": 1}),),
    (("admin", "account_settings", COMPANY),),
    (("junior", "address", COMPANY | {"address_id": 210001}),),
    (("guest", "address_config", STORE),),
    (("admin", "address_create", {"address_data": ADDRESS}),),
    (("admin", "address_delete", COMPANY | {"address_id": 210001}),),
    (("guest", "address_extra_fields", STORE),),
    (("admin", "address_update", {"address_data": ADDRESS | {"addressId": 210001}}),),
    (("admin", "addresses", COMPANY),),
    (("admin", "all_orders", {"company_ids": [1001, 1002]}),),
    (("admin", "all_receipt_lines", {"invoice_id": "170001"}),),
    (("guest", "auto_loader", STORE),),
    (("customer", "bc_order_statuses", {}),),
    (("admin", "checkout_login", {"cart_data": {"cartId": "c"}}),),
    (
        (
            "guest",
            "company_create",
            {
                "company_data": {
                    "storeHash": "sandbox",
                    "customerId": "107",
                    "customerEmail": "customer@sandbox.example",
                    "companyName": "C",
                    "addressLine1": "1",
                    "city": "c",
                    "country": "France",
                    "state": "",
                    "zipCode": "1",
                }
            },
        ),
    ),
    (("admin", "company_credit_config", {}),),
    (("guest", "company_extra_fields", STORE),),
    (("admin", "company_payment_terms", COMPANY),),
    (("admin", "company_permissions", {}),),
    (("admin", "company_role", {"role_id": 3001}),),
    (("admin", "company_roles", {}),),
    (("junior", "company_subsidiaries", {}),),
    (("guest", "company_user_info", STORE | {"email": "junior@sandbox.example"}),),
    (("guest", "company_validate_email", STORE | {"email": "a@b.example", "role": 0}),),
    (("guest", "countries", {}),),
    (("senior", "create_order", {"create_data": {"bcOrderId": PLACED, "poNumber": "P"}}),),
    (("admin", "created_by_user", COMPANY | {"module": 0}),),
    (("guest", "currencies", STORE | {"channel_id": "1"}),),
    (("admin", "current_user", {}),),
    (("super_admin", "customer_account_settings", {}),),
    (("customer", "customer_address", {"address_id": 220001}),),
    (("customer", "customer_address_create", {"address_data": HOME}),),
    (("customer", "customer_address_delete", {"bc_address_id": 220001}),),
    (("customer", "customer_address_update", {"address_data": HOME | {"bcAddressId": 220001}}),),
    (("customer", "customer_addresses", {}),),
    (
        (
            "guest",
            "customer_create",
            {
                "customer_data": {
                    "storeHash": "sandbox",
                    "email": "n@x.example",
                    "firstName": "N",
                    "lastName": "X",
                    "addresses": [HOME],
                }
            },
        ),
    ),
    (("guest", "customer_email_check", STORE | {"email": "a@b.example"}),),
    (("custom", "customer_info", {}),),
    (("customer", "customer_order", {"id": 140007}),),
    (("customer", "customer_orders", {}),),
    (("customer", "customer_quotes", {}),),
    (("customer", "customer_shopping_list", {"id": 110001}),),
    (("customer", "customer_shopping_lists", {}),),
    (("customer", "customer_shopping_lists_create", {"shopping_list_data": OWN_LIST}),),
    (("customer", "customer_shopping_lists_delete", {"id": 110001}),),
    (
        (
            "customer",
            "customer_shopping_lists_duplicate",
            {"sample_shopping_list_id": 110001, "shopping_list_data": OWN_LIST},
        ),
    ),
    (("customer", "customer_shopping_lists_id_name", {}),),
    (("customer", "customer_shopping_lists_items_create", {"shopping_list_id": 110001, "items": [ITEM]}),),
    (("customer", "customer_shopping_lists_items_delete", {"shopping_list_id": 110001, "item_id": 120001}),),
    (
        (
            "customer",
            "customer_shopping_lists_items_update",
            {"shopping_list_id": 110001, "item_id": 120001, "item_data": {"quantity": 3}},
        ),
    ),
    (("customer", "customer_shopping_lists_update", {"id": 110001, "shopping_list_data": OWN_LIST}),),
    (("guest", "customer_subscribers_create", {"subscribers_data": {"storeHash": "sandbox", "email": "n@x.example"}}),),
    (("admin", "default_billing_address", COMPANY),),
    (("admin", "default_shipping_address", COMPANY),),
    (("admin", "invoice", {"invoice_id": 170002}),),
    (("admin", "invoice_bc_order_allow_methods", {}),),
    (PAYING,),
    (("admin", "invoice_customer_information", {}),),
    (PAYING, ("admin", "invoice_finish_bc_payment", {"order_id": 4711})),
    (PAYING, ("admin", "invoice_payment_bc_cart", {"payment_id": 200003})),
    (("admin", "invoice_payment_fees", {}),),
    (("admin", "invoice_payment_modules", {}),),
    (("admin", "invoice_pdf", {"invoice_id": 170001}),),
    (("admin", "invoice_stats", {"status": 1}),),
    (("admin", "invoices", {}),),
    (("admin", "invoices_export", {}),),
    (("junior", "order", {"id": 140003}),),
    (("junior", "order_products", {"bc_order_id": 140003}),),
    (("junior", "order_statuses", {}),),
    (("customer", "ordered_products", {}),),
    (("guest", "price_products", {"currency_code": "EUR", "items": [{"productId": 40001}]}),),
    (
        (
            "guest",
            "product_anon_upload",
            {"product_list_data": {"storeHash": "sandbox", "productList": [{"sku": "GLOVE-S", "qty": "1"}]}},
        ),
    ),
    (("guest", "product_purchasable", {"sku": "WRENCH"}),),
    (("admin", "product_upload", {"product_list_data": {"productList": [{"sku": "x", "qty": "1"}]}}),),
    (("admin", "product_variants_info", {"product_id": "40001"}),),
    (("admin", "products_inventory", {"products": [GLOVES]}),),
    (("admin", "products_load", {"currency_code": "USD", "product_list": [GLOVES]}),),
    (("guest", "products_search", {"product_ids": [40006]}),),
    (("senior", "quote", {"id": 60002, "date": "@60002", "uuid": "@60002", "store_hash": "sandbox"}),),
    (("senior", "quote_attach_file_create", {"quote_id": 60002, "file_list": [FILE]}),),
    (
        ("senior", "quote_attach_file_create", {"quote_id": 60002, "file_list": [FILE]}),
        ("senior", "quote_attach_file_delete", {"quote_id": 60002, "file_id": 80001}),
    ),
    (("senior", "quote_checkout", STORE | {"id": 60002, "uuid": "@60002"}),),
    (("guest", "quote_config", STORE),),
    (("junior", "quote_create", {"quote_data": QUOTE}),),
    (("senior", "quote_email", {"email_data": {"email": "senior@sandbox.example", "quoteId": 60002}}),),
    (("guest", "quote_extra_fields_config", {}),),
    (("guest", "quote_frontend_pdf", STORE | {"quote_id": 60002, "created_at": "@60002", "lang": "en"}),),
    (
        (
            "senior",
            "quote_ordered",
            {
                "id": 60002,
                "ordered_data": {
                    "orderId": "4711",
                    "storeHash": "sandbox",
                    "shippingTotal": "1",
                    "taxTotal": "2",
                    "shippingMethod": METHOD,
                },
            },
        ),
    ),
    (
        (
            "senior",
            "quote_pdf_export",
            STORE
            | {
                "quote_id": 60002,
                "currency": {"currencyExchangeRate": "1", "token": "$"},
            },
        ),
    ),
    (
        (
            "senior",
            "quote_update",
            {
                "id": 60002,
                "quote_data": {"storeHash": "sandbox", "userEmail": "senior@sandbox.example", "message": "m"},
            },
        ),
    ),
    (("admin", "quote_user_store_info", COMPANY),),
    (("admin", "quotes", {}),),
    (("admin", "receipt", {"id": 180001}),),
    (("admin", "receipt_line", {"id": 190001}),),
    (("admin", "receipt_lines", {"receipt_id": 180001}),),
    (("admin", "receipts", {}),),
    (("junior", "shopping_list", {"id": 90002}),),
    (("junior", "shopping_lists", {}),),
    (("senior", "shopping_lists_create", {"shopping_list_data": LIST}),),
    (("junior", "shopping_lists_delete", {"id": 90002}),),
    (("junior", "shopping_lists_duplicate", {"sample_shopping_list_id": 90002, "shopping_list_data": OWN_LIST}),),
    (("junior", "shopping_lists_id_name", {}),),
    (("junior", "shopping_lists_items_create", {"shopping_list_id": 90002, "items": [ITEM]}),),
    (("junior", "shopping_lists_items_delete", {"shopping_list_id": 90002, "item_id": 100001}),),
    (
        (
            "junior",
            "shopping_lists_items_update",
            {"shopping_list_id": 90002, "item_id": 100001, "item_data": {"quantity": 3}},
        ),
    ),
    (("junior", "shopping_lists_update", {"id": 90002, "shopping_list_data": LIST | {"status": 40}}),),
    (("guest", "store_basic_info", STORE),),
    (("admin", "store_checkout_config", {}),),
    (("admin", "store_config_switch_status", {"key": "account_hierarchy"}),),
    (
        (
            "guest",
            "store_front_token",
            {
                "store_front_token_data": {
                    "storeHash": "sandbox",
                    "channelId": 1,
                    "expiresAt": 1,
                    "allowedCorsOrigins": ["https://a.example"],
                }
            },
        ),
    ),
    (("guest", "store_limitations", STORE | {"limitation_type": 1}),),
    (("guest", "storefront_config", STORE),),
    (("guest", "storefront_configs", STORE),),
    (("guest", "storefront_default_language", STORE | {"channel_id": 1}),),
    (("guest", "storefront_product_settings", STORE),),
    (("guest", "storefront_script", {"channel_id": 1}),),
    (("guest", "storefront_settings", STORE),),
    (BEGUN,),
    (("super_admin", "super_admin_companies", {"super_admin_id": 20006}),),
    (BEGUN, ("super_admin", "super_admin_end_masquerade", COMPANY)),
    (BEGUN, ("super_admin", "super_admin_masquerading", {"customer_id": 106})),
    (("guest", "tax_zone_rates", STORE),),
    (
        (
            "admin",
            "update_account_settings",
            {"update_data": {"companyId": 1001, "currentPassword": "", "firstName": "A"}},
        ),
    ),
    (("customer", "update_customer_account_settings", {"update_data": {"currentPassword": "", "company": "A"}}),),
    (("admin", "user", COMPANY | {"user_id": 20002}),),
    (("admin", "user_company", {"user_id": 20001}),),
    (
        (
            "admin",
            "user_create",
            {"user_data": {"companyId": 1001, "email": "n@x.example", "firstName": "N", "lastName": "X", "role": 2}},
        ),
    ),
    (("admin", "user_delete", COMPANY | {"user_id": 20003}),),
    (("guest", "user_email_check", {"email": "a@b.example"}),),
    (("admin", "user_extra_fields", {}),),
    (("guest", "user_login_state", STORE | {"email": "a@b.example"}),),
    (("admin", "user_masquerading_company", {}),),
    (("admin", "user_masquerading_company_begin", {"company_id": 1002}),),
    (("admin", "user_masquerading_company_end", {}),),
    (("admin", "user_update", {"user_data": {"companyId": 1001, "userId": 20003, "phone": "1"}}),),
    (("admin", "users", COMPANY),),
    (("guest", "validate_product", {"product_id": 40001, "variant_id": 50001, "quantity": 1}),),
    (("guest", "validate_products", {"products": [ITEM]}),),
    (("guest", "variant_sku", STORE | {"variant_skus": ["GLOVE-S"]}),),
]
"""For each operation a call that is answered, behind what has to come first. `@60002` is when that quote was made,
or its uuid."""
