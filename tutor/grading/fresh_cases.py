"""Fresh cases: inputs drawn for one submission, beside those that everybody gets."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from tutor.grading.content import Case, CaseMaker

REDRAWN = 2  # cases of the author's own shapes with other values
AT_MOST = 8  # of fresh(gen): a class is graded in bulk, so a check has to stay cheap


def fresh_cases(maker: CaseMaker, fixed: Sequence[Case], number: int) -> tuple[Case, ...]:
    """What the author's fresh(gen) yields, and some of the fixed cases with other values.

    The first have sizes of their own, so a program for the known sizes alone fails; the others have
    known sizes, so a program that remembers results by size fails. number: the submission's, 0 for
    no fresh cases. Raises ContentError.
    """
    if not number:
        return ()
    drawn = [*_of_other_sizes(maker, number), *_redrawn(maker, fixed, number)]
    return tuple(replace(case, name=f"fresh {i}") for i, case in enumerate(drawn, start=1))


def _of_other_sizes(maker: CaseMaker, number: int) -> tuple[Case, ...]:
    return maker.draw(number, "fresh")[:AT_MOST] if maker.has_fresh else ()


def _redrawn(maker: CaseMaker, fixed: Sequence[Case], number: int) -> list[Case]:
    """For every entry point one, as far as they go; small inputs before large ones."""
    pairs = zip(maker.draw(number), fixed, strict=True)
    # a case without a random value is known to everybody
    changed = [case for case, known in pairs if case.packed != known.packed]
    random.Random(number).shuffle(changed)
    largest = median(len(case.packed) for case in fixed)
    # sorting keeps the order that was drawn among those that compare equal
    changed.sort(key=lambda case: len(case.packed) > largest)
    of_each = {case.entry: case for case in reversed(changed)}
    others = (case for case in changed if case is not of_each[case.entry])
    return [*of_each.values(), *others][: max(REDRAWN, len(maker.exercise.entry))]
