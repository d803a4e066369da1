"""How much an archive may hold: bombs end here, by size, by number and by ratio."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.cohort.intake.arrived_tree import CannotRead
from tutor.workspace.files import MAX_BYTES

MEBI = 1 << 20
SOURCE_BYTES = MAX_BYTES + 1  # one more, to see that a file is too large
NOTEBOOK_BYTES = 16 * MEBI  # pictures are kept in notebooks
# an archive that the user names: a class, with all that repositories and notebooks bring along
MOST_MEMBERS = 200_000
MOST_UNPACKED = 16 << 30
MOST_KEPT = 2 << 30
# an archive that somebody handed in
MOST_IN_ONE = 10_000
NESTED_BYTES = 16 * MEBI
LARGEST_NESTED = 128 * MEBI
KEPT_OF_ONE, KEPT_OF_ALL = 64 * MEBI, 256 * MEBI  # of what can be needed, while one is chosen from
MOST_PASSES = 3  # over one archive, to read what its list says
SMALL = 4 * MEBI  # may be unpacked whatever the ratio
MOST_ARCHIVES = 20  # in what one learner handed in
RATIO = 100  # programs are compressed to about a quarter; a bomb to a thousandth

ONE_OF_MANY = f"one of more than {MOST_ARCHIVES} archives of one learner; it was not read"


class TooMuch(CannotRead):
    """An archive holds more than is read from one, in words."""


@dataclass
class Bounds:
    """What may still be read of one archive."""

    members: int = MOST_MEMBERS
    unpacked: int = MOST_UNPACKED

    @classmethod
    def of_nested(cls, size: int) -> Bounds:
        """Of an archive of that many bytes that somebody handed in."""
        return cls(MOST_IN_ONE, min(LARGEST_NESTED, max(SMALL, RATIO * size)))

    def member(self) -> None:
        """Count one file or folder in it. Raises TooMuch."""
        self.members -= 1
        if self.members < 0:
            raise TooMuch("an archive with too many files in it; it was not read")

    def spend(self, count: int) -> None:
        """Count unpacked bytes. Raises TooMuch."""
        self.foresee(count)
        self.unpacked -= count

    def foresee(self, count: int) -> None:
        """See that so many bytes may still be unpacked. Raises TooMuch."""
        if count > self.unpacked:
            self.unpacked = 0
            raise TooMuch("an archive that unpacks to far more than programs need; it was not read")
