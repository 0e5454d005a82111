"""The smallest shop: a buyer signs in, and sees what there is.

pip install "b2b-storefront[flask,sandbox]"
b2b-storefront sandbox --port 8080
export B2B_STOREFRONT_STORE_HASH=sandbox B2B_STOREFRONT_BASE_URL=http://127.0.0.1:8080
flask --app flask_smallest run --port 8000
"""

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from b2b_storefront import Storefront
from b2b_storefront.contrib.flask import FlaskStorefront, current_buyer, current_scope, sign_in

app = Flask(__name__)
app.secret_key = "a long random text of your own"
FlaskStorefront(Storefront).init_app(app)  # settings from the environment


@app.post("/sign-in")
def post_sign_in() -> Response:
    sign_in(current_scope.login(request.form["email"], request.form["password"]))
    return redirect("/overview", 303)


@app.get("/overview")
def overview() -> dict[str, object]:
    me, quotes = current_buyer.together(lambda session: (session.current_user(), session.quotes(first=5)))
    return {"email": me.email, "quotes": quotes.total_count}
