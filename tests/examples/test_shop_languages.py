"""The shop's own texts, in each language."""

import json
import re
import string

import pytest
from shop import failures, invoices, lists, people, quotes
from shop.languages import LANGUAGES, choose_language, translate, write_money

from b2b_storefront.sandbox import Sandbox

from .opening import SEED, Visitor, make_app, serve

SHOP = SEED.parent / "shop"
TEXT = r'"((?:[^"\\]|\\.)*)"'


def written_texts() -> set[str]:
    """Every text of the shop, as its templates and modules have it."""
    texts: set[str] = set()
    for template in (SHOP / "templates").glob("*.html"):
        texts.update(re.findall(rf"\bt\({TEXT}", template.read_text(encoding="utf-8")))
    for module in SHOP.glob("*.py"):
        code = module.read_text(encoding="utf-8")
        texts.update(re.findall(rf"(?:\.say|\.text)\(\s*{TEXT}", code))
        texts.update(re.findall(rf"HTTPException\(403, {TEXT}", code))
        texts.update(re.findall(rf"_move\(page, [\w.]+, {TEXT}", code))
    tables = (failures.TITLES, failures.ADVICE, quotes.STATUSES, lists.STATUSES, invoices.STATUSES)
    return texts.union(
        *(table.values() for table in tables),
        (text for _, text in people.REFUSALS),
        failures.CONFLICT,
        [failures.FormRefused().detail],
    )


def names_in(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


@pytest.mark.parametrize("language", ["de", "fr"])
def test_each_text_is_there_in_each_language(language: str) -> None:
    table = json.loads((SHOP / "texts" / f"{language}.json").read_text(encoding="utf-8"))
    written = written_texts()
    assert len(written) > 200
    assert written - table.keys() == set()
    spoken = {"Products", "Unknown", "Sales", "Admin", "Senior Buyer", "Junior Buyer", "Auditor"}
    orders = {"Awaiting Fulfillment", "Awaiting Payment", "Awaiting Shipment", "Cancelled", "Completed", "Pending"}
    assert table.keys() - written - spoken - orders - {"Shipped"} == set()
    for english, text in table.items():
        assert names_in(english) == names_in(text), english
        assert text.strip()


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        (None, None, "en"),
        (None, "de-AT,de;q=0.9,en;q=0.8", "de"),
        (None, "nl, fr;q=0.5, en;q=0.4", "fr"),
        (None, "en;q=0.4, fr;q=0.5", "fr"),
        (None, "fr;q=0, en;q=0.1", "en"),
        (None, "nl,it", "en"),
        (None, "de;q=x, fr", "fr"),
        (None, ",;q=,*", "en"),
        (None, "de," * 10_000, "de"),
        ("fr", "de", "fr"),
        ("xx", "de", "de"),
        ("../de", "de", "de"),
    ],
)
def test_the_language_is_the_one_that_was_chosen_or_is_preferred(
    chosen: str | None, accepted: str | None, language: str
) -> None:
    assert choose_language(chosen, accepted) == language


def test_pages_are_in_the_language_of_the_browser_until_another_is_chosen(guest: Visitor) -> None:
    guest.headers["Accept-Language"] = "fr-CA,fr;q=0.9"
    page = guest.get("/sign-in")
    assert '<html lang="fr">' in page.text
    assert page.title == "Se connecter"
    chosen = guest.send("/language", language="de", next="/sign-in?next=/quotes")
    assert (chosen.path, chosen.title) == ("/sign-in?next=/quotes", "Anmelden")
    assert guest.send("/language", language="xx", next="//evil.example").path == "/"
    assert '<html lang="de">' in guest.get("/").text


def test_the_api_is_told_the_language() -> None:
    with Sandbox(seed=SEED, localized=True) as sandbox, serve(make_app(sandbox)) as address:
        visitor = Visitor(address)
        visitor.headers["Accept-Language"] = "de"
        visitor.sign_in("sam@harbour.example")
        sandbox.fail_next("Quotes", message="This quote is locked.")
        page = visitor.get("/quotes")
        assert page.status == 409
        visitor.get("/lists/90999")
        refusals = [error for request in sandbox.requests for error in request.errors]
        assert refusals
        assert not any(error.isascii() for error in refusals if "locked" not in error)


def test_texts_are_not_found_twice() -> None:
    assert translate("de", "Catalogue") == "Katalog"
    assert translate("en", "Catalogue") == "Catalogue"
    assert translate("de", "no such text") == "no such text"
    assert set(LANGUAGES) == {"en", "de", "fr"}
    assert write_money(None) == "\N{EN DASH}"


def test_the_files_of_the_shop_load_nothing_from_elsewhere() -> None:
    for path in [*SHOP.rglob("*.html"), *SHOP.rglob("*.css"), *SHOP.rglob("*.svg")]:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|//[a-z]|@import|url\(", text), path
