"""Rules for what only people read: descriptions and deprecations."""

from collections.abc import Iterator

from b2b_storefront.contract.changes import Change, ChangeType, Level

__all__ = ["compare_deprecation", "compare_description"]


def compare_description(path: str, old: str | None, new: str | None) -> Iterator[Change]:
    """Compare descriptions; an empty one counts as none."""
    was, now = old or None, new or None
    if was == now:
        return
    if was is None:
        yield Change(ChangeType.DESCRIPTION_ADDED, path, f"{path} got a description", Level.SAFE)
    elif now is None:
        yield Change(ChangeType.DESCRIPTION_REMOVED, path, f"{path} lost its description", Level.SAFE)
    else:
        yield Change(ChangeType.DESCRIPTION_CHANGED, path, f"the description of {path} changed", Level.SAFE)


def compare_deprecation(path: str, old: str | None, new: str | None) -> Iterator[Change]:
    """Compare the reasons of deprecations; None means that something is not deprecated."""
    if old == new:
        return
    if old is None:
        yield Change(ChangeType.DEPRECATION_ADDED, path, f"{path} was deprecated: {new}", Level.SAFE)
    elif new is None:
        yield Change(ChangeType.DEPRECATION_REMOVED, path, f"{path} is no longer deprecated", Level.SAFE)
    else:
        text = f"{path} is deprecated for a different reason: {new}"
        yield Change(ChangeType.DEPRECATION_REASON_CHANGED, path, text, Level.SAFE)
