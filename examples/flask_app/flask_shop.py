"""A shop's pages for its buyers, in Flask: sign in, look at quotes and shopping lists, submit a list, sign out.

    pip install "b2b-storefront[flask,redis]" gunicorn
    gunicorn "flask_shop:make_app()" --workers 2 --threads 4

The store comes from the environment: B2B_STOREFRONT_STORE_HASH, B2B_STOREFRONT_ACCESS_TOKEN and so on; REDIS_URL says
where workers meet, and SESSION_KEY signs the cookies.
"""

import os

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from b2b_storefront import InvalidLoginError, RedisCache, RedisRateLimiter, RedisTokenStore, Storefront
from b2b_storefront.contrib import safe_path
from b2b_storefront.contrib.flask import (
    FlaskStorefront,
    VisitPolicy,
    current_buyer,
    current_scope,
    current_visitor,
    sign_in,
    sign_out,
)


def make_storefront() -> Storefront:
    """Make what each application has one of."""
    redis = os.environ["REDIS_URL"]
    return Storefront(tokens=RedisTokenStore(redis), cache=RedisCache(redis), rate_limit=RedisRateLimiter(redis))


storefront = FlaskStorefront(make_storefront, VisitPolicy(sign_in="/sign-in", timeout=10, languages=["en", "de"]))

SIGN_IN = """<!doctype html><title>Sign in</title><p>{note}
<form method="post"><label>E-mail <input name="email" type="email" required></label>
<label>Password <input name="password" type="password" required></label><button>Sign in</button></form>"""


def make_app() -> Flask:
    """Make the application."""
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=os.environ["SESSION_KEY"],
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=os.environ.get("PLAIN_HTTP") is None,
    )
    storefront.init_app(app)

    @app.get("/")
    def home() -> dict[str, str]:
        """Greet whoever it is."""
        if current_visitor.is_guest:
            return {"hello": "guest"}
        return {"hello": current_visitor.current_user().first_name or "buyer"}

    @app.get("/sign-in")
    def show_sign_in() -> str:
        """Show the form."""
        return SIGN_IN.format(note="E-mail or password is wrong." if "wrong" in request.args else "Welcome.")

    @app.post("/sign-in")
    def post_sign_in() -> Response:
        """Sign a buyer in, and go back to the page that was asked for."""
        try:
            sign_in(current_scope.login(request.form["email"], request.form["password"]))
        except InvalidLoginError:
            return redirect("/sign-in?wrong=true", 303)
        return redirect(safe_path(request.args.get("next")), 303)

    @app.post("/sign-out")
    def post_sign_out() -> Response:
        """End the browser's session."""
        sign_out()
        return redirect("/", 303)

    @app.get("/overview")
    def overview() -> dict[str, object]:
        """Show a buyer's quotes and lists: one request of the store's budget."""
        first = request.args.get("first", 5, type=int)
        me, quotes, lists = current_buyer.together(
            lambda session: (session.current_user(), session.quotes(first=first), session.shopping_lists(first=first))
        )
        return {"email": me.email, "quotes": quotes.total_count, "lists": lists.total_count}

    @app.get("/companies/<int:company_id>/users")
    def users(company_id: int) -> list[str]:
        """Show the e-mail addresses of a company's users, to whoever may see them."""
        return [user.email for user in current_buyer.iter_users(company_id=company_id)]

    @app.post("/lists/<int:list_id>/submit")
    def submit_list(list_id: int) -> dict[str, int | None]:
        """Submit a shopping list for approval."""
        return {"status": current_buyer.submit_shopping_list(list_id).status}

    return app
