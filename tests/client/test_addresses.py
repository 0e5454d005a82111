"""An address is what it looks like, to every program that reads it, and tokens go nowhere else."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urllib3.util import parse_url
from yarl import URL

from b2b_storefront import AsyncStorefront, ConfigurationError, Storefront
from b2b_storefront._address import check_address, check_host, is_loopback
from b2b_storefront.transport import AiohttpTransport, Urllib3Transport


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://api-b2b.bigcommerce.com", "https://api-b2b.bigcommerce.com"),
        ("HTTPS://API.Example.COM./graphql", "https://api.example.com"),
        ("https://api.example.com:443/a/b/", "https://api.example.com:443/a/b"),
        ("https://api.example.com:/", "https://api.example.com"),
        (" https://api.example.com\n", "https://api.example.com"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("https://api。example．com", "https://api.example.com"),  # noqa: RUF001 - that is the point
        ("http://localhost.", "http://localhost"),
        ("http://LOCALHOST:80", "http://localhost:80"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.1.2.3", "http://127.1.2.3"),
        ("http://[::1]:8080/graphql/", "http://[::1]:8080"),
        ("http://[0:0:0:0:0:0:0:1]", "http://[::1]"),
    ],
)
def test_addresses_are_kept_in_their_plainest_form(address: str, plain: str) -> None:
    assert check_address(address) == plain.removesuffix("/graphql")
    assert check_address(plain) == plain


REFUSED = [
    "",
    "api.example.com",
    "ftp://api.example.com",
    "//api.example.com",
    "https://",
    "https:///graphql",
    "https:api.example.com",
    r"http://127.0.0.1\@evil.example",
    r"http://127.0.0.1\.evil.example",
    r"http:\\127.0.0.1",
    r"https://api.example.com\graphql",
    "http://127.0.0.1@evil.example",
    "http://localhost:80@evil.example",
    "https://user:hunter2@api.example.com",
    "http://localhost.evil.example",
    "http://localhost.evil",
    "http://sandbox.localhost",
    "http://a.b.LOCALHOST.:8080",
    "http://127.0.0.1.localhost",
    "http://localhost.localdomain",
    "http://localhost..",
    "http://[::ffff:127.0.0.1]",
    "http://[::127.0.0.1]",
    "http://[64:ff9b::127.0.0.1]",
    "http://[::1%25eth0]",
    "http://0x7f.1",
    "http://127.0.0.1.nip.io",
    "http://１２７.0.0.1.evil.example",  # noqa: RUF001 - digits of another width
    "http://127.0.0.1%00.evil.example",
    "http://127.0.0.1\x00.evil.example",
    "http://\u200blocalhost.evil",
    "http://localhost,evil.example",
    "http://localhost;evil.example",
    "http://localhost&evil.example",
    "http://localhost:80:90",
    "http://localhost:@evil.example",
    "http://localhost:80\\@evil.example",
    "http://127.0.0.1.evil.example",
    "http://notlocalhost",
    "http://evil.example#localhost",
    "http://evil.example?localhost",
    "http://evil.example/localhost",
    "http://evil.example",
    "http://lоcalhost",  # noqa: RUF001 - a Cyrillic letter
    "http://127.1",
    "http://2130706433",
    "http://0x7f000001",
    "http://0177.0.0.1",
    "http://0.0.0.0",
    "http://[::]",
    "http://[::1",
    "http://::1",
    "http://[::1]evil.example",
    "https://[v1.a]",
    "https://[api.example.com]",
    "http://[::1%25lo]",
    "http://[::1%lo]",
    "https://[fe80::1%25eth0]",
    "http://localhost%2eevil.example",
    "http://local host",
    "http://localhost\t.evil.example",
    "http://127.0.0.1\n.evil.example",
    "http://127.0.0.1:8080\r\nX-Evil: 1",
    "http://127.0.0.1/\r\nX-Evil: 1\r\n",
    "http://127.0.0.1/a HTTP/1.1\r\nX-Evil: 1",
    "http://127.0.0.1:99999",
    "http://127.0.0.1:0",
    "http://127.0.0.1:-1",
    "http://127.0.0.1:abc",
    "http://127.0.0.1:８０",  # noqa: RUF001 - digits of another width
    "https://a..example",
    "https://.example",
    "https://-a.example",
    "https://" + "a" * 64 + ".example",
    "https://api.example.com/?x=1",
    "https://api.example.com/#x",
    "https://api.example.com/ü",
    "https://%6cocalhost",
]


@pytest.mark.parametrize("kind", [AsyncStorefront, Storefront])
@pytest.mark.parametrize("address", REFUSED)
def test_addresses_that_are_none_or_not_safe(kind: type[Storefront], address: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url") as raised:
        kind("abc", base_url=address)
    assert "hunter2" not in str(raised.value)


@given(
    st.lists(
        st.sampled_from(
            [
                "http://",
                "https://",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "evil.example",
                *"@\\/:.#? \t\r\n%;&|",
                "80",
                "a",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_every_program_reads_an_address_alike(address: str) -> None:
    try:
        plain = check_address(address)
    except ValueError:
        return
    hosts = {urlsplit(plain).hostname, str(parse_url(plain).host).strip("[]"), str(URL(plain).host)}
    assert len(hosts) == 1
    host = hosts.pop()
    assert host is not None
    assert plain.startswith("https://") or is_loopback(host)
    assert check_address(plain) == plain


def test_plain_http_to_a_private_host_when_it_is_named() -> None:
    settings = Storefront("abc", base_url="http://Sandbox:8080/", insecure_http_hosts=["sandbox."]).settings
    assert (settings.base_url, settings.insecure_http_hosts) == ("http://sandbox:8080", ("sandbox",))
    for other in ("http://sandbox.evil.example", "http://evil-sandbox", "http://other"):
        with pytest.raises(ConfigurationError, match="insecure_http_hosts"):
            Storefront("abc", base_url=other, insecure_http_hosts=["sandbox"])


@pytest.mark.parametrize("host", ["api-b2b.bigcommerce.com", "API-B2B.BigCommerce.com.", "bigcommerce.com"])
def test_the_apis_own_host_never(host: str) -> None:
    with pytest.raises(ConfigurationError, match="the API's own host takes tokens over https only"):
        Storefront("abc", base_url=f"http://{host}", insecure_http_hosts=[host])


@pytest.mark.parametrize("names", [["a b"], ["http://sandbox"], ["sandbox:80"], ["*"], 7])
def test_names_of_private_hosts_that_are_none(names: object) -> None:
    with pytest.raises(ConfigurationError, match="insecure_http_hosts"):
        Storefront("abc", insecure_http_hosts=names)  # type: ignore[arg-type]  # that is the point


def test_a_host_alone() -> None:
    assert check_host("[::1]") == "::1"
    assert check_host("EXAMPLE.com.") == "example.com"


@pytest.mark.parametrize("kind", [AiohttpTransport, Urllib3Transport])
def test_a_transport_of_its_own_takes_no_address_that_is_none(kind: type[Urllib3Transport]) -> None:
    with pytest.raises(ConfigurationError, match="The transport's url is not an http"):
        kind("http://localhost:99999/graphql")
