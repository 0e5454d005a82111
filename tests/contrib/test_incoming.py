"""What is taken from web requests, whose senders may write whatever they like."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import CrossSiteRequestError, Storefront
from b2b_storefront.contrib.incoming import WebRequest, check_origin, read_options, safe_path
from b2b_storefront.contrib.languages import choose_language


def request(
    method: str = "GET", headers: dict[str, str] | None = None, address: str | None = None, path: str = "/"
) -> WebRequest:
    lower = {name.lower(): value for name, value in (headers or {}).items()}
    return WebRequest(method, path, lambda name: lower.get(name.lower()), address)


@pytest.mark.parametrize(
    ("accepted", "languages", "chosen"),
    [
        ("", None, None),
        ("de", None, "de"),
        ("de-AT, en;q=0.5", None, "de"),
        ("DE-at", None, "de"),
        ("en;q=0.5, fr;q=0.9", None, "fr"),
        ("en;q=0.5, fr;q=0.5", None, "en"),
        ("fr;q=0, en;q=0.1", None, "en"),
        ("*", None, None),
        ("*, de;q=0.1", None, "de"),
        ("gsw-CH, de;q=0.7", None, "de"),
        ("no/such, x;y, ;q=1, de;q=9", None, None),
        ("de; q=0.8 , en ;q=0.9", None, "en"),
        ("fr-CA-x-private", ["en", "fr-CA"], "fr-CA"),
        ("fr-FR, en;q=0.5", ["en", "fr-CA"], "en"),
        ("FR-ca", ["en", "fr-CA"], "fr-CA"),
        ("de-AT", ["en", "de"], "de"),
        ("de", ["en"], None),
        ("de", [], None),
    ],
)
def test_the_language_that_a_visitor_likes_best(accepted: str, languages: list[str] | None, chosen: str | None) -> None:
    assert choose_language(accepted, languages) == chosen


def test_a_visitor_makes_up_no_languages() -> None:
    """Each language has kept answers of its own."""
    made_up = [f"{first}{second}-{number}" for first in "abcxyz" for second in "abcxyz" for number in range(100)]
    assert {choose_language(tag, ["en", "de"]) for tag in made_up} <= {None, "en", "de"}
    assert len({choose_language(tag, None) for tag in made_up}) == 36
    assert choose_language(",".join(["xx"] * 50 + ["de"]), ["de"]) is None


@pytest.mark.parametrize(
    ("own", "said", "timeout"),
    [
        (None, None, None),
        (5.0, None, 5.0),
        (5.0, "2.5", 2.5),
        (5.0, "60", 5.0),
        (None, "2", 2.0),
        (5.0, "0", 5.0),
        (5.0, "0.0", 5.0),
        (5.0, "-1", 5.0),
        (5.0, "nan", 5.0),
        (5.0, "inf", 5.0),
        (5.0, "1e3", 5.0),
        (5.0, "2 ", 5.0),
        (5.0, "٣", 5.0),
        (5.0, "9" * 400, 5.0),
    ],
)
def test_a_request_can_shorten_its_time(own: float | None, said: str | None, timeout: float | None) -> None:
    headers = {} if said is None else {"X-Request-Timeout": said}
    assert read_options(request(headers=headers), own, None)["timeout"] == timeout


@given(
    st.dictionaries(
        st.sampled_from(["Accept-Language", "X-Request-Id", "X-Request-Timeout"]), st.text(max_size=300), max_size=3
    ),
    st.none() | st.text(max_size=50) | st.ip_addresses().map(str),
)
def test_a_scope_takes_whatever_a_request_says(headers: dict[str, str], address: str | None) -> None:
    options = read_options(request(headers=headers, address=address), 5.0, None)
    with Storefront("abc").scope(**options):
        assert options["request_id"]
    if options["buyer_address"] is not None:
        ipaddress.ip_address(options["buyer_address"])


def test_a_request_keeps_its_id_or_gets_one() -> None:
    def read(given: str) -> str:
        return read_options(request(headers={"X-Request-Id": given}), None, None)["request_id"]

    assert read("7f3b-1:a/b") == "7f3b-1:a/b"
    assert read("") != read("")
    for wrong in ("a b", "a\nb", "é", "x" * 101, '"'):
        assert read(wrong) != wrong


def test_only_an_address_is_an_address() -> None:
    for address, known in (("203.0.113.7", "203.0.113.7"), ("2001:DB8::7", "2001:db8::7"), ("testclient", None)):
        assert read_options(request(address=address), None, None)["buyer_address"] == known


SITE = "https://shop.example"


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({}, True),  # Not a browser.
        ({"Sec-Fetch-Site": "same-origin", "Origin": SITE}, True),
        ({"Sec-Fetch-Site": "none"}, True),  # The address was typed.
        ({"Sec-Fetch-Site": "same-site", "Origin": "https://blog.shop.example"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "", "Origin": SITE}, False),
        ({"Sec-Fetch-Site": "something new", "Origin": SITE}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://checkout.example"}, True),
        ({"Origin": "https://checkout.example"}, True),
        ({"Origin": "https://checkout.example.evil.example"}, False),
        ({"Origin": "http://checkout.example"}, False),
        # Browsers of old, and pages without TLS.
        ({"Origin": SITE}, True),
        ({"Origin": "https://SHOP.example"}, True),
        ({"Origin": "https://evil.example"}, False),
        ({"Origin": "https://shop.example.evil.example"}, False),
        ({"Origin": "https://shop.example:8443"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": ""}, False),
        ({"Origin": "https://[evil"}, False),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "QUERY"])
def test_another_sites_pages_send_nothing_in_a_buyers_name(headers: dict[str, str], passes: bool, method: str) -> None:
    asked = request(method, {"Host": "shop.example", **headers})
    if passes:
        check_origin(asked, ["https://checkout.example"])
    else:
        with pytest.raises(CrossSiteRequestError, match="another site"):
            check_origin(asked, ["https://checkout.example"])


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "TRACE"])
def test_a_link_on_another_site_can_be_followed(method: str) -> None:
    check_origin(request(method, {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}))


def test_without_a_host_no_origin_is_the_own_one() -> None:
    with pytest.raises(CrossSiteRequestError):
        check_origin(request("POST", {"Origin": SITE}))


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/quotes?page=2#top", "/quotes?page=2#top"),
        ("/", "/"),
        ("/a//b", "/a//b"),
        ("", "/home"),
        (None, "/home"),
        ("quotes", "/home"),
        ("//evil.example", "/home"),
        ("/\\evil.example", "/home"),
        ("\\\\evil.example", "/home"),
        ("https://evil.example", "/home"),
        ("javascript:alert(1)", "/home"),
        ("/\t/evil.example", "/home"),
        ("/\n/evil.example", "/home"),
        (" //evil.example", "/home"),
    ],
)
def test_a_way_back_stays_on_the_site(path: str | None, leads_to: str) -> None:
    assert safe_path(path, "/home") == leads_to
