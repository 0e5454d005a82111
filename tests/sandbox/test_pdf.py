"""PDF files of plain text: what readers rely on."""

import re

from b2b_storefront.sandbox.execution.pdf import make_pdf


def test_every_object_stands_where_the_table_says() -> None:
    file = make_pdf(["Title", *(f"Line {number}" for number in range(100))])
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", file)[1])  # type: ignore[index]
    assert file[start:].startswith(b"xref\n0 ")
    places = [int(place) for place in re.findall(rb"^(\d{10}) 00000 n $", file, re.MULTILINE)]
    for number, place in enumerate(places, start=1):
        assert file[place:].startswith(b"%d 0 obj\n" % number)
    assert b"/Size %d " % (len(places) + 1) in file
    assert file.count(b"/Type /Page ") == 3
    assert b"/Count 3" in file
    for length, content in re.findall(rb"/Length (\d+) >>\nstream\n(.*?)\nendstream", file, re.DOTALL):
        assert len(content) == int(length)


def test_text_cannot_leave_its_place() -> None:
    file = make_pdf([r"a) Tj (b \ c", "ä\x00\n日" + "x" * 500])
    assert rb"(a\) Tj \(b \\ c) Tj" in file
    [second] = re.findall(rb"Td \((.*)\) Tj$", file.split(b"stream")[1], re.MULTILINE)[-1:]
    assert second.startswith("ä  ?x".encode("cp1252"))
    assert len(second) == 110


def test_nothing_is_a_page_too() -> None:
    assert make_pdf([]).count(b"/Type /Page ") == 1
