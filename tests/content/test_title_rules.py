"""The entries that a drive gives have titles for learners, and the rule finds those without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.strangers.corpus_files import LESSONS
from tutor.authoring.title_rules import title_findings
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.grading.answer_key import AnswerKey


@pytest.fixture(scope="module")
def course() -> Course:
    """The course that comes with the tutor."""
    return load_course(LESSONS)


@pytest.fixture(scope="module")
def batches(course: Course) -> AnswerKey:
    """An exercise whose drive gives five entries."""
    exercise = course.find("batches")
    assert exercise is not None
    return AnswerKey(course, exercise, 1)


def test_every_entry_of_the_exercise_reads_well(batches: AnswerKey) -> None:
    """Nothing is missing, and nothing is left over."""
    assert list(title_findings(batches.exercise, batches)) == []


def test_an_entry_without_a_title_and_a_title_without_an_entry_are_found(
    batches: AnswerKey,
) -> None:
    """Each is named, with the line that would help."""
    titles = tuple(pair for pair in batches.exercise.titles if pair[0] != "batches")
    exercise = replace(batches.exercise, titles=(*titles, ("batchs", "the list of batches")))
    found = list(title_findings(exercise, batches))
    assert [each.rule for each in found] == ["title of batches", "title of batchs"]
    assert found[0].fix == 'Add "batches" = "..." to [titles].'


def test_what_the_learner_returns_needs_no_title(course: Course) -> None:
    """check_grads gives a dict whose keys the brief names, and it has no drive."""
    exercise = course.find("check_grads")
    assert exercise is not None
    assert list(title_findings(exercise, AnswerKey(course, exercise, 1))) == []
