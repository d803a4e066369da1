"""What the course accepts breaks no rule, and what it lists under rule_broken breaks one."""

from __future__ import annotations

import pytest

from tests.test_architecture import LESSONS
from tutor.course.load import load_course
from tutor.course.model import Exercise, KnownSubmission
from tutor.course.submissions import read_known
from tutor.course.texts import read_reference
from tutor.grading.answer_key import AnswerKey
from tutor.grading.author_runs import run_here
from tutor.grading.breach import seen_in_run, seen_in_source
from tutor.grading.content import load_entries
from tutor.results import Verdict

pytestmark = pytest.mark.slow

COURSE = load_course(LESSONS)
WITH_RULES = [exercise for exercise in COURSE.exercises if exercise.forbidden]


def accepted(exercise: Exercise) -> list[KnownSubmission]:
    """The programs that the author accepts beside the reference."""
    return [known for known in read_known(exercise) if known.verdict == Verdict.ACCEPTED]


@pytest.mark.parametrize("exercise", WITH_RULES, ids=lambda exercise: exercise.id)
def test_an_accepted_program_breaks_no_rule(exercise: Exercise) -> None:
    """Neither in its source nor while it runs on the exercise's own cases."""
    for source in (read_reference(exercise), *(known.source for known in accepted(exercise))):
        assert list(seen_in_source(exercise.forbidden, source)) == []
    answer_key = AnswerKey(COURSE, exercise, 0)
    for known in accepted(exercise):
        entries = load_entries(COURSE, exercise, known.source, known.path)
        for case in answer_key.cases:
            outcome = run_here(entries[case.entry], case.packed, count=True)
            assert list(seen_in_run(exercise.forbidden, outcome.calls, outcome.ops)) == []
