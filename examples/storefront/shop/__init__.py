"""A B2B shop in Starlette and Jinja over b2b-storefront: one module per area. `app.create_app` puts it together."""
