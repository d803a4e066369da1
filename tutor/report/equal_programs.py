"""What the report says of equal programs: plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.report.listing import Listing


@dataclass(frozen=True)
class SameProgram:
    """Learners whose programs are the same. statements: of the program; 0 where it is not known."""

    exercise: str
    statements: int
    learners: Listing[str]


@dataclass(frozen=True)
class NearPrograms:
    """Learners whose programs are nearly the same, each to another one in the group.

    shared: the part of their fingerprints that two of them have in common at the least, from 0 to
    1.
    """

    exercise: str
    shared: float
    learners: Listing[str]


@dataclass(frozen=True)
class Variety:
    """How many different programs a class wrote for one exercise.

    alone: submissions that nobody else's equals. telling: whether equal programs are unusual here;
    where they are not, no groups are shown.
    """

    exercise: str
    submissions: int
    forms: int
    alone: int
    telling: bool


@dataclass(frozen=True)
class SamePrograms:
    """Equal programs. by_syntax: compared after renaming; False: files that are equal byte by byte.

    unreadable: programs that could not be parsed. changed: files that are not what was graded.
    near: groups of programs that share most of their text, the most alike first.
    """

    by_syntax: bool
    varieties: tuple[Variety, ...]
    groups: Listing[SameProgram]
    unreadable: int = 0
    changed: int = 0
    near: Listing[NearPrograms] = field(default_factory=lambda: Listing((), 0))
