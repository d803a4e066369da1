"""Honest, wrong and hostile programs in one class, whose workers and run are killed on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.killed_run import Grading, graded_and_killed
from benchmarks.mixed_class import make_mixed_class
from benchmarks.thousand import faults
from tutor.course.load import load_course
from tutor.settings import load_settings

LEARNERS = 60
EXERCISES = ("matmul_loops", "lin", "relu", "mse", "softmax", "accuracy", "sgd_step")


@pytest.mark.corpus
@pytest.mark.slow
def test_every_row_is_right(tmp_path: Path) -> None:
    """A row for each learner with the verdict that is known beforehand, graded once; after the run
    is killed and after it is done, none of its processes is left.
    """
    course = load_course(load_settings().course)
    made = make_mixed_class(course, tmp_path / "class", LEARNERS, EXERCISES)
    grading = Grading(tmp_path / "class", course.folder)
    found = graded_and_killed(grading, LEARNERS)
    assert list(faults(made, found)) == []
    assert found.code == 1
    assert len(found.rows) == LEARNERS
    assert len(found.killed) == 3
    assert 0 < len(found.kept) < LEARNERS
    assert not grading.journal.exists()
