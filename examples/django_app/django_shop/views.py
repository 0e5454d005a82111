"""The pages. Those that ask the store for much are asynchronous; either kind can do everything."""

from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from b2b_storefront import InvalidLoginError
from b2b_storefront.contrib import safe_path
from b2b_storefront.contrib.django import BuyerRequest, sign_in, sign_out

SIGN_IN = """<!doctype html><title>Sign in</title><p>{}
<form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="{}">
<label>E-mail <input name="email" type="email" required></label>
<label>Password <input name="password" type="password" required></label><button>Sign in</button></form>"""


def home(request: BuyerRequest) -> HttpResponseBase:
    """Greet whoever it is."""
    if request.visitor.is_guest:
        return JsonResponse({"hello": "guest"})
    return JsonResponse({"hello": request.visitor.current_user().first_name or "buyer"})


def show_sign_in(request: BuyerRequest) -> HttpResponseBase:
    """Show the form, or sign a buyer in and go back to the page that was asked for."""
    if request.method != "POST":
        note = "E-mail or password is wrong." if "wrong" in request.GET else "Welcome."
        return HttpResponse(format_html(SIGN_IN, note, get_token(request)))
    try:
        sign_in(request, request.visit.scope().login(request.POST["email"], request.POST["password"]))
    except InvalidLoginError:
        return _see("/sign-in?wrong=true")
    return _see(safe_path(request.GET.get("next")))


@require_POST
def post_sign_out(request: BuyerRequest) -> HttpResponseBase:
    """End the browser's session."""
    sign_out(request)
    return _see("/")


async def overview(request: BuyerRequest) -> HttpResponseBase:
    """Show a buyer's quotes and lists: one request of the store's budget."""
    buyer = await request.abuyer()
    first = int(request.GET.get("first", 5))
    me, quotes, lists = await buyer.together(
        lambda session: (session.current_user(), session.quotes(first=first), session.shopping_lists(first=first))
    )
    return JsonResponse({"email": me.email, "quotes": quotes.total_count, "lists": lists.total_count})


async def users(request: BuyerRequest, company_id: int) -> HttpResponseBase:
    """Show the e-mail addresses of a company's users, to whoever may see them."""
    buyer = await request.abuyer()
    return JsonResponse([user.email async for user in buyer.iter_users(company_id=company_id)], safe=False)


@require_POST
def submit_list(request: BuyerRequest, list_id: int) -> HttpResponseBase:
    """Submit a shopping list for approval."""
    return JsonResponse({"status": request.buyer.submit_shopping_list(list_id).status})


def _see(address: str) -> HttpResponseBase:
    return HttpResponseRedirect(address, status=303)
