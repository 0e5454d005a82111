"""Tells what a signal handler raised from what went wrong by itself.

Task queues end a task that takes too long by raising in a signal handler, in the middle of whatever the main thread
does. Where errors of other libraries become errors of this one, such a limit must pass as what it is: as a fault of the
network it would be repeated, and as one of an answer it would blame the API.
"""

import functools
import signal
import threading
from types import CodeType

__all__ = ["pass_signal_on"]


def pass_signal_on(error: BaseException) -> None:
    """Raise what a signal handler raised, where that is what an error is, or what it comes of.

    Raises:
        BaseException: The handler's own error.
    """
    if threading.current_thread() is not threading.main_thread():
        return  # Only the main thread runs handlers.
    handlers = _codes_of_handlers()
    looked_at: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in looked_at:
        looked_at.add(id(link))
        traceback = link.__traceback__
        while traceback is not None:
            if traceback.tb_frame.f_code in handlers:
                try:
                    raise link
                finally:
                    # An error whose traceback holds the error itself would keep all that its call had, places included.
                    del error, link, traceback
            traceback = traceback.tb_next
        link = link.__cause__ or link.__context__


def _codes_of_handlers() -> set[CodeType]:
    """Return the code of each handler that is written in Python."""
    codes: set[CodeType] = set()
    for number in signal.valid_signals():
        handler = signal.getsignal(number)
        while isinstance(handler, functools.partial):
            handler = handler.func
        # A function, a method, or an object that can be called.
        for function in (handler, getattr(handler, "__func__", None), vars(type(handler)).get("__call__")):
            code = getattr(function, "__code__", None)
            if isinstance(code, CodeType):
                codes.add(code)
    return codes
