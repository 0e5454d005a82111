"""The requests by which a browser's storefront starts, signs somebody in and signs them out, one after the other.

They are what the Buyer Portal sends in its headless form: documents without variables, two spaces after `Bearer`, an
empty `Bearer` before the sign-in, preflights, `@include`.
"""

from typing import Any

import orjson
import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount

ORIGIN = "http://localhost:3001"
STORE = "/api/v3/proxy/bc-storefront/graphql"
STORE_GUEST = {"Store-Hash": "sandbox", "BC-Channel-Id": "1"}

BASIC_INFO = """{ storeBasicInfo(storeHash: "sandbox", bcChannelId: 1) { storeName storeAddress storeCountry storeLogo
  storeUrl multiStorefrontEnabled backorderEnabled
  storeSites { channelId urls iconUrl channelLogo isEnabled b2bEnabled b3ChannelId type platform translationVersion }
  timeFormat { display export extendedDisplay offset } } }"""
CONFIGS = """{ storefrontConfigs(storeHash: "sandbox", channelId: 1,
  keys: ["quote_for_guest", "quote_customer", "PROJECT-7920.use_bc_login_and_authorisation"]) {
  key, value, extraFields, } }"""
PAGES = """query storefrontConfigWithCompanyHierarchy($includeCompanyHierarchy: Boolean!) {
  storefrontConfig(storeHash: "sandbox") { config { accountSettings, addressBook, dashboard,
    invoice { enabledStatus, value, }, orders, quotes, shoppingLists, userManagement, } configId, }
  companySubsidiaries @include(if: $includeCompanyHierarchy) {
    companyId companyName parentCompanyId parentCompanyName channelFlag }
  userMasqueradingCompany @include(if: $includeCompanyHierarchy) { companyId companyName bcId } }"""
CURRENCIES = """{ currencies(storeHash: "sandbox", channelId: "1",) {
  currencies { id, is_default, currency_code, currency_exchange_rate, token, decimal_token, decimal_places,
    token_location, thousands_token, }, channelCurrencies, enteredInclusiveTax, } }"""
TAX = "query GetTaxDisplayType { site{ settings{ tax{ pdp plp } } } }"
ACTIVE = "query { site{ currencies{ edges{ node{ isActive entityId } } } } }"
CUSTOMER = "query customer { customer{ entityId, phone, firstName, lastName, email, customerGroupId, } }"
STORE_LOGIN = """mutation Login($email: String!, $password: String!) { login(email: $email, password: $password) {
  result, customer { entityId, phone, firstName, lastName, email, customerGroupId, } } }"""
LOGIN = """mutation Login($loginData: UserLoginType!) { login(loginData: $loginData) { result{
  storefrontLoginToken token permissions { code permissionLevel } } } }"""
INFO = """{ customerInfo { userType, permissions { code permissionLevel }
  userInfo { role, id, companyRoleName phoneNumber email } } }"""
COMPANY = "{ userCompany(userId: %s) { companyName, companyStatus, id, } }"
AGENT = "query AgentInfo { superAdminMasquerading(customerId: %s) { companyName, bcGroupName, companyStatus, id } }"
HIERARCHY = """{ storeConfigSwitchStatus(key: "account_hierarchy") { id, key, isEnabled, } }"""
CART = """query getCart($entityId: String) { site { cart(entityId: $entityId) { entityId currencyCode isTaxIncluded
  baseAmount { currencyCode value } amount { currencyCode value } discounts { entityId }
  lineItems { physicalItems { entityId sku quantity } digitalItems { entityId } giftCertificates { entityId }
    customItems { entityId } } createdAt { utc } locale } } }"""
CREDIT = (
    """{ companyCreditConfig{ limitPurchases creditCurrency creditHold creditEnabled availableCredit currency } }"""
)
RESET = """{ userLoginState(storeHash: "sandbox", email: "%s") { forcePasswordReset } }"""


class Browser:
    """Sends what a page of the storefront sends, and looks at answers as it does."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        self._url, self._http = sandbox.base_url, http
        self.token = ""

    def send(self, method: str, path: str, body: object, headers: dict[str, str]) -> Any:
        """Send a request behind its preflight, and return its JSON."""
        asked = {
            "Origin": ORIGIN,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": ",".join(sorted(name.lower() for name in headers)),
        }
        preflight = self._http.request("OPTIONS", f"{self._url}{path}", headers=asked)
        assert preflight.status == 204
        allowed = preflight.headers["Access-Control-Allow-Headers"].lower().replace(" ", "").split(",")
        assert {name.lower() for name in headers} <= set(allowed)
        assert method in preflight.headers["Access-Control-Allow-Methods"]
        answer = self._http.request(
            method, f"{self._url}{path}", body=orjson.dumps(body), headers=headers | {"Origin": ORIGIN}
        )
        assert answer.headers["Access-Control-Allow-Origin"] in {ORIGIN, "*"}
        assert answer.headers["X-Request-Id"]
        return answer.json()

    def b2b(self, query: str, variables: object = None) -> Any:
        """Ask the API; the answer as a whole."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer  {self.token}"}
        return self.send("POST", "/graphql", {"query": query, "variables": variables}, headers)

    def store(self, query: str, variables: object = None) -> Any:
        """Ask the store's own GraphQL; the answer as a whole."""
        credentials = {"Authorization": f"Bearer  {self.token}"} if self.token else STORE_GUEST
        headers = {"Content-Type": "application/json"} | credentials
        return self.send("POST", STORE, {"query": query, "variables": variables}, headers)

    def start(self) -> None:
        """Do what the first page does before anybody is signed in."""
        kind = {"bcChannelId": 1, "storefrontType": 1, "storeHash": "sandbox"}
        headers = {"Content-Type": "application/json", "authToken": ""}
        assert self.send("PUT", "/api/v2/store-configs/channel-storefront-type", kind, headers)["code"] == 200
        info = self.b2b(BASIC_INFO)["data"]["storeBasicInfo"]
        assert info["storeSites"][0]["b2bEnabled"] is True
        configs = {entry["key"]: entry["value"] for entry in self.b2b(CONFIGS)["data"]["storefrontConfigs"]}
        assert configs["PROJECT-7920.use_bc_login_and_authorisation"] == "false"
        pages = self.b2b(PAGES, {"includeCompanyHierarchy": False})["data"]
        assert all(pages["storefrontConfig"]["config"].values())
        assert pages.keys() == {"storefrontConfig"}
        currency = self.b2b(CURRENCIES)["data"]["currencies"]["currencies"][0]
        assert (currency["token_location"], type(currency["decimal_places"])) == ("left", int)
        assert self.b2b('{ storefrontDefaultLanguage(storeHash: "sandbox", channelId: 1) { language, } }')["data"]
        assert self.store(TAX)["data"]["site"]["settings"]["tax"]["pdp"] in {"INC", "EX", "BOTH"}
        assert any(edge["node"]["isActive"] for edge in self.store(ACTIVE)["data"]["site"]["currencies"]["edges"])
        assert self.store(CUSTOMER)["data"] == {"customer": None}
        assert self.store(CART, {"entityId": None})["data"] == {"site": {"cart": None}}

    def sign_in(self, account: SandboxAccount) -> str | None:
        """Sign in: at the store, then at B2B Edition. Return the error's text, if there is one."""
        known = {"email": account.email, "password": account.password}
        at_store = self.store(STORE_LOGIN, known)
        if "errors" in at_store:
            return str(at_store["errors"][0]["message"])
        found = self.b2b(LOGIN, {"loginData": known | {"storeHash": "sandbox", "channelId": 1}})
        if "errors" in found:
            return str(found["errors"][0]["message"])
        self.token = found["data"]["login"]["result"]["token"]
        assert found["data"]["login"]["result"]["storefrontLoginToken"]
        return None

    def learn_who(self) -> dict[str, Any]:
        """Ask who is signed in, what they may do, and for which company, as the page does after each sign-in."""
        customer = self.store(CUSTOMER)["data"]["customer"]
        info = self.b2b(INFO)["data"]["customerInfo"]
        role, user_id = info["userInfo"]["role"], info["userInfo"]["id"]
        known: dict[str, Any] = {"customer": customer["entityId"], "type": info["userType"], "role": role}
        known["codes"] = {entry["code"] for entry in info["permissions"]}
        if info["userType"] != 3:
            return known
        if str(role) == "3":
            answer = self.b2b(AGENT % customer["entityId"])
            assert "errors" not in answer
            known["acts_as"] = answer["data"]["superAdminMasquerading"]
            return known
        known["company"] = self.b2b(COMPANY % user_id)["data"]["userCompany"]
        if self.b2b(HIERARCHY)["data"]["storeConfigSwitchStatus"]["isEnabled"] == "1":
            both = self.b2b("{ companySubsidiaries { companyId companyName } userMasqueradingCompany { companyId } }")
            assert "errors" not in both
            known["subsidiaries"] = [company["companyId"] for company in both["data"]["companySubsidiaries"]]
        assert self.b2b(CREDIT)["data"]["companyCreditConfig"]["limitPurchases"] is False
        return known


@pytest.fixture
def browser(sandbox: Sandbox, http: urllib3.PoolManager) -> Browser:
    """A browser that shows the first page."""
    opened = Browser(sandbox, http)
    opened.start()
    return opened


@pytest.mark.parametrize(
    ("name", "role", "subsidiaries"),
    [("admin", "0", [1001, 1002]), ("senior", "1", [1001]), ("junior", "2", [1001]), ("custom", "2", [1001])],
)
def test_all_roles_of_a_company_sign_in(
    sandbox: Sandbox, browser: Browser, name: str, role: str, subsidiaries: list[int]
) -> None:
    account = getattr(sandbox.accounts, name)
    assert browser.sign_in(account) is None
    known = browser.learn_who()
    assert (known["customer"], known["type"], str(known["role"])) == (account.customer_id, 3, role)
    assert known["company"]["companyStatus"] == 1
    assert known["subsidiaries"] == subsidiaries
    assert "get_quotes" in known["codes"]
    pages = browser.b2b(PAGES, {"includeCompanyHierarchy": True})
    assert "errors" not in pages
    assert browser.store("mutation Logout { logout { result } }")["data"]["logout"]["result"] == "success"


def test_a_super_admin_signs_in_and_holds_every_code(sandbox: Sandbox, browser: Browser) -> None:
    assert browser.sign_in(sandbox.accounts.super_admin) is None
    known = browser.learn_who()
    assert (str(known["role"]), known["acts_as"]) == ("3", None)
    assert {"purchase_enable", "get_users", "create_quote"} <= known["codes"]
    pages = browser.b2b(PAGES, {"includeCompanyHierarchy": True})
    assert pages["data"]["companySubsidiaries"] == []


def test_a_plain_customer_signs_in(sandbox: Sandbox, browser: Browser) -> None:
    assert browser.sign_in(sandbox.accounts.customer) is None
    assert browser.learn_who()["type"] == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [("pending", "Your business account is pending"), ("inactive", "This business account is inactive")],
)
def test_who_may_not_is_told_by_the_apis_text(sandbox: Sandbox, browser: Browser, name: str, text: str) -> None:
    refused = browser.sign_in(getattr(sandbox.accounts, name))
    assert refused is not None
    assert refused.startswith(text)


def test_a_password_that_is_due_is_told_by_the_store(sandbox: Sandbox, browser: Browser) -> None:
    assert browser.sign_in(sandbox.accounts.reset) == "Reset password"
    state = browser.b2b(RESET % sandbox.accounts.reset.email)["data"]["userLoginState"]
    assert state == {"forcePasswordReset": True}


def test_a_session_that_is_over_is_told_in_both_apis(sandbox: Sandbox, browser: Browser) -> None:
    browser.sign_in(sandbox.accounts.senior)
    sandbox.expire_tokens()
    assert browser.b2b(INFO)["errors"][0]["extensions"]["code"] == 40101
    assert browser.store(CUSTOMER).keys() == {"detail"}
