"""The numbers that a shared limiter keeps to, scaled to its window."""

__all__ = ["SharedLimit"]

MINUTE = 60.0
POLL, PATIENCE, SETTLE, MARGIN = 0.5, 2.0, 2.0, 0.5
"""Seconds, for windows of a minute and longer; less for shorter ones. A worker that waits asks at least every `POLL`
seconds; one that did not ask for `PATIENCE` is gone. When the server has lost what it kept, it waits for `SETTLE`
until all have told it what they know. A place is taken for a window and `MARGIN`: a request reaches the API that long
after its place was given out, and one whose answer takes longer is told to the server."""

LEAST_POLL, LEAST_PATIENCE = 0.02, 0.25
MOST_SLOWNESS, PATIENCE_OF_LOOPS = 1.0, 8
"""Seconds, and timeouts that a busy event loop gives an answer at most."""


class SharedLimit:
    """The numbers that a shared limiter keeps to.

    Args:
        limit: How many requests the store takes in a window.
        window: How many seconds it lasts.
        batch_share: Which part of them may be batches.
        share: Which part a worker takes while it is alone; one of as many as there are, unless given.
        timeout: How long the server has for an answer.
    """

    __slots__ = ("batch_limit", "limit", "margin", "patience", "pause", "poll", "settle", "share", "slowness", "window")

    def __init__(self, limit: int, window: float, batch_share: float, share: float | None, timeout: float) -> None:
        self.limit = limit
        self.window = window
        self.batch_limit = max(1, int(limit * batch_share))
        self.share = share
        scale = min(window / MINUTE, 1.0)
        self.poll = max(POLL * scale, LEAST_POLL)
        self.patience = max(PATIENCE * scale, LEAST_PATIENCE)
        self.margin = MARGIN * scale
        # For so long the server is left alone after it failed.
        self.pause = 2 * self.poll
        # Until then whoever waits has noticed that the server is back.
        self.settle = max(SETTLE * scale, self.pause + timeout + 2 * self.poll)
        # By no more than this a worker's view of a place lags behind the server's: an answer took as long.
        self.slowness = MOST_SLOWNESS + PATIENCE_OF_LOOPS * timeout
