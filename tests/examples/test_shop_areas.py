"""What people do in the shop: lists, quotes, people, companies."""

import re
from collections.abc import Callable
from html import unescape

from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox

from .markup import find_faults
from .opening import Visitor

Sign = Callable[[str], Visitor]


def open_quote(visitor: Visitor, title: str) -> str:
    """Return the address of a quote's page."""
    found = re.search(rf'<a href="([^"]*)">{title}<', visitor.get("/quotes").text)
    assert found
    return found[1].replace("&amp;", "&")


def test_a_list_is_filled_submitted_approved_and_quoted(sandbox: Sandbox, sign_in: Sign) -> None:
    junior, senior = sign_in("junior"), sign_in("senior")
    created = junior.send("/lists", name="Storm kit")
    assert created.said == ["The list Storm kit is there."]
    assert created.steps == (303,)
    path, list_id = created.path, created.path.rpartition("/")[2]
    assert "Submit for approval" not in created.text
    assert junior.send(f"{path}/submit").said == ["The list was changed meanwhile, or is empty. See how it is now."]

    product = junior.get("/products/40006")
    assert f'<option value="{list_id}">Storm kit</option>' in product.text
    added = junior.send("/products/40006/add", list=list_id, variant=50009, quantity=3, option__70=501)
    assert (added.path, added.said) == (path, ["Engraved Name Plate is on the list."])
    line = re.search(rf'action="({path}/lines/\d+)"', added.text)
    assert line
    assert junior.send(line[1], quantity=7).said == ["The quantity is changed."]
    assert 'value="7"' in junior.get(path).text

    assert senior.send(f"{path}/approve").status == 409  # Drafts are their owners' own.
    assert junior.send(f"{path}/submit").said == ["The list is submitted for approval."]
    seen = senior.get("/dashboard")
    assert "Storm kit" in seen.text
    assert senior.send(f"{path}/approve").said == ["The list is approved."]
    assert senior.send(f"{path}/approve").said == ["The list was changed meanwhile, or is empty. See how it is now."]

    quoted = senior.send(f"{path}/quote", message="By Friday, please.")
    assert quoted.path.startswith("/quotes/")
    assert quoted.said == ["Your request for a quote was sent."]
    assert "Engraved Name Plate" in quoted.text
    assert "By Friday, please." in quoted.text


def test_a_list_is_rejected_and_deleted(sandbox: Sandbox, sign_in: Sign) -> None:
    senior = sign_in("senior")
    assert senior.send("/lists/90003/reject").said == ["The list is rejected."]
    states = sandbox._graphql.state.shopping_lists
    assert states[90003].status == ShoppingListStatus.REJECTED
    junior = sign_in("junior")
    assert junior.send("/lists/90001/delete").said == ["The list is deleted."]
    assert junior.get("/lists/90001").status in {403, 404, 409}


def test_a_line_is_removed(sandbox: Sandbox, sign_in: Sign) -> None:
    junior = sign_in("junior")
    lines = re.findall(r'action="(/lists/90001/lines/\d+)"', junior.get("/lists/90001").text)
    assert len(lines) == 3
    assert junior.send(lines[0], quantity=6, remove=1).said == ["The line is removed."]
    assert junior.send(lines[1], quantity=0).said == ["The line is removed."]
    assert len(re.findall(r"/lines/\d+", junior.get("/lists/90001").text)) == 1


def test_a_name_of_a_list_runs_nothing(sign_in: Sign) -> None:
    junior = sign_in("junior")
    page = junior.send("/lists", name="<script>alert(1)</script>{0}{name}")
    assert page.said == ["The list <script>alert(1)</script>{0}{name} is there."]
    assert find_faults(page.text) == []
    assert find_faults(junior.get("/lists").text) == []


def test_a_quote_is_talked_about_and_handed_over_to_the_checkout(sandbox: Sandbox, sign_in: Sign) -> None:
    senior = sign_in("senior")
    path = open_quote(senior, "Helmets for the quay")
    page = senior.get(path)
    assert find_faults(page.text) == []
    assert "<s>$8.40</s>" in page.text or "<s>$7.56</s>" in page.text
    base, _, query = path.partition("?")
    talked = senior.send(f"{base}/message?{query}", message="Is <b>white</b> & yellow possible?")
    assert talked.said == ["Your message was sent."]
    assert "Is &lt;b&gt;white&lt;/b&gt; &amp; yellow possible?" in talked.text
    assert senior.send(f"{base}/message?{query}", message="   ").said == ["Write something first."]
    ready = senior.send(f"{base}/checkout?{query}")
    assert ready.title == "The checkout is ready"
    link = rf'href="{sandbox.hosts["store_url"]}/([^"]*)" rel="noreferrer">'
    signed_in = re.search(link, ready.text)
    assert signed_in
    assert signed_in[1].startswith("login/token/")  # The browser arrives at the checkout signed in.
    assert ready.headers["cache-control"] == "no-store"
    sandbox.fail_next("CheckoutLogin", message="Permission denied.")
    refused = senior.send(f"{base}/checkout?{query}")
    assert "What you order as a guest is not your company's" in unescape(refused.text)
    as_guest = re.search(link, refused.text)
    assert as_guest
    assert not as_guest[1].startswith("login/")


def test_what_cannot_be_bought_is_said(sandbox: Sandbox, sign_in: Sign) -> None:
    senior = sign_in("senior")
    path = open_quote(senior, "Lamps for the night shift")
    product = next(p for p in sandbox._graphql.state.products.values() if p.sku == "LAMP")
    for variant in product.variants:
        object.__setattr__(variant, "stock", 0)
    base, _, query = path.partition("?")
    page = senior.send(f"{base}/checkout?{query}")
    assert page.title == "Some of this can't be bought right now"
    assert "Site Lamp" in page.text


def test_a_quote_that_has_expired_is_not_ordered(sign_in: Sign) -> None:
    senior = sign_in("senior")
    path = open_quote(senior, "Two work benches")
    assert "Order at these prices" not in senior.get(path).text
    base, _, query = path.partition("?")
    assert senior.send(f"{base}/checkout?{query}").said == ["This quote can't be ordered any more."]


def test_a_quote_is_a_pdf(sandbox: Sandbox, sign_in: Sign) -> None:
    senior = sign_in("senior")
    base, _, query = open_quote(senior, "Ear protection").partition("?")
    answer = senior.get(f"{base}/pdf?{query}")
    assert answer.status == 303
    assert answer.headers["location"].startswith(sandbox.base_url)


def test_all_quotes_are_a_table_that_no_spreadsheet_runs(sandbox: Sandbox, sign_in: Sign) -> None:
    quote = next(quote for quote in sandbox._graphql.state.quotes.values() if quote.title == "Ear protection")
    quote.title = "=HYPERLINK(1)"
    answer = sign_in("senior").get("/quotes.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = answer.text.splitlines()
    assert rows[0] == "number,title,status,created,total,currency"
    assert len(rows) == 13
    assert any("'=HYPERLINK(1)" in row for row in rows)
    assert "North Pier" not in answer.text


def test_people_are_added_changed_and_removed(sandbox: Sandbox, sign_in: Sign) -> None:
    admin = sign_in("admin")
    form = {"first_name": "Noor", "last_name": "Winter", "phone": "", "role": 3003}
    added = admin.send("/users", email="noor@harbour.example", **form)
    assert (added.path, added.said) == ("/users", ["Noor Winter can sign in now."])
    refused = admin.send("/users", email="noor@harbour.example", **form)
    assert refused.status == 422
    assert refused.said == ["Somebody has this e-mail address already."]
    assert 'value="Noor"' in refused.text
    assert find_faults(refused.text) == []
    found = re.search(r'href="(/users/\d+)">Noor Winter<', admin.get("/users?search=Noor").text)
    assert found
    changed = admin.send(found[1], first_name="Noor", last_name="Winters", phone="+1 555 0123", role=3002)
    assert changed.said == ["Noor Winters is changed."]
    page = admin.get(found[1])
    assert '<option value="3002" selected>' in page.text
    assert page.requests == 1
    assert admin.send(f"{found[1]}/delete").said == ["The person is removed."]
    assert "Noor Winter" not in admin.get("/users?search=Noor").text


def test_nobody_removes_themselves(sign_in: Sign) -> None:
    admin = sign_in("admin")
    assert "Remove from the company" not in admin.get("/users/20001").text
    assert admin.send("/users/20001/delete").status == 403
    assert admin.get("/users").status == 200


def test_a_sales_rep_acts_as_a_company_from_page_to_page(sandbox: Sandbox, sign_in: Sign) -> None:
    rep = sign_in("super_admin")
    assert rep.get("/dashboard").path == "/companies"
    begun = rep.send("/companies/1001/act")
    assert begun.path == "/dashboard"
    assert begun.said == ["You act as Harbour Works."]
    assert "Helmets for the quay" in begun.text
    for path in ("/quotes", "/lists/90003", "/users", "/", "/products/40001"):
        page = rep.get(path)
        assert (path, page.status) == (path, 200)
        assert '<aside class="masquerade"' in page.text
        assert find_faults(page.text) == []
    sandbox.clear_requests()
    rep.get("/quotes")
    asked = [request.operation_name for request in sandbox.requests]
    assert asked == ["SuperAdminMasquerading", "Quotes", "SuperAdminMasquerading"]  # As whom, before and after.
    assert rep.send("/lists/90003/approve").said == ["The list is approved."]
    moved = rep.send("/companies/1002/act")
    assert moved.said == ["You act as North Pier Builders."]
    assert "Bolts" in rep.get("/quotes").text
    left = rep.send("/companies/leave")
    assert left.said == ["You do not act as North Pier Builders any more."]
    assert '<aside class="masquerade"' not in left.text
    assert rep.get("/quotes").status == 403 or rep.get("/quotes").path == "/companies"


def test_signing_out_ends_the_masquerade(sandbox: Sandbox, sign_in: Sign) -> None:
    rep = sign_in("super_admin")
    rep.send("/companies/1001/act")
    sandbox.clear_requests()
    assert rep.send("/sign-out").said == ["You are signed out."]
    assert "SuperAdminEndMasquerade" in [request.operation_name for request in sandbox.requests]


def test_signing_in_as_somebody_else_ends_it_too(sandbox: Sandbox, sign_in: Sign) -> None:
    rep = sign_in("super_admin")
    rep.send("/companies/1001/act")
    sandbox.clear_requests()
    page = rep.sign_in("june@harbour.example")
    assert page.said == ["Welcome, June Mast."]
    assert '<aside class="masquerade"' not in page.text
    assert "SuperAdminEndMasquerade" in [request.operation_name for request in sandbox.requests]


def test_what_a_browser_left_is_ended_at_the_next_sign_in(sandbox: Sandbox, sign_in: Sign) -> None:
    sign_in("super_admin").send("/companies/1001/act")
    other = sign_in("super_admin")
    assert '<aside class="masquerade"' not in other.get("/companies").text
    names = [request.operation_name for request in sandbox.requests]
    assert "SuperAdminEndMasquerade" in names


def test_a_company_that_was_changed_elsewhere_is_not_acted_as(sandbox: Sandbox, sign_in: Sign) -> None:
    rep = sign_in("super_admin")
    rep.send("/companies/1001/act")
    other = sign_in("super_admin")  # Signing in ends what was left.
    page = rep.get("/quotes")
    assert (page.status, page.title) == (409, "You act as another company by now")
    assert rep.get("/companies").status == 200
    assert other.get("/companies").status == 200
