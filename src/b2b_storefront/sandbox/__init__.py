"""A local GraphQL server that behaves like the B2B Edition storefront API, for tests and for development.

    with Sandbox() as sandbox:
        ...  # ask f"{sandbox.base_url}/graphql" as sandbox.accounts.admin

It answers every root field of the schema over one state, which it keeps in memory: what a mutation changes, every query
shows. What the store's own side would do, such as the hosted checkout, tests play through methods of `Sandbox`.
"""

try:
    import ariadne as _ariadne  # noqa: F401
    import starlette as _starlette  # noqa: F401
    import uvicorn as _uvicorn  # noqa: F401
except ModuleNotFoundError as error:
    if error.name not in {"ariadne", "starlette", "uvicorn"}:
        raise
    message = f'The sandbox needs {error.name}, which is not installed: pip install "b2b-storefront[sandbox]"'
    raise ImportError(message, name=error.name) from error

from b2b_storefront.sandbox._sandbox import Sandbox, Snapshot
from b2b_storefront.sandbox.files.settings import SettingsError
from b2b_storefront.sandbox.keeping.state_file import StateFileError
from b2b_storefront.sandbox.seed.people import SandboxAccount
from b2b_storefront.sandbox.server.record import RecordedRequest
from b2b_storefront.sandbox.webhooks.emitter import WebhookDelivery

__all__ = [
    "RecordedRequest",
    "Sandbox",
    "SandboxAccount",
    "SettingsError",
    "Snapshot",
    "StateFileError",
    "WebhookDelivery",
]
