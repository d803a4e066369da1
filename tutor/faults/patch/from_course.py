"""Patches that are made of the course's own programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.faults.patch.mutations.patch import Patch


@dataclass(frozen=True)
class FromCourse:
    """fixes: of a known slip that the program was shown to have; if one of them makes every case
    pass, nothing is left to search. donors: other expressions, as right programs have them.
    """

    fixes: Sequence[Patch] = ()
    donors: Sequence[Patch] = ()


NOTHING = FromCourse()
