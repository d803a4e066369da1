"""Whether programs that behave alike have one slip: what they do has to be more than an exception.

Nearly any fault on the first line raises on every case, so an exception proves something only in a
library's own words. Two slips at once prove nothing where each case raises: the first one hides the
second.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch

from tutor.candidate.outcome import Raised
from tutor.grading.answer_key import AnswerKey
from tutor.grading.program_run import ProgramRun


def has_wrong_value(answer_key: AnswerKey, theirs: ProgramRun, cases: Iterable[int]) -> bool:
    """Whether a program returns on one of these cases, and what it leaves is wrong."""
    return any(
        theirs.on(index).raised is None and answer_key.differences(index, theirs.on(index))
        for index in cases
    )


def has_varied_value(answer_key: AnswerKey, mine: ProgramRun, cases: Iterable[int]) -> bool:
    """Whether one of the wrong values on these cases has more in it than one number over and over.

    Zeros everywhere come of any two faults that leave the work undone.
    """
    found = (
        one.got
        for index in cases
        if mine.on(index).raised is None
        for one in answer_key.differences(index, mine.on(index))
    )
    return any(not _is_of_one_number(value) for value in found)


def _is_of_one_number(value: object) -> bool:
    if not isinstance(value, torch.Tensor) or value.numel() < 2:
        return False
    return bool((value == value.flatten()[0]).all())


def is_telling(value: object) -> bool:
    """Whether a wrong value is hardly there by chance, as False and None are."""
    if isinstance(value, torch.Tensor):
        return value.numel() > 1 and value.dtype is not torch.bool
    return isinstance(value, float | Raised)


def is_proven(
    answer_key: AnswerKey, mine: ProgramRun, theirs: ProgramRun, cases: Sequence[int]
) -> bool:
    """Whether a match on these cases rests on a wrong value or on the same words of a library.

    Exceptions that both programs raise themselves, or where one is due, have no such words; they
    count if both programs return on another case.
    """
    if has_wrong_value(answer_key, theirs, cases):
        return True
    worded = [index for index in cases if _has_words(answer_key, mine, index)]
    if not worded:
        return any(theirs.on(index).raised is None for index in cases)
    return all(_says_the_same(mine, theirs, index) for index in worded)


def _has_words(answer_key: AnswerKey, mine: ProgramRun, index: int) -> bool:
    """Whether a library raised on this case, where no exception is due."""
    raised = mine.on(index).raised
    is_due = answer_key.expected[index].plain.raised is not None
    return raised is not None and not is_due and not mine.raises_by_itself(raised)


def _says_the_same(mine: ProgramRun, theirs: ProgramRun, index: int) -> bool:
    """Sizes included: two faults may each multiply matrices that do not fit."""
    one, other = mine.on(index).raised, theirs.on(index).raised
    if one is None or other is None:
        return False
    return mine.thrown(one).message == theirs.thrown(other).message
