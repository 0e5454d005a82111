"""Talking about a quote, its files, its mail and its documents."""

from typing import Any

import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount
from b2b_storefront.sandbox.records.quotes import Quote

from .client import Answer, Clock, Post

NEW, PRICED, TALKED, ORDERED, EXPIRED, ARCHIVED, STAFF_DRAFT, PRIVATE = range(60_001, 60_009)

NOT_FOUND = "Quote Form Does not Exist"

UPDATE = """mutation ($id: Int!, $data: QuoteUpdateInputType!) {
  quoteUpdate(id: $id, quoteData: $data) { quote { status salesRepStatus oldSalesRepStatus trackingHistory updatedAt } }
}"""
EMAIL = "mutation ($data: QuoteEmailInputType!) { quoteEmail(emailData: $data) { message } }"
PDF = """mutation ($id: Int!, $createdAt: Int!, $isPreview: Boolean, $store: String = "sandbox") {
  quoteFrontendPdf(quoteId: $id, storeHash: $store, createdAt: $createdAt, lang: "en", isPreview: $isPreview) {
    url content } }"""
EXPORT = """mutation ($id: Int!, $store: String = "sandbox") { quotePdfExport(
  quoteId: $id, storeHash: $store, currency: { currencyExchangeRate: "1" }) { url } }"""
ATTACH = """mutation ($id: Int!, $files: [QuoteFileListInputType]) {
  quoteAttachFileCreate(quoteId: $id, fileList: $files) { attachFiles { id fileName createdBy } } }"""
DETACH = "mutation ($id: Int!, $file: Int!) { quoteAttachFileDelete(quoteId: $id, fileId: $file) { message } }"
FILES = """query ($id: Int!, $date: String!, $uuid: String) {
  quote(id: $id, storeHash: "sandbox", date: $date, uuid: $uuid) {
  storefrontAttachFiles { id } backendAttachFiles { id } } }"""

FILE = {"fileUrl": "https://files.example/a.pdf", "fileName": "a.pdf", "fileType": "application/pdf"}


def record(sandbox: Sandbox, quote_id: int) -> Quote:
    return sandbox._graphql.state.quotes[quote_id]


def message(text: str | None, **more: Any) -> dict[str, Any]:
    return {"storeHash": "sandbox", "userEmail": "junior@sandbox.example", "message": text, **more}


def test_a_message_of_the_buyer(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    now = int(clock.now)
    sandbox.price_quote(NEW, message="Our offer")
    clock.now += 60
    data = message("Thank you", lastMessage=now)
    quote = post(UPDATE, {"id": NEW, "data": data}, sandbox.accounts.junior).data["quoteUpdate"]["quote"]
    assert quote["trackingHistory"] == [
        {"date": now, "message": "Our offer", "role": "Sales rep: Sandbox Sales", "read": False},
        {"date": now + 60, "message": "Thank you", "role": "Customer: June Mast", "read": False},
    ]
    assert (quote["status"], quote["salesRepStatus"], quote["oldSalesRepStatus"]) == (1, 3, 2)
    assert quote["updatedAt"] == now + 60


def test_messages_up_to_a_time_are_marked_as_read(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    sandbox.price_quote(NEW, message="First")
    clock.now += 60
    sandbox.price_quote(NEW, message="Second")
    before = record(sandbox, NEW).updated_at
    junior = sandbox.accounts.junior

    def reads(last: int) -> list[bool]:
        answer = post(UPDATE, {"id": NEW, "data": message(None, lastMessage=last)}, junior)
        quote = answer.data["quoteUpdate"]["quote"]
        assert (quote["salesRepStatus"], quote["updatedAt"]) == (2, before)
        return [entry["read"] for entry in quote["trackingHistory"]]

    assert reads(int(clock.now) - 61) == [False, False]
    assert reads(int(clock.now) - 60) == [True, False]
    assert reads(int(clock.now)) == [True, True]
    assert reads(0) == [True, True]


def test_an_update_of_nothing(sandbox: Sandbox, post: Post) -> None:
    before = record(sandbox, NEW).updated_at
    for text in (None, ""):
        answer = post(UPDATE, {"id": NEW, "data": message(text)}, sandbox.accounts.junior)
        quote = answer.data["quoteUpdate"]["quote"]
        assert (quote["trackingHistory"], quote["salesRepStatus"], quote["updatedAt"]) == ([], 0, before)


def test_marking_leaves_the_buyers_messages(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    data = message(None, lastMessage=int(clock.now))
    answer = post(UPDATE, {"id": TALKED, "data": data}, sandbox.accounts.junior)
    history = answer.data["quoteUpdate"]["quote"]["trackingHistory"]
    assert [entry["read"] for entry in history] == [True, False]
    sandbox.price_quote(TALKED)
    assert all(entry.read for entry in record(sandbox, TALKED).history)


def test_messages_on_expired_and_ordered_quotes(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    answer = post(UPDATE, {"id": EXPIRED, "data": message("Too late?")}, accounts.junior)
    quote = answer.data["quoteUpdate"]["quote"]
    assert (quote["status"], quote["salesRepStatus"], len(quote["trackingHistory"])) == (5, 5, 1)
    refused = post(UPDATE, {"id": ORDERED, "data": message("Hello?")}, accounts.senior)
    assert refused.message == "Quote has been ordered"


def test_a_quote_that_expired_with_time_stays_expired(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    clock.now = record(sandbox, NEW).expires_at + 1
    answer = post(UPDATE, {"id": NEW, "data": message("Too late?")}, sandbox.accounts.junior)
    assert answer.data["quoteUpdate"]["quote"]["salesRepStatus"] == 5
    assert record(sandbox, NEW).state == 0


def test_who_may_write(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    own = {"id": PRIVATE, "data": message("Hello")}
    history = post(UPDATE, own, accounts.customer).data["quoteUpdate"]["quote"]["trackingHistory"]
    assert history[-1]["role"] == "Customer: Kim Shore"
    assert post(UPDATE, own, accounts.admin).message == "Permission denied."
    company = {"id": PRICED, "data": message("Hello")}
    for account in (accounts.customer, accounts.junior, accounts.custom):
        assert post(UPDATE, company, account).message == "Permission denied."
    assert post(UPDATE, company).error["extensions"] == {"code": 40101}
    assert post(UPDATE, {"id": ARCHIVED, "data": message("Hello")}, accounts.senior).message == NOT_FOUND
    other = {"id": PRICED, "data": message("Hello", storeHash="other")}
    assert post(UPDATE, other, accounts.senior).message == "Store Does not Exist"


def test_mail_goes_to_the_buyer_only(sandbox: Sandbox, post: Post) -> None:
    def mail(email: str, quote_id: int = PRICED, account: SandboxAccount = sandbox.accounts.senior) -> Answer:
        return post(EMAIL, {"data": {"email": email, "quoteId": quote_id}}, account)

    assert mail("Senior@sandbox.example").data["quoteEmail"] == {"message": "Success"}
    assert mail("junior@sandbox.example").message == "Invalid email address"
    record(sandbox, PRICED).contact["email"] = "office@example.com"
    assert mail("office@example.com").data
    assert mail("").message == "Invalid email address"
    assert mail("senior@sandbox.example", account=sandbox.accounts.junior).message == "Permission denied."
    assert mail("junior@sandbox.example", NEW, sandbox.accounts.junior).data
    assert mail("senior@sandbox.example", STAFF_DRAFT).message == NOT_FOUND


def test_pdf_and_preview(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    quote = record(sandbox, NEW)
    quote.title = "<script>"
    known = {"id": NEW, "createdAt": quote.created_at}
    for account in (None, sandbox.accounts.junior):
        pdf = post(PDF, known, account).data["quoteFrontendPdf"]
        assert pdf["url"].startswith(f"{sandbox.base_url}/documents/")
        document = http.request("GET", pdf["url"])
        assert (document.status, document.headers["Content-Type"]) == (200, "application/pdf")
        assert document.data.startswith(b"%PDF-")
        assert b"40 x GLOVE-S" in document.data
        assert pdf["content"] is None
        preview = post(PDF, known | {"isPreview": True}, account).data["quoteFrontendPdf"]
        assert preview["url"] is None
        assert "QN00060001" in preview["content"]
        assert "500.00" in preview["content"]
        assert "&lt;script&gt;" in preview["content"]
    assert post(PDF, {"id": NEW, "createdAt": 1}).message == NOT_FOUND
    assert post(PDF, known | {"store": "other"}).message == "Store Does not Exist"
    assert post(PDF, known, sandbox.accounts.customer).message == "Permission denied."
    assert post(PDF, known, sandbox.accounts.custom).message == "Permission denied."


def test_pdf_export_needs_a_token_and_permission(sandbox: Sandbox, post: Post) -> None:
    answer = post(EXPORT, {"id": NEW}, sandbox.accounts.junior)
    assert answer.data["quotePdfExport"]["url"].endswith(".pdf")
    assert post(EXPORT, {"id": NEW}).error["extensions"] == {"code": 40101}
    assert post(EXPORT, {"id": NEW}, sandbox.accounts.custom).message == "Permission denied."
    assert post(EXPORT, {"id": NEW, "store": "other"}, sandbox.accounts.junior).message == "Store Does not Exist"


def test_files_of_the_buyer(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    junior = sandbox.accounts.junior
    clock.now += 60
    answer = post(ATTACH, {"id": NEW, "files": [FILE, FILE]}, junior)
    assert record(sandbox, NEW).updated_at == int(clock.now)
    first, second = answer.data["quoteAttachFileCreate"]["attachFiles"]
    assert first == {"id": first["id"], "fileName": "a.pdf", "createdBy": "Customer: June Mast"}
    [third] = post(ATTACH, {"id": NEW, "files": [FILE]}, junior).data["quoteAttachFileCreate"]["attachFiles"]
    refused = post(ATTACH, {"id": NEW, "files": [FILE]}, junior)
    assert refused.message == "A quote takes at most 3 files from its buyer."
    clock.now += 60
    removed = post(DETACH, {"id": NEW, "file": second["id"]}, junior).data["quoteAttachFileDelete"]
    assert removed == {"message": "Success"}
    assert record(sandbox, NEW).updated_at == int(clock.now)
    again = post(DETACH, {"id": NEW, "file": second["id"]}, junior)
    assert again.message == "The quote has no such file from its buyer."
    quote = record(sandbox, NEW)
    files = post(FILES, {"id": NEW, "date": str(quote.created_at), "uuid": quote.uuid}, junior).data["quote"]
    assert [file["id"] for file in files["storefrontAttachFiles"]] == [first["id"], third["id"]]
    assert post(ATTACH, {"id": NEW, "files": [FILE]}, junior).data
    assert post(ATTACH, {"id": NEW, "files": None}, junior).data["quoteAttachFileCreate"] == {"attachFiles": []}


def test_who_may_attach(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert post(ATTACH, {"id": PRICED, "files": [FILE]}, accounts.junior).message == "Permission denied."
    assert post(DETACH, {"id": PRICED, "file": 1}, accounts.junior).message == "Permission denied."
    assert post(ATTACH, {"id": ORDERED, "files": [FILE]}, accounts.senior).message == "Quote has been ordered"
    assert post(DETACH, {"id": ORDERED, "file": 1}, accounts.senior).message == "Quote has been ordered"
    assert post(ATTACH, {"id": PRIVATE, "files": [FILE]}, accounts.customer).data
