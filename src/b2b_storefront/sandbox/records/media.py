"""The files that were uploaded."""

from dataclasses import dataclass, field

__all__ = ["MediaFile"]


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file as it was uploaded, with the kind that its sender named."""

    file_id: int
    name: str
    kind: str
    content: bytes = field(repr=False)
