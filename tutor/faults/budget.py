"""How much a search may do: counted in its own operations, so that every machine gets the same
answer; time is an outer limit alone.
"""

from __future__ import annotations

import time


class Budget:
    """What is left of a search's budget. most: operations. seconds: after which it gives up; its
    answer is then unsure.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self.left = most
        self.is_late = False
        self._until = time.monotonic() + seconds

    def spend(self, operations: int = 1) -> None:
        """Count what was done, and look at the clock."""
        self.left -= operations
        self.is_late = self.is_late or time.monotonic() > self._until

    @property
    def is_over(self) -> bool:
        """Whether nothing more may be done: the budget is used up, or it took too long."""
        return self.left <= 0 or self.is_late
