"""Documents that the API makes and gives an address to: PDF and CSV files."""

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.pdf import make_pdf
from b2b_storefront.sandbox.records.media import MediaFile

__all__ = ["publish_csv", "publish_pdf"]

_MOST = 500


def publish_pdf(call: Call, name: str, lines: Sequence[str]) -> str:
    """Return the address of a PDF file with lines of text, the first of them as a title."""
    return _publish(call, f"{name}.pdf", "application/pdf", make_pdf(lines))


def publish_csv(call: Call, name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return the address of a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    # What begins like a formula would be one in a spreadsheet.
    writer.writerows([_defuse(str(cell)) for cell in row] for row in rows)
    return _publish(call, f"{name}.csv", "text/csv; charset=utf-8", text.getvalue().encode())


def _defuse(cell: str) -> str:
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _publish(call: Call, name: str, kind: str, content: bytes) -> str:
    """Keep a document under a key that only its content tells, and return its address."""
    documents = call.state.documents
    key = hashlib.sha256(name.encode() + b"\0" + content).hexdigest()[:40]
    documents.pop(key, None)
    documents[key] = MediaFile(0, name, kind, content)
    while len(documents) > _MOST:
        del documents[next(iter(documents))]
    base = call.base_url or call.state.store.url
    return f"{base}/documents/{key}/{quote(name, safe='')}"
