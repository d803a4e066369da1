"""The real course proves itself, exercise by exercise."""

from __future__ import annotations

import os

import pytest

from tutor.authoring.messages import ProofRow
from tutor.authoring.verify_client import rows
from tutor.course.load import load_course
from tutor.settings import load_settings

# `tutor verify` tries 20; here time is short
SEEDS = int(os.environ.get("TUTOR_VERIFY_SEEDS", "2"))
COURSE = load_course(load_settings().course)
PLAYED = {
    exercise.id for exercise in COURSE.exercises if exercise.kind == "debug"
}  # nothing to grade: their sessions are played


@pytest.fixture(scope="module")
def proven() -> dict[str, ProofRow]:
    """What the proof of each exercise found; all cores work on it."""
    return {
        row.exercise: row for row in rows(load_settings(), [], SEEDS, workers=os.cpu_count() or 1)
    }


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("exercise_id", [exercise.id for exercise in COURSE.exercises])
def test_the_exercise_holds(proven: dict[str, ProofRow], exercise_id: str) -> None:
    """Starter, reference, accepted and wrong submissions, waypoints and the brief's example, under
    several seeds.
    """
    row = proven[exercise_id]
    assert row.findings == ()
    assert row.graded > SEEDS or exercise_id in PLAYED
