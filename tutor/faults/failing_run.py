"""One recorded run that failed, with all that a search has to know of its case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.course.model import Tolerance
from tutor.faults.trace.trace import Trace
from tutor.grading.differ import Difference

TOLERANCE = Tolerance()


@dataclass(frozen=True)
class Run:
    """One failing case of the learner's. found: what differs at its end. sizes: the letters of its
    shapes.

    lent: files of the course's in place of what the learner has not written; nothing in them is
    ever wrong.
    """

    case: str
    entry: str
    trace: Trace
    found: tuple[Difference, ...]
    tolerance: Tolerance = TOLERANCE
    sizes: Mapping[str, int] = field(default_factory=dict)
    lent: frozenset[str] = frozenset()
