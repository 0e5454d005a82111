"""Whose messages are taken: the owner's of a secret, unchanged, and signed lately."""

import json
import logging
import pickle
import traceback
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import ConfigurationError, StorefrontError, WebhookRefusedError
from b2b_storefront.webhooks import WebhookReceiver

from .signing import NOW, SECRET, make_event, pack, sign

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = pack(make_event())


def make(secrets: Any = SECRET, **settings: Any) -> WebhookReceiver:
    return WebhookReceiver(secrets, lambda _: None, clock=lambda: NOW, **settings)


def refusal(headers: Any, body: bytes = BODY, **settings: Any) -> WebhookRefusedError:
    with pytest.raises(WebhookRefusedError) as caught:
        make(**settings).verify(headers, body)
    return caught.value


def test_a_known_signature() -> None:
    """By `printf %s 'msg_1.1790000000.{"scope":"x"}' | openssl dgst -sha256 -hmac client-secret -binary | base64`."""
    headers = {"webhook-id": "msg_1", "webhook-timestamp": "1790000000"}
    signed = {**headers, "webhook-signature": "v1,ByRSi409i6V4uc6nkdo88WTAHfo7U0OI1iY4n4eR8P8="}
    error = refusal(signed, b'{"scope":"x"}', secrets="client-secret")
    assert error.status == 401
    signed["webhook-signature"] = "v1,8yRSi409i6V4uc6nkdo88WTAHfo7U0OI1iY4n4eR8P8="
    event = make("client-secret").verify(signed, b'{"scope":"x"}')
    assert event.scope == "x"


@given(data=st.data(), place=st.sampled_from(["body", "Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"]))
def test_whatever_is_changed_is_refused(data: st.DataObject, place: str) -> None:
    headers, body = sign(BODY), BODY
    make().verify(headers, body)
    original = body if place == "body" else headers[place].encode()
    position = data.draw(st.integers(0, len(original) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != original[position]))
    changed = original[:position] + bytes([byte]) + original[position + 1 :]
    if place == "body":
        body = changed
    else:
        headers[place] = changed.decode("latin-1")
    refusal(headers, body)


@given(data=st.data())
def test_whatever_is_cut_or_added_is_refused(data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(BODY) - 1))
    refusal(sign(BODY), BODY[:cut])
    refusal(sign(BODY), BODY + data.draw(st.binary(min_size=1, max_size=10)))


@given(
    st.dictionaries(
        st.sampled_from(["webhook-id", "webhook-timestamp", "webhook-signature", "other"]), st.text(max_size=50)
    ),
    st.binary(max_size=100),
)
def test_whatever_comes_is_refused_clearly(headers: dict[str, str], body: bytes) -> None:
    error = refusal(headers, body)
    assert error.status == 401
    assert str(error)


@pytest.mark.parametrize(
    ("seconds", "taken"), [(0, True), (-300, True), (300, True), (-301, False), (301, False), (-(10**9), False)]
)
def test_its_time_is_close_to_ours(seconds: int, taken: bool) -> None:
    headers = sign(BODY, timestamp=NOW + seconds)
    if taken:
        make().verify(headers, BODY)
    else:
        error = refusal(headers)
        assert error.status == 401
        assert ("after" if seconds > 0 else "before") in str(error)
        make(tolerance=2e9).verify(headers, BODY)


@pytest.mark.parametrize(
    "timestamp", ["", "now", "-5", "1e9", "1790000000.0", " 1790000000", "\uff11\uff17\uff19\uff10", "9" * 5_000]
)
def test_a_time_that_is_none_is_refused(timestamp: str) -> None:
    refusal(sign(BODY, timestamp=timestamp))


def test_one_of_several_secrets_fits() -> None:
    old, new = "the-old-client-secret", "the-new-client-secret"
    for secret in (old, new):
        make([new, old]).verify(sign(BODY, secret), BODY)
    refusal(sign(BODY, old), secrets=new)
    refusal(sign(BODY, "another-secret"), secrets=[new, old])


def test_one_of_several_signatures_fits() -> None:
    headers = sign(BODY)
    good = headers["Webhook-Signature"]
    headers["Webhook-Signature"] = f"v1a,{good[3:]} v1,bm90aGluZw== {good}"
    make().verify(headers, BODY)
    headers["Webhook-Signature"] = f"v1a,{good[3:]} v2,{good[3:]} {good[3:]}"
    refusal(headers)
    headers["Webhook-Signature"] = " ".join(["v1,x"] * 16 + [good])
    refusal(headers)


def test_headers_are_known_in_any_case_and_come_once() -> None:
    pairs = list(sign(BODY).items())
    make().verify([(name.upper(), value) for name, value in pairs], BODY)
    assert "more than once" in str(refusal([*pairs, ("webhook-id", "msg_2")]))
    for missing in range(3):
        rest = pairs[:missing] + pairs[missing + 1 :]
        assert "is missing" in str(refusal(rest))
    for unusable in ("m" * 3_000, "msg_\xe9", "\ud800"):
        assert "too long, or not ASCII" in str(refusal({**sign(BODY), "Webhook-Id": unusable}))


@pytest.mark.parametrize(
    "secrets", ["", [], "short", None, 5, ["good-enough", ""], ["good-enough", None], "non-ascii-é", "new\nline-secret"]
)
def test_what_is_no_secret_is_refused_at_once(secrets: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        make(secrets)
    assert "good-enough" not in str(caught.value)


@pytest.mark.parametrize(
    "settings",
    [
        {"tolerance": 0},
        {"tolerance": float("nan")},
        {"tolerance": "300"},
        {"tolerance": True},
        {"largest": 0},
        {"largest": 1.5},
        {"store_hash": ""},
        {"store_hash": 5},
        {"seen": {}},
    ],
)
def test_a_setting_that_cannot_work_is_refused_at_once(settings: dict[str, Any]) -> None:
    [name] = settings
    with pytest.raises(ConfigurationError, match=name):
        make(**settings)


def test_a_handler_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(ConfigurationError, match="handle"):
        WebhookReceiver(SECRET, "queue")  # type: ignore[arg-type]


def test_the_secret_shows_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def fail(_: object) -> None:
        raise RuntimeError("the queue is full")

    receiver = WebhookReceiver(SECRET, fail, clock=lambda: NOW)
    assert receiver.receive(sign(BODY), BODY).status == 503
    acts: list[Callable[[], object]] = [
        lambda: receiver.verify(sign(BODY, "another-secret"), BODY),
        lambda: make([SECRET, ""]),
        lambda: make((SECRET, None)),
        lambda: make(SECRET, tolerance=0),
    ]
    for act in acts:
        with pytest.raises(StorefrontError) as caught:
            act()
        told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        ours = [frame for frame in told.stack if "b2b_storefront/webhooks" in frame.filename]
        assert ours
        assert SECRET not in "".join(str(frame.locals) for frame in ours)
        assert SECRET not in str(caught.value)
    shown = [repr(receiver), str(receiver), repr(receiver._keys), repr(vars(receiver)), caplog.text]
    assert all(SECRET not in text for text in shown)
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(receiver)


def test_a_refusal_can_be_pickled_and_holds_nothing_of_the_message() -> None:
    error = refusal(sign(BODY, "another-secret"))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (str(again), again.status) == (str(error), 401)
    assert json.loads(BODY)["data"]["quote_uuid"] not in str(error)
