"""The real course proves itself, exercise by exercise."""

from __future__ import annotations

import os

import pytest

from tutor.authoring.client import rows
from tutor.course.load import load_course
from tutor.settings import load_settings

SEEDS = int(os.environ.get("TUTOR_VERIFY_SEEDS", "20"))
EXERCISES = [exercise.id for exercise in load_course(load_settings().course).exercises]


@pytest.mark.slow
@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_the_exercise_holds(exercise_id: str) -> None:
    """Starter, reference, accepted and wrong submissions, waypoints and the brief's example, under 20 seeds."""
    (row,) = rows(load_settings(), [exercise_id], SEEDS)
    assert row["findings"] == []
    assert row["graded"] > SEEDS
