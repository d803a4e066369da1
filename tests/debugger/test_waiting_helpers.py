"""Threads of libraries that only wait do not keep a moment from being kept."""

from __future__ import annotations

import threading

from tutor.debugger.timetravel.waiting_helpers import waiting_helpers


def test_a_progress_bars_monitor_counts_while_it_waits() -> None:
    """Any other thread does not, nor the monitor at work."""
    end, at_work = threading.Event(), threading.Event()

    class TMonitor(threading.Thread):
        """As tqdm's."""

        def run(self) -> None:
            """Wait, then work."""
            end.wait()
            at_work.set()
            while not over:
                pass

    TMonitor.__module__ = "tqdm._monitor"
    over: list[bool] = []
    monitor, other = TMonitor(), threading.Thread(target=end.wait)
    before = waiting_helpers()
    monitor.start()
    other.start()
    while not _is_waiting(monitor):
        pass
    assert (before, waiting_helpers()) == (0, 1)
    end.set()
    at_work.wait()
    assert waiting_helpers() == 0
    over.append(True)
    monitor.join()
    other.join()


def _is_waiting(thread: threading.Thread) -> bool:
    import sys

    frame = sys._current_frames().get(thread.ident or 0)
    return frame is not None and frame.f_globals["__name__"] == "threading"
