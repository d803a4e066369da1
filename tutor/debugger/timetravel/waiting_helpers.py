"""Threads of libraries that do nothing but wait, so that a copy of the process is whole without
them.
"""

from __future__ import annotations

import sys
import threading

# tqdm's wakes every ten seconds, to draw bars that have not moved since
HELPERS = {("tqdm._monitor", "TMonitor")}


def waiting_helpers() -> int:
    """How many of the threads are such helpers and are waiting now: at work, one may hold a lock
    that the copy would then wait for.
    """
    frames = sys._current_frames()
    helpers = [thread.ident for thread in threading.enumerate() if _is_helper(thread)]
    waiting = (frames.get(ident) for ident in helpers if ident is not None)
    return sum(frame.f_globals.get("__name__") == "threading" for frame in waiting if frame)


def _is_helper(thread: threading.Thread) -> bool:
    return (type(thread).__module__, type(thread).__name__) in HELPERS
