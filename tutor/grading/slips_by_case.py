"""Known slips that each spoil cases of their own: on these a submission is wrong as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.known_matches import cases_that_count, wrong_programs
from tutor.grading.program_run import ProgramRun, apart, run_of
from tutor.grading.proof_of_match import has_varied_value, is_telling
from tutor.grading.slip_pairs import Pair

ENOUGH = 2  # cases that have to speak for a slip, or one where it is wrong on one alone


@dataclass(frozen=True)
class Slip:
    """A known program beside a submission that is wrong wherever that program is.

    wrong: its wrong cases. alike: those where the two are wrong alike. telling: those of them where
    the wrong value is hardly there by chance.
    """

    known: KnownSubmission
    wrong: frozenset[int]
    alike: frozenset[int]
    telling: frozenset[int]

    def is_shown_on(self, cases: Set[int]) -> bool:
        """Whether these cases prove it; an exception or a lone False would prove nothing."""
        return len(self.telling & cases) >= min(ENOUGH, len(self.wrong))

    @property
    def is_there_in_full(self) -> bool:
        """Whether the submission is wrong alike on all its cases, and these prove it."""
        return self.wrong == self.alike and self.is_shown_on(self.wrong)


def pairs_by_case(slips: Sequence[Slip], wrong: Set[int]) -> list[Pair]:
    """The pairs that explain all wrong cases: each of the two alone where the other is right.

    Where both are wrong their results mix, and nothing is asked of the submission but a wrong one.
    """
    pairs = combinations(slips, 2)
    return [(one.known, other.known) for one, other in pairs if _explain(one, other, wrong)]


def _explain(one: Slip, other: Slip, wrong: Set[int]) -> bool:
    if one.known.code == other.known.code or one.wrong | other.wrong != wrong:
        return False
    return _is_shown_alone(one, other) and _is_shown_alone(other, one)


def _is_shown_alone(slip: Slip, other: Slip) -> bool:
    """Whether the submission is as the slip on every case where the other one is right."""
    own = slip.wrong - other.wrong
    return own <= slip.alike and slip.is_shown_on(own)


def slips_that_explain_a_part(slips: Sequence[Slip], first: int) -> tuple[KnownSubmission, ...]:
    """The only slip that the submission has on the first wrong case, and on each where it shows."""
    here = [slip for slip in slips if first in slip.alike]
    if len({slip.known.code for slip in here}) != 1:
        return ()
    whole = next((slip for slip in here if slip.is_there_in_full), None)
    return (whole.known,) if whole else ()


def slips_beside(answer_key: AnswerKey, mine: ProgramRun) -> tuple[list[Slip], frozenset[int]]:
    """(the known programs that are right wherever the submission is, its own wrong cases)."""
    there = cases_that_count(answer_key, mine)
    wrong = frozenset(i for i in there if answer_key.differences(i, mine.on(i)))
    right = [index for index in there if index not in wrong]
    programs = [
        known for known in wrong_programs(answer_key) if _is_right_on(answer_key, known, right)
    ]
    found = (_slip(answer_key, known, mine, wrong) for known in programs)
    return [slip for slip in found if slip.alike], wrong


def _is_right_on(answer_key: AnswerKey, known: KnownSubmission, cases: Sequence[int]) -> bool:
    """Most are found out on the first of these cases, so the others are not run."""
    theirs = run_of(answer_key, known)
    return not any(answer_key.differences(index, theirs.on(index)) for index in cases)


def _slip(answer_key: AnswerKey, known: KnownSubmission, mine: ProgramRun, wrong: Set[int]) -> Slip:
    theirs = run_of(answer_key, known)
    found = {index: answer_key.differences(index, theirs.on(index)) for index in sorted(wrong)}
    own = [index for index, differences in found.items() if differences]
    alike = frozenset(index for index in own if not apart(answer_key, index, mine, theirs))
    telling = frozenset(_telling_cases(answer_key, theirs, alike))
    return Slip(known, frozenset(own), alike, telling)


def _telling_cases(answer_key: AnswerKey, theirs: ProgramRun, cases: Set[int]) -> Iterator[int]:
    for index in cases:
        if has_varied_value(answer_key, theirs, [index]):
            found = answer_key.differences(index, theirs.on(index))
            if any(is_telling(one.got) for one in found):
                yield index
