"""Files that buyers upload: what the API takes, checked before anything is sent, and the form that carries one."""

import mimetypes
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from b2b_storefront._errors import ConfigurationError, StorefrontError, UnexpectedResultError, UploadRefusedError
from b2b_storefront._numbers import describe
from b2b_storefront._secret import hide, reveal
from b2b_storefront.wire.rest_calls import BuyerRestRequest

if TYPE_CHECKING:
    from b2b_storefront.bigcommerce.input_types import RegisterCompanyFileInput
    from b2b_storefront.client.input_types import CompanyAttachedFile, QuoteFileListInputType

__all__ = ["FileSource", "UploadPurpose", "UploadedFile", "compose_upload", "hide_content", "read_upload"]

UploadPurpose = Literal["quote", "customer quote", "company"]
"""What a file is for: a company's quote, a plain customer's quote, or the registration of a company."""

FileSource = str | os.PathLike[str] | bytes | BinaryIO
"""A file: its path, its content, or a stream that is read to its end."""

PATH = "/api/v2/media/upload"
MEBIBYTE = 1024 * 1024
LONGEST_NAME = 200

KINDS: dict[str, tuple[str, int]] = {
    "quote": ("quoteAttachedFile", 10 * MEBIBYTE),
    "customer quote": ("customerQuoteAttachedFile", 10 * MEBIBYTE),
    "company": ("companyAttachedFile", 2 * MEBIBYTE),
}
"""What the API calls each purpose, and how large a file may be for it."""

TYPES = {
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The media types that are taken beside images, by the ending of a file's name."""


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file that the API keeps.

    Attributes:
        url: Where it lies.
        name: Its name.
        content_type: Its media type.
        size: Its size in bytes.
        file_id: Its id; None where nobody was signed in.
    """

    url: str
    name: str
    content_type: str
    size: int
    file_id: int | None

    def for_quote(self) -> "QuoteFileListInputType":
        """Return it as quotes take it: `quote_attach_file_create(file_list=[...])`."""
        from b2b_storefront.client.input_types import QuoteFileListInputType

        return QuoteFileListInputType(
            file_url=self.url, file_name=self.name, file_type=self.content_type, file_size=self.size, id=self.file_id
        )

    def for_company(self) -> "CompanyAttachedFile":
        """Return it as B2B Edition's `company_create` takes it."""
        from b2b_storefront.client.input_types import CompanyAttachedFile

        return CompanyAttachedFile(
            file_url=self.url,
            file_name=self.name,
            file_type=self.content_type,
            file_size=str(self.size),
            id=self.file_id,
        )

    def for_store(self) -> "RegisterCompanyFileInput":
        """Return it as the store's own `register_company` takes it.

        Raises:
            ConfigurationError: It has no id, as it was uploaded by a guest.
        """
        from b2b_storefront.bigcommerce.input_types import RegisterCompanyFileInput

        if self.file_id is None:
            raise ConfigurationError(
                f"{self.name} was uploaded by a guest, so it has no id. Upload it with the session of the customer who"
                " registers the company. Nothing was sent."
            )
        return RegisterCompanyFileInput(
            file_id=str(self.file_id),
            file_url=self.url,
            file_name=self.name,
            content_type=self.content_type,
            file_size=self.size,
        )


def hide_content(file: FileSource) -> FileSource:
    """Return a file, its content hidden where it is given: a traceback would show it."""
    return hide(bytes(file)) if isinstance(file, bytes | bytearray | memoryview) else file


def compose_upload(
    file: FileSource, purpose: UploadPurpose, name: str | None, content_type: str | None
) -> BuyerRestRequest:
    """Return the request that uploads a file, which is read for it.

    Raises:
        ConfigurationError: The purpose is unknown, or the file has no name, is empty, is too large, or of a type that
            the API does not take.
    """
    if not isinstance(purpose, str) or purpose not in KINDS:
        known = ", ".join(map(repr, KINDS))
        raise ConfigurationError(f"purpose is {describe(purpose)}: pass {known}. Nothing was sent.")
    wire_purpose, most = KINDS[purpose]
    content, known_name = _read(file, most)
    name = name or known_name
    if not name or not name.isprintable() or len(name) > LONGEST_NAME:
        raise ConfigurationError(
            f"The file has no name of up to {LONGEST_NAME} printable letters: pass name=..., such as 'drawing.pdf'."
            " Nothing was sent."
        )
    kind = content_type or TYPES.get(Path(name).suffix.lower()) or mimetypes.guess_type(name)[0] or "unknown"
    if kind not in TYPES.values() and not kind.startswith("image/"):
        raise ConfigurationError(
            f"{name} is of the type {kind}, which the API does not take: it takes images and {', '.join(TYPES)}. If the"
            " name does not tell its type, pass content_type=... Nothing was sent."
        )
    if not content:
        raise ConfigurationError(f"{name} is empty. Nothing was sent.")
    if len(content) > most:
        raise ConfigurationError(
            f"{name} is larger than {most // MEBIBYTE} MiB, which is the most for a {purpose}. Nothing was sent."
        )
    boundary = secrets.token_hex(16)
    quoted = name.replace("\\", "_").replace('"', "%22")
    parts = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="requestType"\r\n\r\n{wire_purpose}\r\n',
        f'--{boundary}\r\nContent-Disposition: form-data; name="mediaFile"; filename="{quoted}"\r\n'
        f"Content-Type: {kind}\r\n\r\n",
    )
    return BuyerRestRequest(
        "upload_file",
        PATH,
        _refuse,
        headers={"Content-Type": f"multipart/form-data; boundary={boundary}"},
        content="".join(parts).encode() + content + f"\r\n--{boundary}--\r\n".encode(),
        repeatable=False,
    )


def read_upload(data: object) -> UploadedFile:
    """Return what the API says of an uploaded file.

    Raises:
        UnexpectedResultError: It says too little.
    """
    told: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
    file_id, size = told.get("fileId", told.get("id")), told.get("fileSize")
    url, name, kind = (told.get(member) for member in ("fileUrl", "fileName", "fileType"))
    if not isinstance(url, str) or not isinstance(name, str):
        raise UnexpectedResultError("upload_file: the API took the file and does not say where it lies.")
    return UploadedFile(
        reveal(url),
        reveal(name),
        reveal(kind) if isinstance(kind, str) else "",
        _number(size) or 0,
        _number(file_id),
    )


def _read(file: FileSource, most: int) -> tuple[bytes, str | None]:
    """Return a file's content, as much as tells whether it is too large, and its name, if it has one."""
    if isinstance(file, bytes | bytearray | memoryview):
        return hide(bytes(file)), None
    if isinstance(file, str | os.PathLike):
        try:
            with Path(file).open("rb") as opened:
                return hide(opened.read(most + 1)), Path(file).name
        except OSError as error:
            reason = error.strerror or type(error).__name__
        raise ConfigurationError(f"The file {os.fspath(file)} can't be read: {reason}. Nothing was sent.")
    read = getattr(file, "read", None)
    content = hide(read(most + 1)) if callable(read) else None
    if not isinstance(content, bytes):
        raise ConfigurationError(
            "The file is neither a path nor bytes nor a stream that is open for reading bytes. Nothing was sent."
        )
    name = getattr(file, "name", None)
    return content, Path(name).name if isinstance(name, str) else None


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        return int(reveal(value))
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _refuse(text: str, status: int) -> StorefrontError:
    return UploadRefusedError(
        f"upload_file: {text.rstrip('.')} (HTTP {status}). The API keeps no file.", operation_name="upload_file"
    )
