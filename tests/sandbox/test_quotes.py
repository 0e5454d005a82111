"""Reading quotes: which ones, by whom, and the store's settings for them."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount
from b2b_storefront.sandbox.records.quotes import Quote

from .client import Answer, Clock, Post

NEW, PRICED, TALKED, ORDERED, EXPIRED, ARCHIVED, STAFF_DRAFT, PRIVATE, LEGACY = range(60_001, 60_010)

NOT_FOUND = "Quote Form Does not Exist"
DAY = 86_400

LIST = """query ($first: Int, $offset: Int, $search: String, $orderBy: String, $quoteNumber: String, $company: String,
    $salesRep: String, $status: Decimal, $quoteTitle: String, $createdBy: String, $email: String,
    $dateCreatedBeginAt: Date, $dateCreatedEndAt: Date, $dateUpdatedBeginAt: Date, $dateUpdatedEndAt: Date,
    $dateExpiredBeginAt: Date, $dateExpiredEndAt: Date) {
  quotes(first: $first, offset: $offset, search: $search, orderBy: $orderBy, quoteNumber: $quoteNumber,
    company: $company, salesRep: $salesRep, status: $status, quoteTitle: $quoteTitle, createdBy: $createdBy,
    email: $email, dateCreatedBeginAt: $dateCreatedBeginAt, dateCreatedEndAt: $dateCreatedEndAt,
    dateUpdatedBeginAt: $dateUpdatedBeginAt, dateUpdatedEndAt: $dateUpdatedEndAt,
    dateExpiredBeginAt: $dateExpiredBeginAt, dateExpiredEndAt: $dateExpiredEndAt) {
    totalCount edges { node { id status } } } }"""
OWN_LIST = """query ($channelId: Int) { customerQuotes(channelId: $channelId) { totalCount edges { node { id } } } }"""
READ = """query ($id: Int!, $store: String = "sandbox", $date: String!, $uuid: String) {
  quote(id: $id, storeHash: $store, date: $date, uuid: $uuid) {
    id uuid status salesRepStatus subtotal discount grandTotal totalAmount discountType discountValue expiredAt
    trackingHistory salesRep salesRepEmail salesRepInfo { salesRepName salesRepEmail salesRepPhoneNumber }
    allowCheckout oldSalesRepStatus storeInfo { storeName storeUrl }
    productsList { productId basePrice discount offeredPrice inventoryTracking inventoryLevel orderQuantityMinimum
      orderQuantityMaximum productUrl purchasingDisabled }
  } }"""
CARDS = """query ($store: String, $company: Int, $rep: Int) {
  quoteUserStoreInfo(storeHash: $store, companyId: $company, salesRepId: $rep) {
    storeInfo { storeName storeUrl } companyInfo { companyId companyName } salesRepInfo { salesRepName salesRepEmail }
  } }"""


def record(sandbox: Sandbox, quote_id: int) -> Quote:
    return sandbox._graphql.state.quotes[quote_id]


def link(sandbox: Sandbox, quote_id: int, **change: Any) -> dict[str, Any]:
    quote = record(sandbox, quote_id)
    return {"id": quote_id, "date": str(quote.created_at), "uuid": quote.uuid, **change}


def ids(answer: Answer, root: str = "quotes") -> list[int]:
    return [int(edge["node"]["id"]) for edge in answer.data[root]["edges"]]


def without(sandbox: Sandbox, account: SandboxAccount, code: str) -> None:
    state = sandbox._graphql.state
    assert account.user_id
    del state.roles[state.company_users[account.user_id].company_role_id].permissions[code]


def test_a_company_sees_its_quotes_but_no_drafts_of_the_staff(sandbox: Sandbox, post: Post) -> None:
    answer = post(LIST, account=sandbox.accounts.senior)
    assert ids(answer) == [LEGACY, EXPIRED, ORDERED, TALKED, PRICED, NEW]
    assert answer.data["quotes"]["totalCount"] == 6
    statuses = {int(edge["node"]["id"]): edge["node"]["status"] for edge in answer.data["quotes"]["edges"]}
    assert statuses == {NEW: 1, PRICED: 1, TALKED: 1, LEGACY: 1, ORDERED: 4, EXPIRED: 5}


def test_level_1_sees_own_quotes(sandbox: Sandbox, post: Post) -> None:
    assert ids(post(LIST, account=sandbox.accounts.junior)) == [EXPIRED, TALKED, NEW]


def test_quotes_do_not_follow_the_hierarchy(sandbox: Sandbox, post: Post) -> None:
    assert ids(post(LIST, account=sandbox.accounts.subsidiary)) == []
    quote = record(sandbox, PRICED)
    assert sandbox.accounts.subsidiary.company_id
    quote.company_id = sandbox.accounts.subsidiary.company_id
    assert PRICED not in ids(post(LIST, account=sandbox.accounts.admin))
    assert post(READ, link(sandbox, PRICED), sandbox.accounts.admin).message == "Permission denied."
    assert ids(post(LIST, account=sandbox.accounts.subsidiary)) == [PRICED]


def test_lists_need_their_permission(sandbox: Sandbox, post: Post) -> None:
    without(sandbox, sandbox.accounts.junior, "get_quotes")
    answer = post(LIST, account=sandbox.accounts.junior)
    assert (answer.message, answer.body["data"]) == ("Permission denied.", {"quotes": None})


def test_a_super_admin_sees_the_quotes_of_the_company_masqueraded_as(sandbox: Sandbox, post: Post) -> None:
    sales = sandbox.accounts.super_admin
    assert post(LIST, account=sales).message == "Permission denied."
    assert sales.user_id
    company_id = sandbox.accounts.admin.company_id
    sandbox._graphql.state.super_admins[sales.user_id].masquerading_company_id = company_id
    assert len(ids(post(LIST, account=sales))) == 6


def test_plain_customers_see_their_own(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    assert ids(post(OWN_LIST, account=customer), "customerQuotes") == [PRIVATE]
    assert ids(post(OWN_LIST, {"channelId": 1}, customer), "customerQuotes") == [PRIVATE]
    assert ids(post(OWN_LIST, {"channelId": 2}, customer), "customerQuotes") == []


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"status": "1"}, [LEGACY, TALKED, PRICED, NEW]),
        ({"status": 4}, [ORDERED]),
        ({"status": "5"}, [EXPIRED]),
        ({"status": "0"}, []),
        ({"search": "GLOVES"}, [EXPIRED, NEW]),
        ({"search": "qn00060002"}, [PRICED]),
        ({"search": "june mast"}, [EXPIRED, TALKED, NEW]),
        ({"search": "sol rivers"}, [ORDERED, TALKED, PRICED]),
        ({"quoteNumber": "0060004"}, [ORDERED]),
        ({"quoteTitle": "hard"}, [PRICED]),
        ({"createdBy": "Sam Keel"}, [LEGACY, ORDERED, PRICED]),
        ({"createdBy": "Sam"}, []),
        ({"email": "JUNIOR@sandbox.example"}, [EXPIRED, TALKED, NEW]),
        ({"company": "Harbour Supplies"}, [LEGACY, EXPIRED, ORDERED, TALKED, PRICED, NEW]),
        ({"company": "Harbour"}, []),
        ({"salesRep": "Sol Rivers", "status": "1"}, [TALKED, PRICED]),
        ({"search": "", "quoteTitle": "", "dateCreatedBeginAt": ""}, [LEGACY, EXPIRED, ORDERED, TALKED, PRICED, NEW]),
        ({"first": 2, "offset": 1}, [EXPIRED, ORDERED]),
        ({"orderBy": "quoteNumber"}, [NEW, PRICED, TALKED, ORDERED, EXPIRED, LEGACY]),
        ({"orderBy": "createdAt", "first": 2}, [EXPIRED, ORDERED]),
        ({"orderBy": "-updatedAt", "first": 2}, [NEW, PRICED]),
        ({"orderBy": "-expiredAt", "first": 2}, [NEW, PRICED]),
        ({"orderBy": "-status", "first": 2}, [EXPIRED, ORDERED]),
        ({"orderBy": "quoteTitle", "first": 3}, [TALKED, EXPIRED, NEW]),
        ({"orderBy": "-createdBy", "first": 3}, [PRICED, ORDERED, LEGACY]),
        ({"orderBy": "-salesRep", "first": 3}, [PRICED, TALKED, ORDERED]),
    ],
)
def test_filters_and_order(sandbox: Sandbox, post: Post, filters: dict[str, Any], found: list[int]) -> None:
    assert ids(post(LIST, filters, sandbox.accounts.senior)) == found


def test_the_company_filter(sandbox: Sandbox, post: Post) -> None:
    record(sandbox, PRICED).contact["companyName"] = "Something Else"
    record(sandbox, PRIVATE).contact["companyName"] = "Garage"
    assert PRICED in ids(post(LIST, {"company": "Harbour Supplies"}, sandbox.accounts.senior))
    own = "query ($company: String) { customerQuotes(company: $company) { edges { node { id company } } } }"
    customer = sandbox.accounts.customer
    found = post(own, {"company": "garage"}, customer).data["customerQuotes"]["edges"]
    assert found == [{"node": {"id": str(PRIVATE), "company": "Garage"}}]
    assert post(own, {"company": "Harbour Supplies"}, customer).data["customerQuotes"]["edges"] == []


# The clock of the tests stands at 2025-10-09; the quotes are 2 days (new) to 90 days (expired) old.
@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"dateCreatedBeginAt": "2025-10-07"}, [NEW]),
        ({"dateCreatedBeginAt": "2025-10-08"}, []),
        ({"dateCreatedEndAt": "2025-09-09"}, [EXPIRED, ORDERED]),
        ({"dateCreatedEndAt": "2025-09-08"}, [EXPIRED]),
        ({"dateUpdatedBeginAt": "2025-10-03", "dateUpdatedEndAt": "2025-10-04"}, [TALKED, PRICED]),
        ({"dateExpiredEndAt": "2025-08-25"}, [EXPIRED]),
        ({"dateExpiredBeginAt": "2025-11-21"}, [NEW]),
    ],
)
def test_dates_include_both_ends(sandbox: Sandbox, post: Post, filters: dict[str, Any], found: list[int]) -> None:
    assert ids(post(LIST, filters, sandbox.accounts.senior)) == found


def test_unusable_dates_and_sort_keys_are_refused(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    expected = '"dateCreatedBeginAt" must be a date such as 2026-01-31.'
    for text in ("09/10/2025", "2025-13-01", 5):
        assert post(LIST, {"dateCreatedBeginAt": text}, senior).message == expected
    assert post(LIST, {"orderBy": "colour"}, senior).message.startswith('Cannot sort by "colour".')


def test_a_quote_by_its_link_without_token(sandbox: Sandbox, post: Post) -> None:
    for quote_id in (NEW, PRICED, TALKED, ORDERED, EXPIRED, PRIVATE, LEGACY):
        assert post(READ, link(sandbox, quote_id)).data["quote"]["id"] == str(quote_id)
    assert record(sandbox, LEGACY).uuid is None


def test_an_old_quotes_link_has_no_uuid(sandbox: Sandbox, post: Post) -> None:
    created_at = record(sandbox, LEGACY).created_at
    document = f'{{ quote(id: {LEGACY}, storeHash: "sandbox", date: "{created_at}") {{ quoteUrl uuid }} }}'
    url = f"https://store.sandbox.example/#/quoteDetail/{LEGACY}?date={created_at}"
    assert post(document).data["quote"] == {"quoteUrl": url, "uuid": None}


@pytest.mark.parametrize(
    ("quote_id", "change"),
    [
        (NEW, {"date": "1"}),
        (NEW, {"date": ""}),
        (NEW, {"uuid": "11111111-1111-1111-1111-111111111111"}),
        (LEGACY, {"uuid": "11111111-1111-1111-1111-111111111111"}),
        (ARCHIVED, {}),
        (STAFF_DRAFT, {}),
        (NEW, {"id": 1}),
    ],
)
@pytest.mark.parametrize("account", ["admin", None])
def test_wrong_links_find_nothing(
    sandbox: Sandbox, post: Post, account: str | None, quote_id: int, change: dict[str, Any]
) -> None:
    person = getattr(sandbox.accounts, account) if account else None
    answer = post(READ, link(sandbox, quote_id, **change), person)
    assert (answer.status, answer.message, answer.body["data"]) == (200, NOT_FOUND, {"quote": None})


@pytest.mark.parametrize("account", [None, "junior", "senior"])
def test_a_quote_does_not_open_without_its_uuid(sandbox: Sandbox, post: Post, account: str | None) -> None:
    person = getattr(sandbox.accounts, account) if account else None
    for uuid in (None, ""):
        assert post(READ, link(sandbox, NEW, uuid=uuid), person).message == NOT_FOUND


def test_a_store_of_before_opens_quotes_without_their_uuid(http: urllib3.PoolManager) -> None:
    with Sandbox(legacy=True) as sandbox:
        post = Post(sandbox, http)
        bare = link(sandbox, NEW, uuid=None)
        assert post(READ, bare).message == NOT_FOUND
        for account in (sandbox.accounts.junior, sandbox.accounts.senior):
            assert post(READ, bare, account).data["quote"]["uuid"]
            assert post(READ, bare | {"uuid": ""}, account).data["quote"]["uuid"]
            assert post(READ, bare | {"uuid": "other"}, account).message == NOT_FOUND
        sandbox.reset()
        assert post(READ, link(sandbox, NEW, uuid=None), token=post.sign_in(sandbox.accounts.junior)).data


def test_a_quote_is_for_those_who_may_see_it(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    allowed = {
        NEW: {"junior", "senior", "admin", "custom"},
        PRICED: {"senior", "admin", "custom"},
        PRIVATE: {"customer"},
    }
    for quote_id, names in allowed.items():
        for name in ("junior", "senior", "admin", "custom", "customer", "subsidiary", "super_admin"):
            answer = post(READ, link(sandbox, quote_id), getattr(accounts, name))
            assert ("errors" not in answer.body) == (name in names), (quote_id, name)
            if name not in names:
                assert answer.message == "Permission denied."


@pytest.mark.parametrize("code", ["get_quotes", "get_quote_detail"])
def test_reading_needs_both_permissions(sandbox: Sandbox, post: Post, code: str) -> None:
    without(sandbox, sandbox.accounts.junior, code)
    assert post(READ, link(sandbox, NEW), sandbox.accounts.junior).message == "Permission denied."


def test_a_guests_quote_opens_to_anybody_with_its_whole_link(sandbox: Sandbox, post: Post) -> None:
    quote = record(sandbox, NEW)
    quote.company_id = quote.customer_id = quote.user_id = None
    for account in (None, sandbox.accounts.customer, sandbox.accounts.admin):
        assert post(READ, link(sandbox, NEW), account).data["quote"]["id"] == str(NEW)
        assert post(READ, link(sandbox, NEW, uuid=None), account).message == NOT_FOUND
    assert NEW not in ids(post(LIST, account=sandbox.accounts.admin))


def test_another_store_is_refused(sandbox: Sandbox, post: Post) -> None:
    assert post(READ, link(sandbox, NEW, store="other")).message == "Store Does not Exist"


def test_an_open_quote_expires_with_time(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    clock.now = record(sandbox, NEW).expires_at
    assert post(READ, link(sandbox, NEW)).data["quote"]["status"] == 1
    clock.now += 1
    quote = post(READ, link(sandbox, NEW)).data["quote"]
    assert (quote["status"], quote["salesRepStatus"]) == (5, 5)
    assert post(READ, link(sandbox, ORDERED)).data["quote"]["status"] == 4
    sandbox.price_quote(NEW, expires_in=DAY)
    assert post(READ, link(sandbox, NEW)).data["quote"]["status"] == 1


def test_a_quote_in_full(sandbox: Sandbox, post: Post) -> None:
    quote = post(READ, link(sandbox, PRICED)).data["quote"]
    assert (quote["subtotal"], quote["discount"], quote["grandTotal"]) == ("1074.75", "107.50", "967.25")
    assert (quote["totalAmount"], quote["discountType"], quote["discountValue"]) == ("967.25", 1, "10.00")
    assert quote["salesRepInfo"] == {
        "salesRepName": "Sol Rivers",
        "salesRepEmail": "sales@sandbox.example",
        "salesRepPhoneNumber": "+1 555 0100",
    }
    assert quote["storeInfo"] == {"storeName": "Sandbox Store", "storeUrl": "https://store.sandbox.example"}
    assert quote["productsList"][0] == {
        "productId": "40002",
        "basePrice": "24.00",
        "discount": "2.40",
        "offeredPrice": "21.60",
        "inventoryTracking": "none",
        "inventoryLevel": None,
        "orderQuantityMinimum": 0,
        "orderQuantityMaximum": 0,
        "productUrl": "/hard-hat/",
        "purchasingDisabled": False,
    }


def test_cards_of_store_company_and_sales_rep(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    asked = {"store": "sandbox", "company": accounts.junior.company_id, "rep": accounts.super_admin.user_id}
    assert post(CARDS, asked, accounts.junior).data["quoteUserStoreInfo"] == {
        "storeInfo": {"storeName": "Sandbox Store", "storeUrl": "https://store.sandbox.example"},
        "companyInfo": {"companyId": str(accounts.junior.company_id), "companyName": "Harbour Supplies"},
        "salesRepInfo": {"salesRepName": "Sol Rivers", "salesRepEmail": "sales@sandbox.example"},
    }
    nothing = post(CARDS, account=accounts.junior).data["quoteUserStoreInfo"]
    assert (nothing["companyInfo"], nothing["salesRepInfo"]) == (None, None)
    foreign = {"company": accounts.subsidiary.company_id}
    assert post(CARDS, foreign, accounts.junior).message == "Permission denied."
    assert post(CARDS, {"store": "other"}, accounts.junior).message == "Store Does not Exist"


def test_configuration(sandbox: Sandbox, post: Post) -> None:
    document = """{ quoteConfig(storeHash: "sandbox") { switchStatus { key isEnabled } otherConfigs { key value } }
        quoteExtraFieldsConfig(storeHash: "sandbox") { id fieldName fieldType fieldCategory isUnique listOfValue } }"""
    sandbox.store_switches["quote_for_guest"] = "1"
    data = post(document).data
    switches = {entry["key"]: entry["isEnabled"] for entry in data["quoteConfig"]["switchStatus"]}
    assert (switches["quote_for_guest"], switches["quote_cost_column"], len(switches)) == ("1", "0", 19)
    assert {"key": "defaultExpirationDate", "value": "45"} in data["quoteConfig"]["otherConfigs"]
    assert data["quoteExtraFieldsConfig"][1] == {
        "id": "2",
        "fieldName": "Priority",
        "fieldType": 3,
        "fieldCategory": "dropdown",
        "isUnique": False,
        "listOfValue": ["Normal", "Urgent"],
    }
    assert post("{ quoteExtraFieldsConfig { id } }").data["quoteExtraFieldsConfig"] == [{"id": "1"}, {"id": "2"}]
    for root in ("quoteConfig", "quoteExtraFieldsConfig"):
        other = post(f'{{ {root}(storeHash: "other") {{ __typename }} }}')
        assert other.message == "Store Does not Exist"
