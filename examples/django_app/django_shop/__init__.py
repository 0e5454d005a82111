"""A shop's pages for its buyers, in Django: sign in, look at quotes and shopping lists, submit a list, sign out.

    pip install "b2b-storefront[django,redis]" gunicorn uvicorn
    gunicorn django_shop.wsgi --workers 2 --threads 4
    uvicorn django_shop.asgi:application --workers 2

The store comes from the environment: B2B_STOREFRONT_STORE_HASH, B2B_STOREFRONT_ACCESS_TOKEN and so on; REDIS_URL says
where workers meet, and SESSION_KEY signs what Django signs.
"""
