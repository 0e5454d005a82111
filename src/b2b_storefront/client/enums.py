# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from enum import Enum


class OrdersOrdersCreatedFromChoices(str, Enum):
    A_0 = "A_0"
    A_1 = "A_1"
    A_2 = "A_2"
    A_3 = "A_3"
    A_4 = "A_4"


class OrdersOrdersFlagChoices(str, Enum):
    A_0 = "A_0"
    A_1 = "A_1"
    A_2 = "A_2"
    A_3 = "A_3"


class OrdersOrdersIpStatusChoices(str, Enum):
    A_0 = "A_0"
    A_1 = "A_1"
    A_2 = "A_2"


class OrdersOrdersIsInvoiceOrderChoices(str, Enum):
    A_0 = "A_0"
    A_1 = "A_1"
