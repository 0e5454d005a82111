"""The application, for `INSTALLED_APPS`: it brings the checks and the command."""

from django.apps import AppConfig

__all__ = ["StorefrontConfig"]


class StorefrontConfig(AppConfig):
    """B2B Edition's storefront."""

    name = "b2b_storefront.contrib.django"
    label = "b2b_storefront"
    verbose_name = "B2B storefront"

    def ready(self) -> None:
        """Register the checks."""
        from b2b_storefront.contrib.django import checks

        checks.register_all()
