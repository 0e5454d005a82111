"""Files: uploaded, kept, served, and attached to quotes."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Post

PDF = b"%PDF-1.7\r\n\r\n--not a boundary\r\n\x00\xff"


def upload(
    sandbox: Sandbox, http: urllib3.PoolManager, token: str | None = None, **fields: Any
) -> urllib3.BaseHTTPResponse:
    form: dict[str, Any] = {"mediaFile": ("plan ä.pdf", PDF, "application/pdf"), "requestType": "quoteAttachedFile"}
    headers = {} if token is None else {"authToken": token}
    sent = {name: value for name, value in (form | fields).items() if value is not None}
    return http.request("POST", f"{sandbox.base_url}/api/v2/media/upload", fields=sent, headers=headers)


def test_a_file_is_kept_as_it_came_and_attached_to_a_quote(
    sandbox: Sandbox, http: urllib3.PoolManager, post: Post
) -> None:
    senior, token = sandbox.accounts.senior, post.token(sandbox.accounts.senior)

    data = upload(sandbox, http, token).json()["data"]

    assert (data["fileName"], data["fileType"], data["fileSize"]) == ("plan ä.pdf", "application/pdf", len(PDF))
    assert isinstance(data["fileId"], int)
    served = http.request("GET", data["fileUrl"])
    assert (served.status, served.data, served.headers["content-type"]) == (200, PDF, "application/pdf")
    assert served.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in served.headers["content-security-policy"]
    files = [{name: data[name] for name in ("fileUrl", "fileName", "fileType", "fileSize")}]
    document = """mutation ($files: [QuoteFileListInputType]) {
        quoteAttachFileCreate(quoteId: 60002, fileList: $files) { attachFiles { fileName fileUrl } }
    }"""
    attached = post(document, {"files": files}, senior).data["quoteAttachFileCreate"]["attachFiles"]
    assert attached == [{"fileName": data["fileName"], "fileUrl": data["fileUrl"]}]


def test_without_a_token_a_file_has_no_id(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    for token in (None, "unknown"):
        answer = upload(sandbox, http, token).json()
        assert (answer["code"], "fileId" in answer["data"]) == (200, False)


@pytest.mark.parametrize(
    "fields",
    [
        {"mediaFile": None},
        {"mediaFile": "text without a name"},
        {"requestType": None},
        {"requestType": "somethingElse"},
    ],
)
def test_a_form_that_does_not_fit_is_refused(
    sandbox: Sandbox, http: urllib3.PoolManager, fields: dict[str, Any]
) -> None:
    response = upload(sandbox, http, **fields)
    assert (response.status, response.json()["code"]) == (400, 400)
    assert sandbox._graphql.state.media == {}


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x"),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n--x--"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"),
        ("multipart/form-data; boundary=" + "x" * 5000, b"--x\r\n"),
        ("multipart/form-data; boundary=x", b"--x\r\n" * 100_000),
    ],
)
def test_what_is_no_form_is_refused(
    sandbox: Sandbox, http: urllib3.PoolManager, content_type: str, body: bytes
) -> None:
    url = f"{sandbox.base_url}/api/v2/media/upload"
    assert http.request("POST", url, body=body, headers={"Content-Type": content_type}).status == 400


def test_files_are_limited_each_and_together(
    sandbox: Sandbox, http: urllib3.PoolManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = ("a.bin", b"x" * (10 * 1024 * 1024 + 1), "application/octet-stream")
    assert upload(sandbox, http, mediaFile=large).status == 413
    assert upload(sandbox, http, mediaFile=("a.bin", b"x" * (10 * 1024 * 1024), "text/plain")).status == 200
    assert upload(sandbox, http, mediaFile=("a.bin", b"x" * (12 * 1024 * 1024), "text/plain")).status == 413
    monkeypatch.setattr("b2b_storefront.sandbox.rest.media._LARGEST_SUM", 10 * 1024 * 1024 + 10)
    assert upload(sandbox, http).status == 413
    sandbox.reset()
    assert upload(sandbox, http).status == 200


def test_only_the_file_itself_is_served(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    url = upload(sandbox, http, mediaFile=("../../etc/passwd", b"x", "text/html; evil")).json()["data"]["fileUrl"]
    assert url.endswith("/passwd")
    assert http.request("GET", url).headers["content-type"] == "application/octet-stream"
    for wrong in (url + "x", url.replace("/media/", "/media/99", 1), f"{sandbox.base_url}/media/1/{'9' * 900}"):
        assert http.request("GET", wrong).status == 404


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"--x\r\na\r\n\r\n\r\n" * 300_000 + b"--x--\r\n", "The form has more than 100 parts."),
        (b"--x\r\n" + b"a:b\r\n" * 100_000 + b"\r\n\r\nx\r\n--x--\r\n", "A part's head has more than 8192 bytes."),
    ],
)
def test_a_form_that_takes_long_to_read_is_refused(
    sandbox: Sandbox, http: urllib3.PoolManager, body: bytes, message: str
) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = http.request("POST", f"{sandbox.base_url}/api/v2/media/upload", body=body, headers=headers)
    assert (answer.status, answer.json()["message"]) == (413, message)


def test_a_form_may_have_as_many_parts_as_are_read(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    assert upload(sandbox, http, **{f"more-{number}": "x" for number in range(98)}).json()["code"] == 200
    assert upload(sandbox, http, **{f"more-{number}": "x" for number in range(99)}).status == 413
