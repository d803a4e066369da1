"""A session shows a generator that is used up, and does not use it up itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.strangers.corpus_files import LESSONS
from tutor.authoring.sessions import Rehearsal, sessions_of
from tutor.course.load import load_course
from tutor.debugger.playback.play import lines_of
from tutor.grading.answer_key import AnswerKey

LOOK = "p list(self.params)"
SLIP = "submissions/wrong_answer/generator_kept.py"


@pytest.fixture(scope="module")
def rehearsal() -> Rehearsal:
    """The session of the optimizer, in the program that keeps the generator."""
    course = load_course(LESSONS)
    exercise = course.find("optimizer")
    assert exercise is not None
    (session,) = sessions_of(course, exercise, AnswerKey(course, exercise, 1).cases)
    path = exercise.folder / SLIP
    return replace(session, source=path.read_text(encoding="utf-8"), path=path)


def test_the_second_look_finds_nothing(rehearsal: Rehearsal) -> None:
    """At the first step the generator gives its two tensors once, and then none."""
    played = rehearsal.play(lines_of(["c", LOOK, LOOK, "q"]))
    first, second = played.text.split(f"> {LOOK}\n")[1:]
    assert first.count("tensor(") == 2
    assert second.startswith("[]")
    goals = ["what the optimizer has kept", "and the same once more"]
    assert [key.partition(": ")[2] for key in played.reached] == goals


def test_questions_use_nothing_up(rehearsal: Rehearsal) -> None:
    """What a stop evaluates for looks, question and prediction leaves the generator alone."""
    lines = ["c", "goals", "answer 'generator'", "predict 1", LOOK, "q"]
    played = rehearsal.play(lines_of(lines))
    assert played.text.split(f"> {LOOK}\n")[1].count("tensor(") == 2
