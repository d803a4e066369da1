"""Analyses of learner code, in bounded time; one that fails never takes the verdict with it."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import TypeVar

from tutor.errors import TutorError

SECONDS = 30.0  # of the processor's time for all that is said beside a verdict
AGAIN = 0.05  # seconds; an analysis that catches everything is stopped again and again
Result = TypeVar("Result")


class TookTooLong(Exception):
    """An analysis used up its time."""


def attempt(
    analyse: Callable[[], Result],
    otherwise: Callable[[Exception], Result],
    seconds: float = SECONDS,
) -> Result:
    """What the analysis finds; what `otherwise` makes of its failure on this program.

    Raises TutorError, which is a fault of the content or of the tutor and not of the program.
    """
    try:
        with _limit(seconds):
            return analyse()
    except TutorError:
        raise
    except Exception as error:  # a program can be written so that an analysis fails on it
        return otherwise(error)


@contextlib.contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Raise TookTooLong here when the time is over. Signals reach the main thread alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(number: int, frame: FrameType | None) -> None:
    raise TookTooLong("it took too long")
