"""What an invalid document is told: what comes nearest in the schema, and where it stands."""

import re
import time
from pathlib import Path

import pytest

from b2b_storefront._bundled import schema_directory

from .client import Post

LOGIN = 'mutation { login(loginData: {storeHash: "s", email: "e", password: "p", chanelId: 1}) { result { token } } }'


@pytest.mark.parametrize(
    ("document", "nearest"),
    [
        ("{ currentUsr { id } }", "Query.currentUser"),
        ("{ currentUser { emial } }", "UserType.email"),
        ("{ users(companyId: 1, frist: 2) { totalCount } }", "Query.users.first"),
        ("mutation { userDelet(companyId: 1, userId: 2) { message } }", "Mutation.userDelete"),
        (LOGIN, "UserLoginType.channelId"),
        ("query ($a: UserLoginTyp) { __typename }", "UserLoginType"),
        # Nothing comes near, so that the type itself is named.
        ("{ currentUser { zzzzzzzz } }", "UserType"),
        (f"{{ currentUser {{ {'q' * 5_000} }} }}", "UserType"),
    ],
)
def test_the_nearest_is_named_with_its_place(post: Post, document: str, nearest: str) -> None:
    answer = post(document)
    assert answer.status == 400
    [error] = [error for error in answer.body["errors"] if "extensions" in error]
    place = error["extensions"]["schema"]
    assert error["extensions"]["nearest"] == nearest
    assert error["message"].endswith(f"The schema has {nearest} in {place}.")
    file, line = re.fullmatch(r"schema/(\w+\.graphql), line (\d+)", place).groups()  # type: ignore[union-attr]
    text = Path(schema_directory() / file).read_text("utf-8").splitlines()[int(line) - 1]
    assert nearest.rpartition(".")[2] in text


def test_what_has_no_near_one_stays_as_it_is(post: Post) -> None:
    for document in ("{ users { totalCount } }", "query ($a: Int, $a: Int) { __typename }", "{ __typename { id } }"):
        answer = post(document)
        assert answer.status == 400
        assert all("extensions" not in error for error in answer.body["errors"])


def test_names_without_end_cost_no_time(post: Post) -> None:
    names = " ".join(f"{letter * 5_000}{letter}" for letter in "abcdefghijklmnopqrst")
    started = time.monotonic()
    assert post(f"{{ currentUser {{ {names} }} }}").status == 400
    assert time.monotonic() - started < 20
