"""A run that is stopped is continued: no row is lost, none comes twice.

What is left of a run that was killed, and of its workers: test_mixed_class.py.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.cohort.class_runs import (
    children,
    descendants,
    expected,
    finish,
    interrupt,
    make_class,
    read_rows,
    start_grading,
    verdicts,
    wait_for_rows,
)
from tests.conftest import is_alive

LEARNERS = 24
pytestmark = pytest.mark.slow


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A class; its result is written beside it."""
    return make_class(tmp_path / "class", LEARNERS)


@pytest.fixture
def journal(school: Path) -> Path:
    """Where the journal of a run lies, which is beside its result."""
    return school.parent / "out.jsonl.journal"


def test_ctrl_c(school: Path, journal: Path) -> None:
    """It ends with 130, says how to continue, and leaves an earlier result as it was."""
    out = school.parent / "out.jsonl"
    out.write_text("an earlier result\n")
    run = start_grading(school)
    wait_for_rows(journal, 3)
    below = descendants(run.pid)
    interrupt(run, signal.SIGINT)
    code, said = finish(run)
    assert code == 130
    assert f"of {LEARNERS} learners are graded and kept in {journal}" in said
    assert "--resume" in said
    assert "Traceback" not in said
    assert out.read_text() == "an earlier result\n"
    assert not any(map(is_alive, below))

    code, said = finish(start_grading(school))
    assert code == 2
    assert "--resume" in said
    assert finish(start_grading(school, "--resume"))[0] == 1
    assert verdicts(read_rows(out)) == expected(LEARNERS)


def test_everything_behind_main_killed(school: Path, journal: Path) -> None:
    """The one process that the others come from is killed: every worker starts anew by itself."""
    run = start_grading(school, "--workers", "2")
    wait_for_rows(journal, 3)
    (base,) = (pid for pid in children(run.pid) if children(pid))
    os.kill(base, signal.SIGKILL)
    assert finish(run)[0] == 1
    assert verdicts(read_rows(school.parent / "out.jsonl")) == expected(LEARNERS)


def test_another_run_is_not_continued(school: Path, journal: Path) -> None:
    """Other cases or other exercises: refused in words, and the journal is left as it is."""
    run = start_grading(school, "--seed", "7")
    wait_for_rows(journal, 3)
    interrupt(run, signal.SIGKILL)
    finish(run)
    before = journal.read_bytes()
    for options, reason in {
        ("--seed", "8"): "its seed is 7",
        ("--exercise", "double"): "it grades all exercises",
    }.items():
        code, said = finish(start_grading(school, "--resume", *options))
        assert code == 2
        assert "this run cannot be continued" in said
        assert reason in said
        assert journal.read_bytes() == before


def test_a_learner_hands_in_again_meanwhile(school: Path, journal: Path) -> None:
    """Who has changed a file since is graded again, and that is said; a newcomer is graded too."""
    run = start_grading(school)
    wait_for_rows(journal, 3)
    interrupt(run, signal.SIGKILL)
    finish(run)
    (school / "l001" / "double.py").write_text("def double(x):\n    return x + x\n")
    make_class(school / "new", 1)
    (school / "new" / "l000").rename(school / "l999")
    (school / "new").rmdir()
    code, said = finish(start_grading(school, "--resume"))
    assert code == 1
    assert "l001: the files have changed since the run began" in said
    changed = [("l001", "accepted", "accepted"), ("l999", "accepted", "accepted")]
    rows = {row[0]: row for row in [*expected(LEARNERS), *changed]}
    assert verdicts(read_rows(school.parent / "out.jsonl")) == [rows[name] for name in sorted(rows)]
