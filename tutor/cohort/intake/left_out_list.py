"""What of one learner's files is left out, as a list that a person can read."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.cohort.intake.bounds import MOST_ARCHIVES, ONE_OF_MANY
from tutor.learner_results import LeftOut

NOT_A_PROGRAM = "not a Python file or a notebook"
MOST_NAMED = 40  # a repository can bring thousands of files
REST = "see the folder; the list ends here"
ARCHIVES_FROM = "this and {:,} more archives; of one learner {} are read"


def shortened(left_out: Sequence[LeftOut]) -> list[LeftOut]:
    """Archives beyond the bound as one, and where very much else is left out, the rest as a number;
    the files that might be programs come first.
    """
    archives = [each for each in left_out if each.reason == ONE_OF_MANY]
    others = [each for each in left_out if each.reason != ONE_OF_MANY]
    kept = [*_as_one(archives), *others]
    if len(kept) <= MOST_NAMED:
        return kept
    ordered = sorted(kept, key=lambda each: each.reason == NOT_A_PROGRAM)
    rest = len(kept) - MOST_NAMED
    return [*ordered[:MOST_NAMED], LeftOut(f"{rest:,} more", REST)]


def _as_one(archives: Sequence[LeftOut]) -> list[LeftOut]:
    if len(archives) < 2:
        return list(archives)
    first = min(archives, key=lambda each: each.path)
    return [LeftOut(first.path, ARCHIVES_FROM.format(len(archives) - 1, MOST_ARCHIVES))]
