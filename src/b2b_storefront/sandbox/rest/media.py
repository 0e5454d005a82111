"""Files: uploaded by buyers, kept, and served."""

import re
from typing import NamedTuple
from urllib.parse import quote

from b2b_storefront.sandbox.execution.addressing import make_base_url
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.records.media import MediaFile
from b2b_storefront.sandbox.rest.call import Handler, RestCall, answer_v2, fail_v2, find_caller, read_number

__all__ = ["LARGEST_FILE", "ROUTES"]

LARGEST_FILE = 10 * 1024 * 1024
"""The largest file, in bytes."""

_LARGEST_SUM = 10 * LARGEST_FILE
_LONGEST_NAME = 200
_MOST_PARTS = 100
_LONGEST_HEAD = 8_192
_PURPOSES = {"companyAttachedFile", "quoteAttachedFile", "customerQuoteAttachedFile"}
_BOUNDARY = re.compile(r'multipart/form-data;.*?\bboundary="?([^";,]{1,70})"?', re.IGNORECASE)
_PARAMETER = re.compile(r';\s*(name|filename)="((?:\\.|[^"\\])*)"', re.IGNORECASE)
_KIND = re.compile(r"[a-z0-9.+-]+/[a-z0-9.+-]+")


class _FormTooLargeError(ValueError):
    """A form has more parts than any page sends, or longer heads."""


class _Part(NamedTuple):
    """One part of a form: what it holds, and for a file its name and kind."""

    content: bytes
    file_name: str
    kind: str


def upload(call: RestCall) -> HttpAnswer:
    """Keep the file of a form, for a purpose that it names. Only with a valid token the answer has the file's id."""
    try:
        parts = _read_form(call)
    except _FormTooLargeError as error:
        return fail_v2(413, str(error))
    file, purpose = parts.get("mediaFile"), parts.get("requestType")
    if file is None or not file.file_name:
        return fail_v2(400, "mediaFile:The file is required.")
    if purpose is None or purpose.content.decode("latin-1") not in _PURPOSES:
        return fail_v2(400, f"requestType:The purpose has to be one of {', '.join(sorted(_PURPOSES))}.")
    if len(file.content) > LARGEST_FILE:
        return fail_v2(413, f"mediaFile:The file is larger than {LARGEST_FILE} bytes.")
    if sum(len(kept.content) for kept in call.state.media.values()) + len(file.content) > _LARGEST_SUM:
        return fail_v2(413, "The sandbox keeps no more files. Reset it.")
    made = MediaFile(call.state.next_id("media_file"), file.file_name[:_LONGEST_NAME], file.kind, file.content)
    call.state.media[made.file_id] = made
    shown = {
        "fileUrl": f"{make_base_url(call.headers.get('host', ''))}/media/{made.file_id}/{quote(made.name, safe='')}",
        "fileName": made.name,
        "fileType": made.kind,
        "fileSize": len(made.content),
    }
    return answer_v2(shown | ({"fileId": made.file_id} if _has_token(call) else {}))


def download(call: RestCall) -> HttpAnswer:
    """Serve a file, to be saved and not to be opened: it must not become a page of the sandbox's own origin."""
    file = call.state.media.get(read_number(call.path["file_id"]) or 0)
    if file is None or call.path["name"] != file.name:
        return fail_v2(404, "The file does not exist.")
    headers = {
        "Content-Type": file.kind,
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpAnswer(200, file.content, headers=headers)


def serve_document(call: RestCall) -> HttpAnswer:
    """Serve a document that the API made."""
    file = call.state.documents.get(call.path["key"])
    if file is None or call.path["name"] != file.name:
        return fail_v2(404, "The document does not exist.")
    headers = {
        "Content-Type": file.kind,
        "Content-Disposition": f"inline; filename*=UTF-8''{quote(file.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpAnswer(200, file.content, headers=headers)


def _has_token(call: RestCall) -> bool:
    try:
        find_caller(call)
    except Refused:
        return False
    return True


def _read_form(call: RestCall) -> dict[str, _Part]:
    """Return the parts of a form by name; none if the body is not a form.

    Raises:
        _FormTooLargeError: reading it would take long.
    """
    match = _BOUNDARY.match(call.headers.get("content-type", ""))
    if match is None:
        return {}
    delimiter = b"\r\n--" + match[1].encode("latin-1")
    parts: dict[str, _Part] = {}
    for number, section in enumerate((b"\r\n" + call.content).split(delimiter, _MOST_PARTS + 2)[1:]):
        head, separator, content = section.partition(b"\r\n\r\n")
        if section.startswith(b"--") or not separator:
            break
        if number == _MOST_PARTS:
            raise _FormTooLargeError(f"The form has more than {_MOST_PARTS} parts.")
        if len(head) > _LONGEST_HEAD:
            raise _FormTooLargeError(f"A part's head has more than {_LONGEST_HEAD} bytes.")
        lines = head.decode("utf-8", "replace").split("\r\n")
        headers = {name.strip().casefold(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        names = dict(_PARAMETER.findall(headers.get("content-disposition", "")))
        kind = headers.get("content-type", "").casefold()
        file_name = names.get("filename", "").replace("\\", "/").rpartition("/")[2]
        known_kind = kind if _KIND.fullmatch(kind) else "application/octet-stream"
        parts[names.get("name", "")] = _Part(content, file_name, known_kind)
    return parts


ROUTES: dict[str, Handler] = {
    "GET /documents/{key}/{name}": serve_document,
    "GET /media/{file_id}/{name}": download,
    "POST /api/v2/media/upload": upload,
}
