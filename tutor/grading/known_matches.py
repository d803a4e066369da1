"""The known wrong programs that behave like a submission on every case."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.exception_likeness import Thrown
from tutor.grading.program_run import ProgramRun, apart, run_of
from tutor.grading.proof_of_match import is_proven
from tutor.results import SEARCHABLE

Words = Callable[[Thrown], str]


def wrong_programs(answer_key: AnswerKey) -> list[KnownSubmission]:
    """The known programs with wrong values or exceptions, in the author's order."""
    return [known for known in answer_key.known if known.verdict in SEARCHABLE]


def matches(answer_key: AnswerKey, mine: ProgramRun) -> list[KnownSubmission]:
    """Those with alike outcomes on every case that counts, if that proves anything.

    Of several, those whose exceptions also have the same words, then the very same messages.
    """
    there = cases_that_count(answer_key, mine)
    wrong = wrong_programs(answer_key)
    found = [known for known in wrong if there and _is_alike(answer_key, known, mine, there)]
    choices: tuple[Words, ...] = (lambda thrown: thrown.words, lambda thrown: thrown.raised.message)
    for words in choices:
        narrower = [
            known for known in found if _has_same_words(answer_key, known, mine, there, words)
        ]
        found = narrower or found
    return found


def cases_that_count(answer_key: AnswerKey, mine: ProgramRun) -> Sequence[int]:
    """All cases, or of a program that grows in stages those that call what is already there, one of
    which has to be wrong; empty where none is.
    """
    everything = range(len(answer_key.cases))
    if not answer_key.exercise.staged:
        return everything
    there = [index for index in everything if not mine.on(index).is_to_come]
    if len(there) == len(everything):
        return there
    is_wrong = any(answer_key.differences(index, mine.on(index)) for index in there)
    return there if is_wrong else ()


def _is_alike(
    answer_key: AnswerKey, known: KnownSubmission, mine: ProgramRun, there: Sequence[int]
) -> bool:
    theirs = run_of(answer_key, known)
    if any(apart(answer_key, index, mine, theirs) for index in there):
        return False
    return is_proven(answer_key, mine, theirs, there)


def _has_same_words(
    answer_key: AnswerKey,
    known: KnownSubmission,
    mine: ProgramRun,
    there: Sequence[int],
    words: Words,
) -> bool:
    theirs = run_of(answer_key, known)
    pairs = ((theirs.on(index).raised, mine.on(index).raised) for index in there)
    return all(
        words(theirs.thrown(one)) == words(mine.thrown(two)) for one, two in pairs if one and two
    )
