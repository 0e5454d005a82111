# Generated from tests/client/_async/test_origin.py by `make codegen`. Edits are lost.

"""Each request carries its own customer's token, to the configured origin and nowhere else."""

import random
from collections.abc import Iterator
from functools import partial

import pytest

from b2b_storefront import EmailPassword, HTTPStatusError, Storefront
from b2b_storefront.auth import FixedToken
from tests.client.concurrency import all_at_once
from tests.client.recorder import Recorder

pytestmark = pytest.mark.usefixtures("over_each_transport")


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    recorder = Recorder()
    yield recorder
    recorder.close()


EMAILS = [f"buyer{n}@example.com" for n in range(50)]


def shuffled() -> list[str]:
    calls = EMAILS * 4
    random.Random(7).shuffle(calls)  # noqa: S311 - an order, and no secret
    return calls


def assert_own_tokens(recorder: Recorder) -> None:
    assert len(recorder.seen) == 200
    assert [call for call in recorder.seen if call[1] != f"Bearer token-of-{call[0]}"] == []


@pytest.mark.slow
def test_50_customers_interleaved_at_random_each_send_their_own_token(recorder: Recorder) -> None:
    with Storefront("abc", base_url=recorder.url) as storefront:
        sessions = {email: storefront.session(EmailPassword(email, "secret")) for email in EMAILS}
        all_at_once([partial(sessions[email].user_email_check, email=email) for email in shuffled()])
    assert_own_tokens(recorder)


def test_a_token_never_crosses_a_redirect(recorder: Recorder) -> None:
    elsewhere = Recorder()
    try:
        recorder.redirect_to = f"{elsewhere.url}/graphql"
        with Storefront("abc", base_url=recorder.url) as storefront:
            with pytest.raises(HTTPStatusError, match="Redirects are not followed"):
                storefront.session(FixedToken("opaque")).user_email_check(email="a@b.c")
        assert elsewhere.seen == []
    finally:
        elsewhere.close()
