"""Files and additional fields, which the API takes by REST: with the customer's token, and checked before."""

import io
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    ConfigurationError,
    ExtraFieldsRefusedError,
    TransportError,
    UploadRefusedError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations

UPLOAD = "POST /api/v2/media/upload"
CHECK = "POST /api/v2/extra-fields/{kind}/validate"
MEBIBYTE = 1024 * 1024


@pytest.mark.parametrize("way", ["path", "text", "bytes", "stream"])
async def test_a_file_is_uploaded_whatever_it_is_given_as(
    async_admin: AsyncSession, sandbox: Sandbox, tmp_path: Path, way: str
) -> None:
    path = tmp_path / 'draw"ing ä.pdf'
    path.write_bytes(b"%PDF-1.4 \r\n--x\r\n")
    stream = io.BytesIO(path.read_bytes())
    stream.name = str(path)
    file: Any = {"path": path, "text": str(path), "bytes": path.read_bytes(), "stream": stream}[way]
    kept = await async_admin.upload_file(file, purpose="quote", name=path.name if way == "bytes" else None)
    assert (kept.content_type, kept.size) == ("application/pdf", 16)
    assert kept.file_id is not None
    assert kept.url.startswith(sandbox.base_url)
    assert kept.for_quote().file_size == 16
    assert kept.for_store().file_id == str(kept.file_id)
    assert kept.for_company().file_size == "16"
    assert operations(sandbox) == ["Login", UPLOAD]


async def test_a_guests_file_has_no_id(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    kept = await async_storefront.guest().upload_file(b"x", purpose="company", name="a.png")
    assert kept.file_id is None
    assert operations(sandbox) == [UPLOAD]
    with pytest.raises(ConfigurationError, match="uploaded by a guest"):
        kept.for_store()


@pytest.mark.parametrize(
    ("file", "given", "says"),
    [
        (b"x", {"purpose": "invoice", "name": "a.pdf"}, "purpose is 'invoice'"),
        (b"x", {"purpose": "quote"}, "has no name"),
        (b"x", {"purpose": "quote", "name": "a\r\nb.pdf"}, "has no name"),
        (b"x", {"purpose": "quote", "name": "a.exe"}, "does not take"),
        (b"x", {"purpose": "quote", "name": "a"}, "pass content_type="),
        (b"x", {"purpose": "quote", "name": "a.pdf", "content_type": "text/html"}, "text/html"),
        (b"", {"purpose": "quote", "name": "a.pdf"}, "is empty"),
        (b"x" * (2 * MEBIBYTE + 1), {"purpose": "company", "name": "a.pdf"}, "2 MiB"),
        (b"x" * (10 * MEBIBYTE + 1), {"purpose": "quote", "name": "a.pdf"}, "10 MiB"),
        ("/nowhere/a.pdf", {"purpose": "quote"}, "can't be read"),
        (io.StringIO("text"), {"purpose": "quote", "name": "a.csv"}, "reading bytes"),
        (7, {"purpose": "quote", "name": "a.csv"}, "neither a path"),
    ],
)
async def test_what_the_api_would_not_take_is_not_sent(
    async_admin: AsyncSession, sandbox: Sandbox, file: Any, given: dict[str, Any], says: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        await async_admin.upload_file(file, **given)
    assert says in str(caught.value)
    assert operations(sandbox) == []


async def test_a_refused_file_is_told_in_the_apis_words(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    sandbox.fail_next(UPLOAD, body={"code": 500, "message": "no", "data": {"errMsg": "Virus found."}}, status=413)
    with pytest.raises(UploadRefusedError, match="Virus found"):
        await async_admin.upload_file(b"x", purpose="quote", name="a.pdf")


async def test_a_file_is_never_sent_twice_after_a_fault(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    await async_admin.current_user()
    sandbox.clear_requests()
    sandbox.fail_next(UPLOAD, disconnect=True)
    with pytest.raises(TransportError):
        await async_admin.upload_file(b"x", purpose="quote", name="a.pdf")
    assert operations(sandbox) == [UPLOAD]


async def test_values_of_additional_fields_are_checked(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    guest = async_storefront.guest()
    await guest.validate_extra_fields("user", {"Site": "North"})
    with pytest.raises(ExtraFieldsRefusedError) as caught:
        await guest.validate_extra_fields("user", {"Site": "Nowhere"})
    assert caught.value.field == "Site"
    assert caught.value.reason
    assert operations(sandbox) == [CHECK, CHECK]
    with pytest.raises(ConfigurationError, match="owner is"):
        await guest.validate_extra_fields("order", {})  # type: ignore[arg-type]


async def test_a_token_that_ended_is_replaced(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    await async_admin.current_user()
    sandbox.expire_tokens()
    sandbox.clear_requests()
    answer = {"code": 401, "message": "Unauthorized", "data": {"errMsg": "Unauthorized"}}
    sandbox.fail_next(CHECK, status=401, body=answer)
    await async_admin.validate_extra_fields("user", {"Site": "North"})
    assert operations(sandbox) == [CHECK, "Login", CHECK]
