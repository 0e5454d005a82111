"""Web frameworks: a storefront made once and reached in each request, buyers who stay signed in, errors as answers.

`contrib.starlette`, `contrib.fastapi`, `contrib.flask` and `contrib.django` are one framework each. What is here fits
any of them, and others.
"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.contrib.answers import ErrorAnswer as ErrorAnswer
    from b2b_storefront.contrib.answers import answer_error as answer_error
    from b2b_storefront.contrib.browser import forget as forget
    from b2b_storefront.contrib.browser import remember as remember
    from b2b_storefront.contrib.browser import restore as restore
    from b2b_storefront.contrib.incoming import WebRequest as WebRequest
    from b2b_storefront.contrib.incoming import check_origin as check_origin
    from b2b_storefront.contrib.incoming import safe_path as safe_path
    from b2b_storefront.contrib.visits import VisitPolicy as VisitPolicy

__all__ = [
    "ErrorAnswer",
    "VisitPolicy",
    "WebRequest",
    "answer_error",
    "check_origin",
    "forget",
    "remember",
    "restore",
    "safe_path",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".answers": "ErrorAnswer answer_error",
            ".browser": "forget remember restore",
            ".incoming": "WebRequest check_origin safe_path",
            ".visits": "VisitPolicy",
        },
    )
