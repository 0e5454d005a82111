"""PDF files of plain text: as little of the format as a reader needs."""

from collections.abc import Sequence

__all__ = ["make_pdf"]

_LINES_ON_A_PAGE = 48
_LONGEST_LINE = 110
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def make_pdf(lines: Sequence[str]) -> bytes:
    """Return a PDF file with lines of text, the first of them as a title, on as many A4 pages as they take."""
    title, *rest = lines or [""]
    pages = [rest[start : start + _LINES_ON_A_PAGE] for start in range(0, len(rest), _LINES_ON_A_PAGE)] or [[]]
    objects: list[bytes] = [b"", b"", _FONT]
    kids = []
    for page in pages:
        commands = [b"BT /F1 16 Tf 50 790 Td (%s) Tj /F1 9 Tf 0 -12 Td" % _write(title)]
        commands += [b"0 -15 Td (%s) Tj" % _write(line) for line in page]
        content = b"\n".join([*commands, b"ET"])
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    return _assemble(objects)


def _write(text: str) -> bytes:
    shown = text if len(text) <= _LONGEST_LINE else f"{text[: _LONGEST_LINE - 3]}..."
    raw = "".join(letter if letter.isprintable() else " " for letter in shown).encode("cp1252", "replace")
    return raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _assemble(objects: Sequence[bytes]) -> bytes:
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n%b%b" % (count, table, trailer)
