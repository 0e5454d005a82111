"""A site of Django's, for tests: settings, addresses and views, synchronous and asynchronous."""

from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.cache import SessionStore as CacheSessions
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.utils.asyncio import async_unsafe

from b2b_storefront.contrib.django import (
    BuyerRequest,
    asign_in,
    asign_out,
    get_async_storefront,
    get_storefront,
    sign_in,
    sign_out,
)

__all__ = ["SessionStore", "set_up", "urlpatterns"]

PASSWORD = "sandbox-password"


class SessionStore(CacheSessions):
    """Sessions that an event loop must not wait for, as those in a database."""

    create = async_unsafe(CacheSessions.create)
    delete = async_unsafe(CacheSessions.delete)
    load = async_unsafe(CacheSessions.load)
    save = async_unsafe(CacheSessions.save)


def set_up() -> None:
    """Make Django ready, once in a process."""
    if settings.configured:
        return
    import django

    settings.configure(
        SECRET_KEY="key",
        ROOT_URLCONF="tests.contrib.django_site",
        ALLOWED_HOSTS=["*"],
        USE_TZ=True,
        LOGGING_CONFIG=None,
        INSTALLED_APPS=["django.contrib.sessions", "b2b_storefront.contrib.django"],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "b2b_storefront.contrib.django.VisitMiddleware",
        ],
        SESSION_ENGINE="tests.contrib.django_site",
        CACHES={
            "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
            "answers": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "answers"},
        },
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        ("django.template.loaders.locmem.Loader", {"error.html": "<h1>{{ answer.detail }}</h1>"})
                    ]
                },
            }
        ],
    )
    django.setup()


def post_sign_in(request: BuyerRequest) -> HttpResponse:
    sign_in(request, get_storefront().login(request.POST["email"], PASSWORD))
    return JsonResponse({"email": request.buyer.current_user().email})


def post_sign_out(request: BuyerRequest) -> HttpResponse:
    sign_out(request)
    return JsonResponse({"guest": request.visitor.is_guest})


def home(request: BuyerRequest) -> HttpResponse:
    return JsonResponse({"guest": request.visitor.is_guest, "session": dict(request.session.items())})


def cart(request: BuyerRequest) -> HttpResponse:
    request.session["cart"] = [77]
    return JsonResponse({"token": get_token(request)})


def me(request: BuyerRequest) -> HttpResponse:
    request.buyer.current_user()
    email = request.buyer.current_user().email
    return JsonResponse({"email": email, "calls": [call.source for call in request.visit.scope().calls]})


def users(request: BuyerRequest) -> HttpResponse:
    first: Any = request.GET.get("first", 1)
    return JsonResponse({"count": request.buyer.users(company_id=1001, first=first).total_count})


def check(request: BuyerRequest) -> HttpResponse:
    return JsonResponse({"type": request.visitor.user_email_check(email="a@example.com").user_type})


def configurations(request: BuyerRequest) -> HttpResponse:
    store_hash = get_storefront().settings.store_hash
    return JsonResponse({"count": len(request.visitor.storefront_configs(store_hash=store_hash))})


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("plain")


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


async def async_sign_in(request: BuyerRequest) -> HttpResponse:
    await asign_in(request, await get_async_storefront().login(request.POST["email"], PASSWORD))
    return JsonResponse({"email": (await (await request.abuyer()).current_user()).email})


async def async_sign_out(request: BuyerRequest) -> HttpResponse:
    await asign_out(request)
    return JsonResponse({"guest": (await request.avisitor()).is_guest})


async def async_home(request: BuyerRequest) -> HttpResponse:
    visitor = await request.avisitor()
    return JsonResponse({"guest": visitor.is_guest, "session": dict(await request.session.aitems())})


async def async_me(request: BuyerRequest) -> HttpResponse:
    await (await request.abuyer()).current_user()
    email = (await (await request.abuyer()).current_user()).email
    return JsonResponse({"email": email, "calls": [call.source for call in (await request.visit.ascope()).calls]})


async def async_as_if_sync(request: BuyerRequest, part: str) -> HttpResponse:
    return JsonResponse({"is": str(request.visit.scope() if part == "scope" else getattr(request, part).is_guest)})


async def async_users(request: BuyerRequest) -> HttpResponse:
    first: Any = request.GET.get("first", 1)
    buyer = await request.abuyer()
    return JsonResponse({"count": (await buyer.users(company_id=1001, first=first)).total_count})


async def async_check(request: BuyerRequest) -> HttpResponse:
    return JsonResponse({"type": (await (await request.avisitor()).user_email_check(email="a@example.com")).user_type})


async def async_configurations(request: BuyerRequest) -> HttpResponse:
    visitor, store_hash = await request.avisitor(), get_async_storefront().settings.store_hash
    return JsonResponse({"count": len(await visitor.storefront_configs(store_hash=store_hash))})


urlpatterns = [
    path("sync/sign-in", post_sign_in),
    path("sync/sign-out", post_sign_out),
    path("sync/", home),
    path("sync/me", me),
    path("sync/users", users),
    path("sync/check", check),
    path("sync/configurations", configurations),
    path("async/sign-in", async_sign_in),
    path("async/sign-out", async_sign_out),
    path("async/", async_home),
    path("async/me", async_me),
    path("async/users", async_users),
    path("async/check", async_check),
    path("async/configurations", async_configurations),
    path("async/as-if-sync/<str:part>", async_as_if_sync),
    path("cart", cart),
    path("plain", plain),
    path("broken", broken),
]
