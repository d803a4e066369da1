"""Which known slips a submission has, and what is proven beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.known_matches import matches
from tutor.grading.program_run import ProgramRun
from tutor.grading.set_aside import Beside, match_beside
from tutor.grading.slip_pairs import Pair
from tutor.grading.slips_by_case import (
    pairs_by_case,
    slips_beside,
    slips_that_explain_a_part,
)
from tutor.grading.slips_by_place import Place, slips_by_place
from tutor.grading.two_slips import matching_pairs


@dataclass(frozen=True)
class Recognition:
    """programs: the slips that are proven, at most two, as they should be told.

    beside: a further fault, which is not one of the known ones. left: wrong places that the
    programs say nothing about. in_company: another slip is there that cannot be named.
    explains_a_part: other cases fail too, and nothing is known of them.
    """

    programs: tuple[KnownSubmission, ...] = ()
    beside: Beside | None = None
    left: frozenset[Place] = frozenset()
    in_company: bool = False
    explains_a_part: bool = False


def recognise(answer_key: AnswerKey, mine: ProgramRun) -> Recognition:
    """What is proven of a wrong submission that answered every case."""
    found = matches(answer_key, mine)
    if found:
        return Recognition(_with_one_code(found))
    partial = match_beside(answer_key, mine)
    if partial:
        return Recognition((partial.known,), partial.beside)
    by_place = slips_by_place(answer_key, mine)
    if by_place and not by_place.left:
        return Recognition(by_place.programs[:2])
    together = _from_pairs(matching_pairs(answer_key, mine))
    if together.programs:
        return together
    if by_place and by_place.explains_first:
        return Recognition(by_place.programs[:2], left=by_place.left)
    return _by_case(answer_key, mine)


def _by_case(answer_key: AnswerKey, mine: ProgramRun) -> Recognition:
    """Slips with wrong cases of their own: two that explain all, else one that explains some."""
    slips, wrong = slips_beside(answer_key, mine)
    together = _from_pairs(pairs_by_case(slips, wrong))
    if together.programs or not wrong:
        return together
    found = slips_that_explain_a_part(slips, min(wrong))
    return Recognition(found, explains_a_part=bool(found))


def _with_one_code(found: Sequence[KnownSubmission]) -> tuple[KnownSubmission, ...]:
    """The first of them, if all have the same to say."""
    return (found[0],) if len({known.code for known in found}) == 1 else ()


def _from_pairs(pairs: Sequence[Pair]) -> Recognition:
    """Both slips of the only pair; of several, the slip that is in each of them."""
    codes = [frozenset(known.code for known in pair) for pair in pairs]
    if len({*codes}) == 1:
        return Recognition(pairs[0])
    shared = frozenset.intersection(*codes) if codes else frozenset()
    named = tuple(known for known in (pairs[0] if pairs else ()) if known.code in shared)
    return Recognition(named, in_company=bool(named))
