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
from tutor.grading.slips_by_place import Place, slips_by_place
from tutor.grading.two_slips import matching_pairs


@dataclass(frozen=True)
class Recognition:
    """programs: the slips that are proven, at most two, as they should be told.

    beside: a further fault, which is not one of the known ones. left: wrong places that the
    programs say nothing about. in_company: another slip is there that cannot be named.
    """

    programs: tuple[KnownSubmission, ...] = ()
    beside: Beside | None = None
    left: frozenset[Place] = frozenset()
    in_company: bool = False


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
    return Recognition()


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
