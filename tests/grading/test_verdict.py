"""Which case a run that stopped is blamed on, from what was answered until then."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from tutor.candidate.outcome import Outcome
from tutor.candidate.wire.protocol import Opaque
from tutor.course.model import Course
from tutor.grading.answer_key import AnswerKey
from tutor.grading.reading import Reading
from tutor.grading.verdict import judge_cases, overall
from tutor.results import Verdict

ACCEPTED, LATE, WRONG = Verdict.ACCEPTED, Verdict.TIME_LIMIT, Verdict.WRONG_ANSWER


@pytest.fixture(scope="module")
def answer_key(tiny_course: Course) -> AnswerKey:
    """The simplest exercise."""
    return AnswerKey(tiny_course, tiny_course.exercises[0], 1)


def right(answer_key: AnswerKey) -> list[Outcome]:
    """The outcomes of a right program."""
    return [expected.plain for expected in answer_key.expected]


def verdicts(
    answer_key: AnswerKey,
    first: list[Outcome | None],
    again: list[Outcome | None],
    stopped: Verdict | None = None,
) -> list[Verdict]:
    """By case."""
    reading = Reading(tuple(first), tuple(again), stopped)
    return [row.verdict for row in judge_cases(reading, answer_key)]


def test_a_run_that_stops_in_its_first_pass_blames_the_case_without_an_answer(
    answer_key: AnswerKey,
) -> None:
    """The cases before it were answered rightly, and nobody knows more of them."""
    found = right(answer_key)
    first: list[Outcome | None] = [found[0], *[None] * (len(found) - 1)]
    none: list[Outcome | None] = [None] * len(found)
    assert verdicts(answer_key, first, none, LATE)[:2] == [ACCEPTED, LATE]


def test_a_run_that_stops_in_its_second_pass_blames_the_first_case_not_answered_again(
    answer_key: AnswerKey,
) -> None:
    """One case carries the reason, and it says that the first answer was right."""
    found = right(answer_key)
    again: list[Outcome | None] = [found[0], *[None] * (len(found) - 1)]
    reading = Reading(tuple(found), tuple(again), LATE)
    rows = judge_cases(reading, answer_key)
    assert [row.verdict for row in rows[:3]] == [ACCEPTED, LATE, ACCEPTED]
    assert rows[1].repeated
    assert overall(reading, rows, ()) is LATE


def test_the_second_pass_counts_only_where_all_of_the_first_was_right(
    answer_key: AnswerKey,
) -> None:
    """A failure seen at once says more than one seen later."""
    found = right(answer_key)
    bad = replace(found[1], value=None)
    wrong_again: list[Outcome | None] = [found[0], bad, *found[2:]]
    assert verdicts(answer_key, list(found), wrong_again)[:2] == [ACCEPTED, WRONG]
    wrong_first: list[Outcome | None] = [bad, *found[1:]]
    assert verdicts(answer_key, wrong_first, wrong_again)[:2] == [WRONG, ACCEPTED]


def test_a_run_that_stops_after_its_last_answer_is_not_accepted(answer_key: AnswerKey) -> None:
    """Every answer was right, but the process never said that it was done."""
    found = right(answer_key)
    reading = Reading(tuple(found), tuple(found), Verdict.RUNTIME_ERROR)
    rows = judge_cases(reading, answer_key)
    assert overall(reading, rows, ()) is Verdict.RUNTIME_ERROR


def test_two_results_of_one_case_are_compared_where_the_first_is_wrong(
    answer_key: AnswerKey,
) -> None:
    """The same wrong value twice is a mistake; two different ones come from something else."""
    found = right(answer_key)
    one, other = replace(found[0], value=torch.ones(2)), replace(found[0], value=torch.zeros(2))
    first: list[Outcome | None] = [one, *found[1:]]
    for second, varies in ((one, False), (other, True), (found[0], True)):
        again: list[Outcome | None] = [second, *found[1:]]
        rows = judge_cases(Reading(tuple(first), tuple(again)), answer_key)
        assert (rows[0].varies, rows[0].repeated) == (varies, False)
    late: list[Outcome | None] = [None] * len(found)
    assert not judge_cases(Reading(tuple(first), tuple(late)), answer_key)[0].varies


def test_objects_that_only_have_other_addresses_are_alike(answer_key: AnswerKey) -> None:
    """A generator that is returned is a new one each time, and that is not the mistake."""
    found = right(answer_key)
    one, other = (
        replace(found[0], value=[Opaque("generator", f"<generator object f at {address}>")])
        for address in ("0x7f01", "0x7f02")
    )
    first: list[Outcome | None] = [one, *found[1:]]
    again: list[Outcome | None] = [other, *found[1:]]
    assert not judge_cases(Reading(tuple(first), tuple(again)), answer_key)[0].varies
