"""The tokens of applications: of API accounts, and private ones for the store's own GraphQL; and what each may do."""

import re
from collections.abc import Iterable, Mapping

from b2b_storefront.sandbox.records.sessions import ApiAccount, PrivateToken
from b2b_storefront.sandbox.records.state import State

__all__ = [
    "ACCESS_TOKEN",
    "ACCOUNT_SCOPES",
    "B2B",
    "B2B_READ_ONLY",
    "DEFAULT_LIFETIME",
    "PRIVATE_SCOPES",
    "PRIVATE_TOKEN",
    "STOREFRONT_TOKENS",
    "add_account",
    "add_private_token",
    "add_tokens",
    "find_account_scopes",
    "find_private_token",
    "list_tokens",
]

ACCESS_TOKEN = "sandbox-access-token"  # noqa: S105 - it opens the sandbox only
"""What the sandbox's store takes as `X-Auth-Token`: that of an account with every scope."""

PRIVATE_TOKEN = "sandbox-private-token"  # noqa: S105 - it opens the sandbox only
"""What the sandbox's store takes as a private token with every scope, for all of its channels."""

B2B, B2B_READ_ONLY, STOREFRONT_TOKENS = "b2b", "b2b-read-only", "storefront-tokens"
ACCOUNT_SCOPES = (B2B, B2B_READ_ONLY, STOREFRONT_TOKENS)
"""B2B Edition, to change or only to read, and the making of tokens for the store's own GraphQL. That the first two are
what B2B Edition's REST looks at is known; how far each goes is inferred."""

PRIVATE_SCOPES = ("Unauthenticated", "Customer", "B2B")

DEFAULT_LIFETIME = 86_400 * 365
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}")
_NEVER = 2**53


def add_account(state: State, name: str, scopes: Iterable[str]) -> str:
    """Make an API account, or another one of its name, and return its token.

    Raises:
        ValueError: the name or a scope can't be one.
    """
    _check_name(name)
    token = f"sandbox-{name}-access-token"
    state.api_accounts[token] = ApiAccount(token, name, _check_scopes(scopes, ACCOUNT_SCOPES))
    return token


def add_private_token(state: State, name: str, scopes: Iterable[str], expires_in: float = DEFAULT_LIFETIME) -> str:
    """Make a private token for all channels of the store, or another one of its name, and return it.

    Args:
        state: the store.
        name: what it is called.
        scopes: what it may be used for.
        expires_in: seconds from now until it ends.

    Raises:
        ValueError: the name, a scope or the time can't be one.
    """
    _check_name(name)
    if isinstance(expires_in, bool) or not 0 < expires_in <= 10 * DEFAULT_LIFETIME:
        raise ValueError("expires_in must be greater than 0, and at most ten years in seconds")
    token = f"sandbox-{name}-private-token"
    channels, end = frozenset(state.store.channels), int(state.now() + expires_in)
    state.private_tokens[token] = PrivateToken(token, _check_scopes(scopes, PRIVATE_SCOPES), channels, end)
    return token


def add_tokens(
    state: State, accounts: Mapping[str, Iterable[str]], private_tokens: Mapping[str, Iterable[str]]
) -> None:
    """Make API accounts and private tokens of these names and scopes.

    Raises:
        ValueError: a name or a scope can't be one.
    """
    for name, scopes in accounts.items():
        add_account(state, name, scopes)
    for name, scopes in private_tokens.items():
        add_private_token(state, name, scopes)


def find_account_scopes(state: State, headers: Mapping[str, str]) -> frozenset[str] | None:
    """Return what the API account may do whose token came as `X-Auth-Token`; None where there is no such account."""
    token = headers.get("x-auth-token", "")
    if token == ACCESS_TOKEN:
        return frozenset(ACCOUNT_SCOPES)
    account = state.api_accounts.get(token)
    return None if account is None else account.scopes


def find_private_token(state: State, token: str) -> PrivateToken | None:
    """Return what a private token is good for; None for an unknown one."""
    if token == PRIVATE_TOKEN:
        return PrivateToken(token, frozenset(PRIVATE_SCOPES), frozenset(state.store.channels), _NEVER)
    return state.private_tokens.get(token)


def list_tokens(state: State) -> list[tuple[str, str]]:
    """Return the tokens that were made beside those with every scope, each with what it is."""
    accounts = [
        (token, f"X-Auth-Token of {account.name}: {', '.join(sorted(account.scopes))}")
        for token, account in state.api_accounts.items()
    ]
    privates = state.private_tokens.items()
    return accounts + [(token, f"private token: {', '.join(sorted(private.scopes))}") for token, private in privates]


def _check_name(name: str) -> None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ValueError("the name of an API account or a token has up to 40 letters, digits and hyphens")


def _check_scopes(scopes: Iterable[str], known: tuple[str, ...]) -> frozenset[str]:
    given = frozenset(scopes if not isinstance(scopes, str) else (scopes,))
    unknown = sorted(map(str, given - {*known}))
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no scope here; there are {', '.join(known)}")
    return given
