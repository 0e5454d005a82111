"""The smallest shop: a buyer signs in, and sees what there is. One file, where a project of yours has several.

pip install "b2b-storefront[django,sandbox]"
b2b-storefront sandbox --port 8080
B2B_STOREFRONT_STORE_HASH=sandbox B2B_STOREFRONT_BASE_URL=http://127.0.0.1:8080 python django_smallest.py runserver
"""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.urls import path

from b2b_storefront.contrib.django import BuyerRequest, sign_in

settings.configure(
    DEBUG=True,
    SECRET_KEY="a long random text of your own",
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.sessions", "b2b_storefront.contrib.django"],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "b2b_storefront.contrib.django.VisitMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.cache",
    B2B_STOREFRONT={"STORE": {}},  # settings from the environment
)


def post_sign_in(request: BuyerRequest) -> HttpResponseBase:
    sign_in(request, request.visit.scope().login(request.POST["email"], request.POST["password"]))
    return HttpResponseRedirect("/overview", status=303)


async def overview(request: BuyerRequest) -> HttpResponseBase:
    buyer = await request.abuyer()
    me, quotes = await buyer.together(lambda session: (session.current_user(), session.quotes(first=5)))
    return JsonResponse({"email": me.email, "quotes": quotes.total_count})


urlpatterns = [path("sign-in", post_sign_in), path("overview", overview)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
