"""Reading what a form holds."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST_BYTES = 64 * 1024


async def read_form(request: Request) -> FormData:
    """Return a form, which is no larger than people's are."""
    size = request.headers.get("content-length", "")
    if not size.isdecimal() or int(size) > MOST_BYTES:
        raise HTTPException(413)
    return await request.form(max_files=0, max_fields=50)


def read_text(form: FormData, name: str, longest: int = 200) -> str:
    """Return what somebody typed into a field, without the space around it; empty for nothing."""
    value = form.get(name)
    return value.strip()[:longest] if isinstance(value, str) else ""


def read_number(form: FormData, name: str, largest: int = 2**31 - 1) -> int:
    """Return the number in a field, or refuse the form, which a browser would not have sent."""
    text = read_text(form, name)
    if not (text.isascii() and text.isdecimal() and len(text) <= 10 and int(text) <= largest):
        raise HTTPException(400, f"{name} is not a number that fits")
    return int(text)
