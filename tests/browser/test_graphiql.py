"""A walk through GraphiQL, with an account chosen in the menu."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.page.site import GRAPHIQL_FILES

from .conftest import GRAPHIQL, SHOTS
from .opening import open_page

ME = "query Me { currentUser { email } }"


@pytest.fixture(autouse=True)
def graphiql() -> None:
    """Skip where GraphiQL was not fetched."""
    if not all((GRAPHIQL / name).is_file() for name in GRAPHIQL_FILES):
        pytest.skip("GraphiQL is not here; make graphiql fetches it")


def run(page: Any, document: str) -> str:
    """Run a document, and return the answer that is shown.

    Its operation is called as the one before it, `Me`: GraphiQL takes a moment to see another name.
    """
    page.locator(".graphiql-query-editor .CodeMirror").evaluate(
        "(editor, text) => editor.CodeMirror.setValue(text)", document
    )
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.get_by_role("button", name="Execute query").click()
    page.wait_for_timeout(500)
    shown = page.locator(".result-window .CodeMirror").evaluate("(editor) => editor.CodeMirror.getValue()")
    assert isinstance(shown, str)
    return shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_account_of_the_menu_asks(chromium: Any, sandbox: Sandbox, scheme: str) -> None:
    wide = {"width": 1280, "height": 800}
    with open_page(chromium, sandbox, "/graphql", refused=0, color_scheme=scheme, viewport=wide) as page:
        page.locator(".graphiql-query-editor .CodeMirror").wait_for()
        page.get_by_label("Account").select_option("senior")
        page.get_by_role("status").filter(has_text="Signed in as senior@sandbox.example.").wait_for()

        assert '"email": "senior@sandbox.example"' in run(page, ME)

        page.screenshot(path=SHOTS / f"graphiql-{scheme}.png")
        page.get_by_label("Account").select_option("junior")
        page.get_by_role("status").filter(has_text="Signed in as junior@sandbox.example.").wait_for()
        assert '"email": "junior@sandbox.example"' in run(page, ME)

        sandbox.expire_tokens()
        assert '"email": "junior@sandbox.example"' in run(page, ME)

        requests = [request for request in sandbox.requests if request.operation_name == "Me"]
        ids = [sandbox.accounts.senior.customer_id, *[sandbox.accounts.junior.customer_id] * 2]
        assert [request.customer_id for request in requests if not request.errors] == ids


def test_a_sign_in_link_of_the_page_signs_in(chromium: Any, sandbox: Sandbox) -> None:
    with open_page(chromium, sandbox) as page:
        page.get_by_role("link", name="Sign in to GraphiQL as subsidiary").click()
        page.get_by_role("status").filter(has_text="Signed in as").wait_for()
        assert page.get_by_label("Account").input_value() == "subsidiary"
        page.locator(".graphiql-query-editor .CodeMirror").wait_for()
        assert sandbox.accounts.subsidiary.email in run(page, ME)


def test_who_cannot_sign_in_is_told_why(chromium: Any, sandbox: Sandbox) -> None:
    with open_page(chromium, sandbox, "/graphql?account=pending") as page:
        page.locator("#message.bad").wait_for()
        assert page.locator("#message").inner_text()
        page.get_by_label("Account").select_option("")
        page.get_by_role("status").filter(has_text="Requests go without a token.").wait_for()
    with open_page(chromium, sandbox, "/graphql?account=__proto__") as page:
        page.get_by_role("status").filter(has_text="Requests go without a token.").wait_for()


def test_the_schema_is_known_to_it(chromium: Any, sandbox: Sandbox) -> None:
    with open_page(chromium, sandbox, "/graphql") as page:
        page.get_by_role("button", name="Show Documentation Explorer").click()
        page.get_by_role("link", name="Query", exact=True).click()
        page.get_by_text("shoppingLists", exact=True).first.wait_for()


def test_it_fits_a_phone(chromium: Any, sandbox: Sandbox) -> None:
    with open_page(chromium, sandbox, "/graphql", viewport={"width": 390, "height": 800}) as page:
        page.locator(".graphiql-query-editor .CodeMirror").wait_for()
        assert '"email"' in run(page, "query Me { __typename email: __typename }")
        page.screenshot(path=SHOTS / "graphiql-390.png")
        for part in (".graphiql-query-editor", ".graphiql-response"):
            box = page.locator(part).bounding_box()
            assert box["width"] > 200
            assert box["height"] > 150
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
