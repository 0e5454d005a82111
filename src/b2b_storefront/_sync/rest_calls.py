# Generated from src/b2b_storefront/_async/rest_calls.py by `make codegen`. Edits are lost.

"""What B2B Edition offers by REST only, as methods of a session: files, and checks of additional fields."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from b2b_storefront import flows
from b2b_storefront._config import StoreSettings
from b2b_storefront.client.client import Client
from b2b_storefront.wire.rest_calls import BuyerRestRequest

if TYPE_CHECKING:
    from b2b_storefront.flows.extra_fields import ExtraFieldOwner
    from b2b_storefront.flows.uploads import FileSource, UploadedFile, UploadPurpose

__all__ = ["RestCalls"]


class RestCalls(Client):
    """A client with REST calls, synchronous; a session implements what begins with an underscore."""

    __slots__ = ()

    def upload_file(
        self,
        file: "FileSource",
        *,
        purpose: "UploadPurpose",
        name: str | None = None,
        content_type: str | None = None,
    ) -> "UploadedFile":
        """Upload a file, for a quote or for the registration of a company.

        Images, PDF, Word, Excel and CSV are taken, up to 10 MiB for a quote and 2 MiB for a company. The file is read
        into memory. It is never sent again after a fault: the API would keep it twice.

        Args:
            file: The file's path, its content, or a stream that is open for reading bytes.
            purpose: What it is for: `quote`, `customer quote` for a plain customer's, or `company`.
            name: Its name; that of the path or the stream unless given.
            content_type: Its media type; what the name tells unless given.

        Returns:
            The file as the API keeps it. Of a guest's it tells no id.

        Raises:
            ConfigurationError: The file can't be read, is too large, or of a type that is not taken. Nothing was sent.
            UploadRefusedError: The API took no file.
        """
        file = flows.uploads.hide_content(file)
        return flows.uploads.read_upload(
            self._call_rest(flows.uploads.compose_upload(file, purpose, name, content_type))
        )

    def validate_extra_fields(self, owner: "ExtraFieldOwner", values: Mapping[str, object]) -> None:
        """Have the values of additional fields checked, before they are part of a quote, an address or a registration.

        Args:
            owner: What the fields belong to: `quote`, `address`, `company` or `user`.
            values: The values by the fields' names; those that are required have to be among them.

        Raises:
            ConfigurationError: Nothing has such fields. Nothing was sent.
            ExtraFieldsRefusedError: A value does not fit, or is missing; `field` and `reason` say which and why.
        """
        self._call_rest(flows.extra_fields.compose_check(owner, values, self._settings))

    def _call_rest(self, request: BuyerRestRequest) -> object:
        raise NotImplementedError

    @property
    def _settings(self) -> StoreSettings:
        raise NotImplementedError
