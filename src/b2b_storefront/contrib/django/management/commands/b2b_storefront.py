"""`manage.py b2b_storefront`: whether the store can be asked, and what its cache is to forget."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from b2b_storefront._errors import StorefrontError
from b2b_storefront.contrib.django.config import get_storefront, read_settings

__all__ = ["Command"]


class Command(BaseCommand):
    """Asks the store of the settings, or forgets answers."""

    help = "Ask the store of the settings whether it answers, or forget kept answers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add what the command takes."""
        parser.add_argument(
            "--forget",
            nargs="*",
            metavar="TAG",
            help="forget kept answers about these things, such as quote or quote:17; all of the store's without any",
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Carry the command out."""
        try:
            if options["forget"] is None:
                self._ask()
            else:
                get_storefront().forget(*options["forget"])
                self.stdout.write(f"Forgotten: {', '.join(options['forget']) or 'everything of the store'}.")
        except StorefrontError as error:
            raise CommandError(str(error)) from None

    def _ask(self) -> None:
        storefront = get_storefront()
        settings, started = storefront.settings, time.perf_counter()
        guest = storefront.guest().with_options(cache=False)
        guest.storefront_configs(store_hash=settings.store_hash)
        milliseconds = (time.perf_counter() - started) * 1000
        place = f"Store {settings.store_hash}, channel {settings.channel_id}, at {settings.base_url}"
        self.stdout.write(f"{place} answers in {milliseconds:.0f} ms.")
        if (budget := storefront.budget) is not None:
            self.stdout.write(f"{budget.remaining} of {budget.limit} requests are left in this window.")
        tokens = read_settings().store.get("tokens")
        if (ping := getattr(tokens, "ping", None)) is not None:
            if not ping():
                raise CommandError(f"{tokens!r} does not answer: customers are signed in by each process on its own.")
            self.stdout.write(f"{tokens!r} answers.")
