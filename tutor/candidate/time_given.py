"""How long a program may run, where what it waits for a processor is not its own doing."""

from __future__ import annotations

from dataclasses import dataclass

MOST_TIMES = 6  # its time limit, after which a run ends however busy the machine is


@dataclass(frozen=True)
class Waited:
    """Seconds of a program up to now, as the kernel counts them.

    delay: for which it was ready to run and waited for a processor. used: of processors, with all
    its threads and processes together.
    """

    delay: float = 0.0
    used: float = 0.0

    def for_others(self, elapsed: float) -> float:
        """For which others kept it waiting, of so many seconds.

        What its own threads and children take from it is not: while they do, they use together a
        processor's whole time.
        """
        return max(0.0, min(self.delay, elapsed - self.used))


@dataclass(frozen=True)
class TimeGiven:
    """seconds: from the beginning. depends_on_load: there would be more on a quiet machine."""

    seconds: float
    depends_on_load: bool = False


def time_given(time_limit: float, elapsed: float, waited: Waited) -> TimeGiven:
    """What the program gets, as far as it is known after so many seconds."""
    longest = MOST_TIMES * time_limit
    seconds = time_limit + waited.for_others(elapsed)
    return TimeGiven(min(seconds, longest), depends_on_load=seconds >= longest)
