"""The settings: nothing lies in a database, as the store is B2B Edition, and sessions lie at the Redis server."""

import os

from b2b_storefront import RedisRateLimiter, RedisTokenStore
from b2b_storefront.contrib.django import StorefrontSettings

REDIS_URL = os.environ["REDIS_URL"]
SECRET_KEY = os.environ["SESSION_KEY"]
ALLOWED_HOSTS = os.environ.get("HOSTS", "127.0.0.1").split(",")
ROOT_URLCONF = "django_shop.urls"
USE_TZ = True

INSTALLED_APPS = ["django.contrib.sessions", "b2b_storefront.contrib.django"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "b2b_storefront.contrib.django.VisitMiddleware",
]

CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("PLAIN_HTTP") is None

B2B_STOREFRONT: StorefrontSettings = {
    "STORE": {"tokens": RedisTokenStore(REDIS_URL), "rate_limit": RedisRateLimiter(REDIS_URL)},
    "VISITS": {"sign_in": "/sign-in", "timeout": 10, "languages": ["en", "de"]},
    "CACHE": "default",
}
