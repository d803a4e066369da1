"""How much a search may do: so many operations, the same on every machine, and an outer limit in
time.
"""

from __future__ import annotations

import time


class Budget:
    """What a search has left. most: operations. seconds: after them it gives up, and its answer is
    unsure.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self.left = most
        self.is_late = False
        # far beyond what `most` operations usually take, so that the count decides, not the clock
        self._until = time.monotonic() + seconds

    def spend(self, operations: int = 1) -> None:
        """Count what was done, and look at the clock."""
        self.left -= operations
        # late once is late for good: what was left out is not made up for
        self.is_late = self.is_late or time.monotonic() > self._until

    @property
    def is_over(self) -> bool:
        """Whether nothing more may be done: the budget is used up, or it took too long."""
        return self.left <= 0 or self.is_late
