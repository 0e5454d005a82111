"""What is changed shows everywhere: after random steps of random people, all answers agree with each other."""

import random
from collections.abc import Callable, Collection, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
import urllib3

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox import Sandbox, SandboxAccount

from .client import Clock, Post
from .test_quote_create import line, request

LISTS = "shoppingLists"
QUOTE = "mutation ($data: QuoteInputType!) { quoteCreate(quoteData: $data) { quote { id uuid createdAt } } }"
USER = "mutation ($data: UserInputType!) { userCreate(userData: $data) { user { id } } }"
ADDRESS = "mutation ($data: AddressInputType!) { addressCreate(addressData: $data) { address { id } } }"
ORDER = "mutation ($data: OrderCreateInputType!) { createOrder(createData: $data) { orderId } }"
PAY = """mutation ($data: BcCartInputType!) { invoiceCreateBcCart(bcCartData: $data) {
  result { cartId } } }"""
FINISH = "mutation ($id: Int!) { invoiceFinishBcPayment(orderId: $id) { result } }"
PRICES = {50_001: "12.50", 50_003: "24.00"}
PRODUCTS = {50_001: 40_001, 50_003: 40_002}
VARIANTS = sorted(PRICES)
MOVES = (0, 30, 40, 50)


class Root(NamedTuple):
    """A root field that lists records.

    Attributes:
        fields: what of a record tells it apart, and what it is compared by.
        code: the permission that it takes; None for none.
        keys: its sort keys, with the member of a record that each shows, where it shows it as it is sorted.
        searched: the member that its search looks into.
        more: further arguments.
    """

    fields: str
    code: str | None
    keys: dict[str, str]
    searched: str
    more: str = ""


COMPANY_ROOTS = {
    "users": Root("id email firstName", Permission.GET_USERS, {}, "email", "companyId: 1001"),
    "addresses": Root("id label city", Permission.GET_ADDRESSES, {}, "city", "companyId: 1001"),
    LISTS: Root(
        "id name status updatedAt",
        Permission.GET_SHOPPING_LISTS,
        {"name": "", "updatedAt": "updatedAt", "status": "status"},
        "name",
    ),
    "quotes": Root(
        "id quoteTitle status updatedAt totalAmount",
        Permission.GET_QUOTES,
        {"updatedAt": "updatedAt", "quoteTitle": "", "status": "status"},
        "quoteTitle",
    ),
    "allOrders": Root(
        "id orderId status totalIncTax createdAt companyInfo { companyId }",
        Permission.GET_ORDERS,
        {"createdAt": "createdAt", "totalIncTax": "totalIncTax"},
        "orderId",
    ),
    "invoices": Root(
        "id invoiceNumber dueDate status orderNumber openBalance { value } companyInfo { companyId }",
        Permission.GET_INVOICES,
        {"dueDate": "dueDate", "status": "status"},
        "invoiceNumber",
    ),
}
CUSTOMER_ROOTS = {
    "customerShoppingLists": Root("id name updatedAt", None, {"updatedAt": "updatedAt"}, "name"),
    "customerQuotes": Root(
        "id quoteTitle status totalAmount updatedAt", None, {"updatedAt": "updatedAt"}, "quoteTitle"
    ),
    "customerOrders": Root("id orderId status totalIncTax createdAt", None, {"createdAt": "createdAt"}, "orderId"),
    "customerAddresses": Root("id city firstName", None, {}, "city"),
}
ROOTS = COMPANY_ROOTS | CUSTOMER_ROOTS
DETAILS = {
    LISTS: "shoppingList(id: %s) { id name status updatedAt }",
    "quotes": "",
    "allOrders": "order(id: %s) { id totalIncTax status companyInfo { companyId } }",
    "invoices": "invoice(invoiceId: %s) { id invoiceNumber dueDate status orderNumber openBalance { value } }",
    "users": "user(companyId: 1001, userId: %s) { id email firstName }",
}


class Shop:
    """A sandbox in which people do something, and whose answers are compared."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager, clock: Clock, seed: int) -> None:
        self.sandbox, self.http, self.clock = sandbox, http, clock
        self.post = Post(sandbox, http)
        self.chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
        self.done: list[str] = []
        accounts = sandbox.accounts
        self.members = [accounts.admin, accounts.senior, accounts.junior, accounts.custom, accounts.super_admin]
        self.customer = accounts.customer
        self.steps: list[Callable[[SandboxAccount], None]] = [
            *[self.write_list] * 3,
            *[self.write_item] * 3,
            *[self.ask_for_quote] * 2,
            self.work_on_quote,
            self.talk,
            self.write_user,
            self.write_address,
            *[self.buy] * 2,
            *[self.invoice] * 2,
            *[self.pay] * 2,
            self.ship,
            self.change_name,
            self.act_as,
            self.pass_time,
        ]

    def step(self) -> None:
        """Let somebody do something, which may be refused but must not fail."""
        account = self.chance.choice([*self.members, self.customer])
        step = self.chance.choice(self.steps)
        self.done.append(f"{step.__name__} by {account.email}")
        step(account)

    def do(self, account: SandboxAccount, document: str, variables: dict[str, Any] | None = None) -> Any:
        """Send an operation, and return the answer's data; None where it is refused."""
        answer = self.post(document, variables, account)
        codes = [(error.get("extensions") or {}).get("code") for error in answer.body.get("errors", ())]
        if 40101 in codes:
            answer = self.post(document, variables, token=self.post.sign_in(account))
            codes = [(error.get("extensions") or {}).get("code") for error in answer.body.get("errors", ())]
        assert answer.status == 200, (self.done, answer.body)
        assert 500 not in codes, (self.done, answer.body)
        return None if codes else answer.body["data"]

    def any_of(self, account: SandboxAccount, root: str, fields: str = "id") -> dict[str, Any] | None:
        """Return one of the records that somebody sees, None if they see none."""
        known = ROOTS[root].more
        arguments = f"first: 50{', ' if known else ''}{known}"
        data = self.do(account, f"{{ {root}({arguments}) {{ edges {{ node {{ {fields} }} }} }} }}")
        nodes = [edge["node"] for edge in data[root]["edges"]] if data else []
        return self.chance.choice(nodes) if nodes else None

    def text(self) -> str:
        return f"{self.chance.choice(['North', 'south', 'Émile', 'a%b', '']) or 'x'} {self.chance.randrange(100)}"

    def write_list(self, account: SandboxAccount) -> None:
        prefix = "customerShoppingLists" if account is self.customer else LISTS
        status = "" if account is self.customer else f"status: {self.chance.choice(MOVES)}"
        new = f'name: "{self.text()}", description: "d" {status}'
        known = self.any_of(account, prefix)
        verb = self.chance.choice(["Create", "Create", "Update", "Duplicate", "Delete"]) if known else "Create"
        if verb == "Create":
            self.do(account, f"mutation {{ {prefix}Create(shoppingListData: {{{new}}}) {{ shoppingList {{ id }} }} }}")
        elif verb == "Delete" and known:
            self.do(account, f"mutation {{ {prefix}Delete(id: {known['id']}) {{ message }} }}")
        elif known and verb == "Update":
            data = f"id: {known['id']}, shoppingListData: {{{new}}}"
            self.do(account, f"mutation {{ {prefix}Update({data}) {{ shoppingList {{ id }} }} }}")
        elif known:
            data = f'sampleShoppingListId: {known["id"]}, shoppingListData: {{name: "copy", description: ""}}'
            self.do(account, f"mutation {{ {prefix}Duplicate({data}) {{ shoppingList {{ id }} }} }}")

    def write_item(self, account: SandboxAccount) -> None:
        prefix = "customerShoppingLists" if account is self.customer else LISTS
        known = self.any_of(account, prefix)
        if known:
            variant_id = self.chance.choice(VARIANTS)
            item = (
                f"productId: {PRODUCTS[variant_id]}, variantId: {variant_id}, quantity: {self.chance.randrange(1, 9)}"
            )
            data = f"shoppingListId: {known['id']}, items: [{{{item}}}]"
            self.do(account, f"mutation {{ {prefix}ItemsCreate({data}) {{ shoppingListsItems {{ id }} }} }}")

    def ask_for_quote(self, account: SandboxAccount) -> None:
        variant_id, quantity = self.chance.choice(VARIANTS), self.chance.randrange(1, 5)
        wanted = line(PRODUCTS[variant_id], variant_id, PRICES[variant_id], quantity)
        more = {} if account is self.customer else {"companyId": self.sandbox.accounts.admin.company_id}
        total = str(Decimal(PRICES[variant_id]) * quantity)
        self.do(account, QUOTE, {"data": request(wanted, total=total, quoteTitle=self.text(), **more)})

    def work_on_quote(self, account: SandboxAccount) -> None:
        known = self.any_of(account, "customerQuotes" if account is self.customer else "quotes", "id status")
        if known and known["status"] in {1, 2, 3}:
            try:
                self.sandbox.price_quote(
                    int(known["id"]), discount_percent=self.chance.choice([Decimal(0), Decimal(5), Decimal("12.5")])
                )
            except ValueError:
                self.done[-1] += " (refused)"

    def talk(self, account: SandboxAccount) -> None:
        known = self.any_of(account, "customerQuotes" if account is self.customer else "quotes")
        if known:
            data = f'storeHash: "sandbox", userEmail: "{account.email}", message: "{self.text()}"'
            self.do(
                account, f"mutation {{ quoteUpdate(id: {known['id']}, quoteData: {{{data}}}) {{ quote {{ id }} }} }}"
            )

    def write_user(self, account: SandboxAccount) -> None:
        email = f"new-{self.chance.randrange(30)}@sandbox.example"
        data = {"companyId": 1001, "email": email, "firstName": self.text(), "lastName": "U", "role": 2}
        made = self.do(account, USER, {"data": data})
        if made and self.chance.random() < 0.4:
            user_id = made["userCreate"]["user"]["id"]
            self.do(account, f"mutation {{ userDelete(companyId: 1001, userId: {user_id}) {{ message }} }}")

    def write_address(self, account: SandboxAccount) -> None:
        place = {"firstName": "A", "lastName": "B", "city": self.text(), "country": "United States"}
        if account is self.customer:
            return
        data = place | {"companyId": 1001, "addressLine1": "1 Road", "zipCode": "1", "countryCode": "US"}
        made = self.do(account, ADDRESS, {"data": data | {"state": "Oregon", "label": self.text()}})
        if made and self.chance.random() < 0.4:
            address_id = made["addressCreate"]["address"]["id"]
            self.do(account, f"mutation {{ addressDelete(addressId: {address_id}, companyId: 1001) {{ message }} }}")

    def buy(self, account: SandboxAccount) -> None:
        order_id = self.sandbox.place_order(account.email, {self.chance.choice(VARIANTS): self.chance.randrange(1, 4)})
        if account is not self.customer:
            self.do(account, ORDER, {"data": {"bcOrderId": order_id, "poNumber": self.text()}})

    def invoice(self, account: SandboxAccount) -> None:
        known = None if account is self.customer else self.any_of(account, "allOrders", "orderId")
        if known:
            try:
                self.sandbox.invoice_order(int(known["orderId"]))
            except ValueError:
                self.done[-1] += " (refused)"

    def pay(self, account: SandboxAccount) -> None:
        known = None if account is self.customer else self.any_of(account, "invoices", "id openBalance { value }")
        if known and Decimal(known["openBalance"]["value"]) > 0:
            amount = self.chance.choice([known["openBalance"]["value"], "1.00"])
            item = {"invoiceId": int(known["id"]), "amount": amount}
            self.do(account, PAY, {"data": {"lineItems": [item], "currency": "USD", "details": {"memo": ""}}})
            if self.chance.random() < 0.8:
                self.do(account, FINISH, {"id": self.chance.randrange(500_000, 900_000)})

    def ship(self, account: SandboxAccount) -> None:
        known = self.any_of(account, "customerOrders" if account is self.customer else "allOrders", "orderId")
        if known:
            try:
                self.sandbox.ship_order(int(known["orderId"]))
            except ValueError:
                self.done[-1] += " (refused)"

    def change_name(self, account: SandboxAccount) -> None:
        if account.company_id is not None:
            data = f'companyId: {account.company_id}, currentPassword: "", firstName: "{self.text()}"'
            self.do(account, f"mutation {{ updateAccountSettings(updateData: {{{data}}}) {{ result {{ email }} }} }}")

    def act_as(self, account: SandboxAccount) -> None:
        if account is self.sandbox.accounts.super_admin:
            ends = "superAdminEndMasquerade(companyId: 1001) { message }"
            begins = "superAdminBeginMasquerade(companyId: 1001) { userInfo { email } }"
            self.do(account, f"mutation {{ {self.chance.choice([begins, ends])} }}")
        elif account is self.sandbox.accounts.admin:
            acting = "userMasqueradingCompanyBegin { companyId }"
            begin = f"mutation {{ userMasqueradingCompanyBegin(companyId: 1002) {{ {acting} }} }}"
            end = "mutation { userMasqueradingCompanyEnd { message } }"
            self.do(account, begin)
            self.look_at(account, ("quotes", "allOrders", "invoices"))
            self.do(account, end)

    def pass_time(self, _account: SandboxAccount) -> None:
        self.clock.now += self.chance.randrange(60, 3 * 86_400)

    # What has to agree.

    def read(self, account: SandboxAccount, root: str, known: Root, arguments: str) -> dict[str, Any] | None:
        asked = ", ".join(part for part in (known.more, arguments) if part)
        page = f"totalCount pageInfo {{ hasNextPage hasPreviousPage endCursor }} edges {{ node {{ {known.fields} }} }}"
        data = self.do(account, f"{{ {root}({asked}) {{ {page} }} }}")
        if data is None:
            return None
        found: dict[str, Any] = data[root]
        found["nodes"] = [edge["node"] for edge in found["edges"]]
        return found

    def look_at(self, account: SandboxAccount, roots: Collection[str] = ROOTS.keys()) -> dict[str, Any]:
        """Compare what somebody sees with itself, and return it."""
        seen: dict[str, Any] = {}
        info = self.do(account, "{ customerInfo { permissions { code permissionLevel } userType } }")["customerInfo"]
        held = {entry["code"]: entry["permissionLevel"] for entry in info["permissions"]}
        seen["customerInfo"] = info
        for root, known in (CUSTOMER_ROOTS if account is self.customer else COMPANY_ROOTS).items():
            if root not in roots:
                continue
            whole = self.read(account, root, known, "first: 250")
            where = (self.done, account.email, root)
            if account is not self.sandbox.accounts.super_admin and root not in {"users", "addresses"}:
                assert (whole is not None) == (known.code is None or known.code in held), where
            if whole is None:
                continue
            seen[root] = whole["nodes"]
            assert whole["totalCount"] == len(whole["nodes"]), where
            assert len({node["id"] for node in whole["nodes"]}) == len(whole["nodes"]), where
            self.turn_pages(account, root, known, whole["nodes"])
            self.sort(account, root, known, whole["nodes"])
            self.filter(account, root, known, whole["nodes"])
            self.open(account, root, whole["nodes"])
        if "invoices" in seen:
            self.add_up_invoices(account, seen["invoices"])
        return seen

    def turn_pages(self, account: SandboxAccount, root: str, known: Root, whole: list[Any]) -> None:
        by_offset: list[Any] = []
        while True:
            page = self.read(account, root, known, f"first: 4, offset: {len(by_offset)}")
            assert page is not None
            assert page["pageInfo"]["hasPreviousPage"] is bool(by_offset)
            by_offset += page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                break
        assert by_offset == whole, (self.done, account.email, root)
        by_cursor, after = [], ""
        while True:
            page = self.read(account, root, known, f'first: 7, after: "{after}"')
            assert page is not None
            by_cursor += page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                break
            after = page["pageInfo"]["endCursor"]
        assert by_cursor == whole, (self.done, account.email, root)

    def sort(self, account: SandboxAccount, root: str, known: Root, whole: list[Any]) -> None:
        for key, shown in known.keys.items():
            for sign in ("", "-"):
                found = self.read(account, root, known, f'first: 250, orderBy: "{sign}{key}"')
                where = (self.done, account.email, root, sign + key)
                assert found is not None, where
                assert sorted(map(repr, found["nodes"])) == sorted(map(repr, whole)), where
                if shown:
                    values = [node[shown] for node in found["nodes"]]
                    assert values == sorted(values, reverse=bool(sign)), where

    def filter(self, account: SandboxAccount, root: str, known: Root, whole: list[Any]) -> None:
        where = (self.done, account.email, root)
        if whole:
            wanted = str(self.chance.choice(whole)[known.searched])
            if wanted and '"' not in wanted:
                found = self.read(account, root, known, f'first: 250, search: "{wanted}"')
                assert found is not None, where
                assert all(node in whole for node in found["nodes"]), where
                matches = [node for node in whole if wanted.casefold() in str(node[known.searched]).casefold()]
                assert [node for node in found["nodes"] if node in matches] == matches, (where, wanted)
        if root in {"quotes", LISTS}:
            parts: list[Any] = []
            for status in {node["status"] for node in whole}:
                asked = f"[{status}]" if root == LISTS else status
                found = self.read(account, root, known, f"first: 250, status: {asked}")
                assert found is not None, where
                assert found["nodes"] == [node for node in whole if node["status"] == status], (where, status)
                parts += found["nodes"]
            assert len(parts) == len(whole), where

    def open(self, account: SandboxAccount, root: str, whole: list[Any]) -> None:
        """Read some records by themselves: they are as they are listed."""
        if not DETAILS.get(root) or (root == "users" and account is not self.sandbox.accounts.admin):
            return
        for node in whole[:3]:
            record_id = node["orderId"] if root == "allOrders" else node["id"]
            data = self.do(account, f"{{ {DETAILS[root] % record_id} }}")
            assert data is not None, (self.done, account.email, root, node)
            [shown] = data.values()
            if root == "allOrders":
                assert Decimal(shown["totalIncTax"]) == Decimal(str(node["totalIncTax"])), (self.done, shown, node)
                assert shown["status"] == node["status"]
                assert shown["companyInfo"] == node["companyInfo"]
            else:
                assert shown == {name: node[name] for name in shown}, (self.done, account.email)

    def add_up_invoices(self, account: SandboxAccount, whole: list[Any]) -> None:
        stats = self.do(account, "{ invoiceStats(status: 0) { totalBalance overDueBalance } }")["invoiceStats"]
        left = [(Decimal(each["openBalance"]["value"]), each["dueDate"]) for each in whole]
        assert Decimal(str(stats["totalBalance"])) == sum(amount for amount, _ in left), (self.done, account.email)
        overdue = sum(amount for amount, due in left if due < int(self.clock.now))
        assert Decimal(str(stats["overDueBalance"])) == overdue, (self.done, account.email)
        if self.do(account, "{ allReceiptLines(first: 1) { totalCount } }") is None:
            return
        for each in whole[:4]:
            fields = "first: 250) { edges { node { amount paymentStatus } } }"
            receipts = self.do(account, f'{{ allReceiptLines(invoiceId: "{each["id"]}", {fields} }}')["allReceiptLines"]
            paid = sum(Decimal(edge["node"]["amount"]["value"]) for edge in receipts["edges"])
            original = self.sandbox._graphql.state.invoices[int(each["id"])].original
            assert paid + Decimal(each["openBalance"]["value"]) == original, (self.done, each)

    def look(self) -> dict[str, Any]:
        """Compare what everybody sees with itself, and with what others see."""
        seen = {account.email: self.look_at(account) for account in [*self.members, self.customer]}
        everything = seen[self.sandbox.accounts.admin.email]
        for account in self.members[1:4]:
            for root, nodes in seen[account.email].items():
                if root in {"allOrders", "invoices"}:
                    companies = {node["companyInfo"]["companyId"] for node in nodes}
                    assert companies <= {"1001"}, (self.done, account.email, root)
                if root in {"quotes", "users", "allOrders", "invoices"}:
                    mine, all_of_them = ({node["id"] for node in found} for found in (nodes, everything[root]))
                    assert mine <= all_of_them, (self.done, account.email, root)
        self.ask_staff(everything)
        return seen

    def ask_staff(self, seen: dict[str, Any]) -> None:
        """What the staff are told is what the company's admin sees."""

        def read(path: str) -> list[Any]:
            headers = {"X-Auth-Token": self.sandbox.access_token, "X-Store-Hash": self.sandbox.store_hash}
            answer = self.http.request("GET", f"{self.sandbox.base_url}/api/v3/io/{path}", headers=headers).json()
            assert answer["meta"]["pagination"]["totalCount"] == len(answer["data"]), (self.done, path)
            found: list[Any] = answer["data"]
            return found

        users = {(str(each["id"]), each["email"], each["firstName"]) for each in read("users?companyId=1001&limit=250")}
        assert users == {(each["id"], each["email"], each["firstName"]) for each in seen["users"]}, self.done
        orders = {
            (str(each["bcOrderId"]), each["status"], str(each["totalIncTax"]))
            for each in read("orders?limit=200")
            if str(each["companyId"]) == "1001"
        }
        assert orders == {(each["orderId"], each["status"], str(each["totalIncTax"])) for each in seen["allOrders"]}, (
            self.done
        )
        invoices = {
            (str(each["id"]), Decimal(each["openBalance"]["value"]))
            for each in read("ip/invoices?limit=200")
            if str(each["customerId"]) == "1001"
        }
        assert invoices == {(each["id"], Decimal(each["openBalance"]["value"])) for each in seen["invoices"]}, self.done

    def check_quotes(self) -> None:
        """A quote's sums are those of its lines."""
        for quote in self.sandbox._graphql.state.quotes.values():
            offered = sum((each.offered_price * each.quantity for each in quote.lines), Decimal(0))
            assert abs(quote.total - quote.shipping_total - quote.tax_total - offered) < Decimal("0.01") * len(
                quote.lines
            ), (self.done, quote.quote_id)


@pytest.fixture
def shop(sandbox: Sandbox, http: urllib3.PoolManager, clock: Clock) -> Iterator[Callable[[int], Shop]]:
    yield lambda seed: Shop(sandbox, http, clock, seed)
    sandbox.reset()


def walk(shop: Shop, steps: int, looks: int) -> None:
    """Take steps, look between them, and go back to a moment to see that it is as it was."""
    for _ in range(looks):
        for _ in range(steps // looks):
            shop.step()
        seen = shop.look()
        shop.check_quotes()
        kept = shop.sandbox.snapshot()
        for _ in range(3):
            shop.step()
        shop.sandbox.restore(kept)
        assert shop.look() == seen, shop.done


@pytest.mark.parametrize("seed", [1, 2])
def test_answers_agree_after_random_steps(shop: Callable[[int], Shop], seed: int) -> None:
    walk(shop(seed), 24, 1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3, 9))
def test_answers_agree_after_many_random_steps(shop: Callable[[int], Shop], seed: int) -> None:
    walk(shop(seed), 160, 4)
