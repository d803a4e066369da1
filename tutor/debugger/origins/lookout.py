"""The first look, at nearly full speed: now and then the numbers that the program's frames hold are
looked at, and the moment is kept as long as they are clean.

A look that finds nan (or inf) ends this process; the moment that was kept last runs the stretch
after it once more: a long one with looks at closer distances, a short one watched (finder.py); and
then once more up to the statement.
"""

from __future__ import annotations

import contextlib
import math
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from tutor.debugger.origins.named_numbers import NamedNumbers
from tutor.debugger.origins.visible_numbers import VisibleNumbers, frames_of

Looked = VisibleNumbers | NamedNumbers

FIRST, SHORTEST, LONGEST = 0.05, 0.5, 20.0  # seconds of processor time between two looks
SHARE = 25  # the time between two looks is so many times what a look costs
# to watch every operation takes ten times as long and more: of a stretch of more than so many
# seconds a part is found first
LONG, PARTS = 0.5, 10
FAULT = 6e-6  # seconds that the copy of a page may take, which a kept moment makes necessary


@dataclass
class Clock:
    """When the next look is due: looks, kept moments and what they make slow are a small share of
    the run.
    """

    # longer each time: a short program is looked at as well
    between: float = field(default_factory=lambda: FIRST)
    faults: int = 0
    is_fixed: bool = False  # looks as close as they were asked for, whatever they cost

    def after_a_look(self, seconds: float) -> None:
        """A look and its kept moment have taken so long."""
        faults = minor_faults()
        cost = seconds + FAULT * (faults - self.faults if self.faults else 0)
        self.faults = faults
        if self.is_fixed:
            return
        shortest = min(SHORTEST, 2 * self.between)
        self.between = min(LONGEST, max(shortest, SHARE * cost))


class Lookout:
    """visible: what is looked at. frame: where the run begins. keep: keeps this moment; returns
    once more in the copy. found: told what holds nan; it may end the process.
    """

    def __init__(
        self,
        visible: Looked,
        frame: FrameType,
        keep: Callable[[FrameType | None], bool],
        found: Callable[[str, FrameType | None], None],
    ) -> None:
        self.visible, self._keep, self._found = visible, keep, found
        self._first = frames_of(frame, visible.files)
        self._clock = Clock(faults=minor_faults())
        self._before: Any = None
        self._kept = 0.0
        self._stretch = math.inf  # seconds of the one that is looked at closer
        self.looks = 0

    def start(self) -> None:
        """From here on."""
        self._before = signal.signal(signal.SIGPROF, self._on_time)
        signal.siginterrupt(signal.SIGPROF, False)
        self._wind()

    def look_closer(self, seconds: float) -> bool:
        """In a copy: look at the stretch of so many seconds once more, at PARTS of its places.
        False where it is short enough to watch, or has not become shorter by the last time.
        """
        if not LONG < seconds < self._stretch / 2:
            return False
        self._stretch = seconds
        self._clock = Clock(seconds / PARTS, minor_faults(), is_fixed=True)
        if signal.getsignal(signal.SIGPROF) == self._on_time:
            self._wind()
        else:
            self.start()
        return True

    @property
    def stretch(self) -> float:
        """Seconds of processor time since a moment was kept."""
        return time.process_time() - self._kept

    def stop(self) -> None:
        """No more looks."""
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, self._before or signal.SIG_DFL)

    def look(self, frame: FrameType | None) -> str:
        """The expression that holds it now, "" for none."""
        self.looks += 1
        return self.visible.first_in([*frames_of(frame, self.visible.files), *self._first])

    def _wind(self) -> None:
        self._kept = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, self._clock.between)

    def _on_time(self, number: int, frame: FrameType | None) -> None:
        if _is_loading("torch"):
            signal.setitimer(signal.ITIMER_PROF, self._clock.between)
            return
        began = time.process_time()
        with _no_timer():
            found = self.look(frame)
            if found:
                self._found(found, frame)
                return
            self.visible.forget()
            if not self._keep(frame):
                return  # another process, or another way of looking
        self._clock.after_a_look(time.process_time() - began)
        self._wind()


def _is_loading(module: str) -> bool:
    """Whether the program is in the middle of importing it: half of it cannot be asked anything."""
    spec = getattr(sys.modules.get(module), "__spec__", None)
    return bool(getattr(spec, "_initializing", False))


@contextlib.contextmanager
def _no_timer() -> Iterator[None]:
    signal.setitimer(signal.ITIMER_PROF, 0)
    yield


def minor_faults() -> int:
    """How many pages this process has had to copy or to make so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
