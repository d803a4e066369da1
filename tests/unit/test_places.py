"""The places of wrong values in words, with an author's titles and without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tutor.course.model import Exercise
from tutor.diagnosis.fact_messages import from_fact
from tutor.diagnosis.first_wrong import FirstWrong, in_learners_words
from tutor.diagnosis.places import can_be_typed, in_words
from tutor.results import Fact

TITLES = (("updates", "the number of updates"), ("rows", "the list of batch sizes"))


@pytest.fixture
def exercise(double: Exercise) -> Exercise:
    """One with titles for two entries."""
    return replace(double, titles=TITLES)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("result", "the result"),
        ("result[0]", "the result's entry [0]"),
        ("w.g", "w.g"),
        ("updates", "the number of updates"),
        ("result['updates']", "the number of updates"),
        ("rows[2]", "the list of batch sizes, entry [2]"),
        ("result['rows'][2]", "the list of batch sizes, entry [2]"),
        ("result['others']", "the result's entry ['others']"),
    ],
)
def test_a_title_takes_the_place_of_an_entry_s_name(
    where: str, words: str, exercise: Exercise
) -> None:
    """Also of one inside it, and of one that did not come back."""
    assert in_words(where, exercise) == words
    assert in_words(where, exercise, first=True).lower() == words.lower()


def test_what_was_only_read_by_the_course_cannot_be_typed(exercise: Exercise) -> None:
    """There is a look only for a name that means something where the learner's code runs."""
    assert not can_be_typed("result[0]") and can_be_typed("w.g") and not can_be_typed("the loss")
    found = from_fact(Fact("wrong_count", "updates", "1; 2 was expected"), exercise, is_there=False)
    assert found.title == "The number of updates: a different whole number belongs here"
    assert found.look == ""


def test_why_names_what_the_learner_knows(exercise: Exercise) -> None:
    """The function that drive.py calls, not the one it is called from; and a value by its title."""
    found = FirstWrong("by hand", "two_layers", leads_to="updates")
    told = in_learners_words(found, exercise)
    assert (told.entry, told.leads_to) == (exercise.entry[0], "the number of updates")
    assert in_learners_words(FirstWrong("by hand", exercise.entry[0]), exercise).leads_to == ""
