"""Several queries in one request."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, overload

from b2b_storefront._async.acting import AsyncActing
from b2b_storefront._errors import StorefrontError
from b2b_storefront._waiting import async_settle
from b2b_storefront.wire.operation import check_call

if TYPE_CHECKING:
    from b2b_storefront.wire.collecting import Collector
    from b2b_storefront.wire.questions import Part

__all__ = ["AsyncTogether"]

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
T1 = TypeVar("T1")
T2 = TypeVar("T2")
T3 = TypeVar("T3")
T4 = TypeVar("T4")
T5 = TypeVar("T5")
T6 = TypeVar("T6")
T7 = TypeVar("T7")
T8 = TypeVar("T8")
T9 = TypeVar("T9")
T10 = TypeVar("T10")


class AsyncTogether(AsyncActing):
    """A client that can ask for several things at once, asynchronous; a session implements what begins with an
    underscore."""

    __slots__ = ()

    @overload
    async def together(
        self, call: Callable[[Self], tuple[Awaitable[T1]]], *, partial: Literal[False] = False
    ) -> tuple[T1]: ...
    @overload
    async def together(
        self, call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2]]], *, partial: Literal[False] = False
    ) -> tuple[T1, T2]: ...
    @overload
    async def together(
        self,
        call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3]]],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3]: ...
    @overload
    async def together(
        self,
        call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4]]],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4]: ...
    @overload
    async def together(
        self,
        call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4], Awaitable[T5]]],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4, T5]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4], Awaitable[T5], Awaitable[T6]]
        ],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4, T5, T6]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4], Awaitable[T5], Awaitable[T6], Awaitable[T7]
            ],
        ],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4, T5, T6, T7]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1],
                Awaitable[T2],
                Awaitable[T3],
                Awaitable[T4],
                Awaitable[T5],
                Awaitable[T6],
                Awaitable[T7],
                Awaitable[T8],
            ],
        ],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4, T5, T6, T7, T8]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1],
                Awaitable[T2],
                Awaitable[T3],
                Awaitable[T4],
                Awaitable[T5],
                Awaitable[T6],
                Awaitable[T7],
                Awaitable[T8],
                Awaitable[T9],
            ],
        ],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4, T5, T6, T7, T8, T9]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1],
                Awaitable[T2],
                Awaitable[T3],
                Awaitable[T4],
                Awaitable[T5],
                Awaitable[T6],
                Awaitable[T7],
                Awaitable[T8],
                Awaitable[T9],
                Awaitable[T10],
            ],
        ],
        *,
        partial: Literal[False] = False,
    ) -> tuple[T1, T2, T3, T4, T5, T6, T7, T8, T9, T10]: ...
    @overload
    async def together(
        self, call: Callable[[Self], Mapping[K, Awaitable[T]]], *, partial: Literal[False] = False
    ) -> dict[K, T]: ...
    @overload
    async def together(
        self, call: Callable[[Self], list[Awaitable[T]]], *, partial: Literal[False] = False
    ) -> list[T]: ...
    @overload
    async def together(
        self, call: Callable[[Self], tuple[Awaitable[T1]]], *, partial: Literal[True]
    ) -> tuple[T1 | StorefrontError]: ...
    @overload
    async def together(
        self, call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2]]], *, partial: Literal[True]
    ) -> tuple[T1 | StorefrontError, T2 | StorefrontError]: ...
    @overload
    async def together(
        self, call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3]]], *, partial: Literal[True]
    ) -> tuple[T1 | StorefrontError, T2 | StorefrontError, T3 | StorefrontError]: ...
    @overload
    async def together(
        self,
        call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4]]],
        *,
        partial: Literal[True],
    ) -> tuple[T1 | StorefrontError, T2 | StorefrontError, T3 | StorefrontError, T4 | StorefrontError]: ...
    @overload
    async def together(
        self,
        call: Callable[[Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4], Awaitable[T5]]],
        *,
        partial: Literal[True],
    ) -> tuple[
        T1 | StorefrontError, T2 | StorefrontError, T3 | StorefrontError, T4 | StorefrontError, T5 | StorefrontError
    ]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self], tuple[Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4], Awaitable[T5], Awaitable[T6]]
        ],
        *,
        partial: Literal[True],
    ) -> tuple[
        T1 | StorefrontError,
        T2 | StorefrontError,
        T3 | StorefrontError,
        T4 | StorefrontError,
        T5 | StorefrontError,
        T6 | StorefrontError,
    ]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1], Awaitable[T2], Awaitable[T3], Awaitable[T4], Awaitable[T5], Awaitable[T6], Awaitable[T7]
            ],
        ],
        *,
        partial: Literal[True],
    ) -> tuple[
        T1 | StorefrontError,
        T2 | StorefrontError,
        T3 | StorefrontError,
        T4 | StorefrontError,
        T5 | StorefrontError,
        T6 | StorefrontError,
        T7 | StorefrontError,
    ]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1],
                Awaitable[T2],
                Awaitable[T3],
                Awaitable[T4],
                Awaitable[T5],
                Awaitable[T6],
                Awaitable[T7],
                Awaitable[T8],
            ],
        ],
        *,
        partial: Literal[True],
    ) -> tuple[
        T1 | StorefrontError,
        T2 | StorefrontError,
        T3 | StorefrontError,
        T4 | StorefrontError,
        T5 | StorefrontError,
        T6 | StorefrontError,
        T7 | StorefrontError,
        T8 | StorefrontError,
    ]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1],
                Awaitable[T2],
                Awaitable[T3],
                Awaitable[T4],
                Awaitable[T5],
                Awaitable[T6],
                Awaitable[T7],
                Awaitable[T8],
                Awaitable[T9],
            ],
        ],
        *,
        partial: Literal[True],
    ) -> tuple[
        T1 | StorefrontError,
        T2 | StorefrontError,
        T3 | StorefrontError,
        T4 | StorefrontError,
        T5 | StorefrontError,
        T6 | StorefrontError,
        T7 | StorefrontError,
        T8 | StorefrontError,
        T9 | StorefrontError,
    ]: ...
    @overload
    async def together(
        self,
        call: Callable[
            [Self],
            tuple[
                Awaitable[T1],
                Awaitable[T2],
                Awaitable[T3],
                Awaitable[T4],
                Awaitable[T5],
                Awaitable[T6],
                Awaitable[T7],
                Awaitable[T8],
                Awaitable[T9],
                Awaitable[T10],
            ],
        ],
        *,
        partial: Literal[True],
    ) -> tuple[
        T1 | StorefrontError,
        T2 | StorefrontError,
        T3 | StorefrontError,
        T4 | StorefrontError,
        T5 | StorefrontError,
        T6 | StorefrontError,
        T7 | StorefrontError,
        T8 | StorefrontError,
        T9 | StorefrontError,
        T10 | StorefrontError,
    ]: ...
    @overload
    async def together(
        self, call: Callable[[Self], Mapping[K, Awaitable[T]]], *, partial: Literal[True]
    ) -> dict[K, T | StorefrontError]: ...
    @overload
    async def together(
        self, call: Callable[[Self], list[Awaitable[T]]], *, partial: Literal[True]
    ) -> list[T | StorefrontError]: ...
    async def together(self, call: Callable[[Self], Any], *, partial: bool = False) -> Any:
        """Ask for several things in one request, and return each result where its call stands.

        Every query comes to what it would have come to by itself, in its own type. What scores more than the API
        allows for one request is asked for in as few as possible, one after the other. All of it is one call: it has
        one deadline, and a token that ended is renewed once.

        Args:
            call: Calls the operations on the session that it is given, and returns these calls as a tuple, a list or a
                dict: `lambda session: (session.current_user(), session.quotes(first=5))`. It can't look at their
                results, and mutations are refused. Nothing is sent before it has returned. More than ten are a list
                or a dict.
            partial: Whether to return the other results when some can't be had, with the error in the place of each of
                these. Where the customer has to sign in, and where a failure leaves no result at all, the error is
                raised nevertheless.

        Returns:
            The results, in the shape of what `call` returned.

        Raises:
            ConfigurationError: An argument does not fit, `call` returned something else, or it needs a result before
                there is one; nothing was sent.
            CredentialsRequiredError: An operation needs a customer, and the session is a guest's; nothing was sent.
            StorefrontError: What the first of the operations that failed would have raised by itself, with its name.
        """
        from b2b_storefront.wire.collecting import Collector, read_shape

        check_call(call, "together")
        collector = Collector()
        values, shape = read_shape(call(self._collecting(collector)))
        places = collector.places(await async_settle(values))
        results = await self._run_together(collector.parts, partial=partial)
        return shape([results[place] for place in places])

    def _collecting(self, collector: "Collector") -> Self:
        raise NotImplementedError

    async def _run_together(self, parts: "Sequence[Part]", *, partial: bool) -> list[Any]:
        raise NotImplementedError
