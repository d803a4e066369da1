"""Says that something in the learner's folders may have changed; where events do not arrive, every
half second.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

POLL = 0.5  # seconds: network folders and some containers send no events
AGAIN = 20  # rounds of polling before events are tried once more
STEP, LONGEST = 10, 100  # milliseconds: events so close together ring once; the longest wait


def rings(folders: Callable[[], Sequence[Path]], stop: threading.Event) -> Iterator[None]:
    """Once for what happens at the same time in these folders, and once every half second.

    It blocks between two rings, and ends when stop is set. folders: asked again at every ring.
    """
    while not stop.is_set():
        try:
            yield from _events(folders(), folders, stop)
        # RuntimeError: what the watcher's own errors are, such as too many of them on this machine
        except (ImportError, OSError, RuntimeError):
            yield from _polled(stop)


def _events(
    watched: Sequence[Path], folders: Callable[[], Sequence[Path]], stop: threading.Event
) -> Iterator[None]:
    """Until other folders are to be watched."""
    from watchfiles import watch  # slow to import, and not before the prompt is on the screen

    changes = watch(
        *watched,
        watch_filter=None,
        debounce=LONGEST,
        step=STEP,
        stop_event=stop,
        rust_timeout=int(POLL * 1000),
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        ignore_permission_denied=True,
    )
    for _ in changes:
        yield
        if folders() != watched:
            return


def _polled(stop: threading.Event) -> Iterator[None]:
    for _ in range(AGAIN):
        if stop.wait(POLL):
            return
        yield
