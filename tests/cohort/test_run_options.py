"""What the options of `tutor grade` promise."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cohort.class_runs import (
    SOURCES,
    expected,
    finish,
    make_class,
    read_rows,
    start_grading,
    verdicts,
)
from tests.conftest import TINY_COURSE
from tutor.cohort.batch import grade_paths
from tutor.cohort.run_options import RunOptions
from tutor.errors import UsageError
from tutor.settings import load_settings


def grade(folder: Path, options: RunOptions, form: str = "jsonl") -> tuple[int, list[str]]:
    """The exit code and what was written."""
    out: list[str] = []
    settings = load_settings(workspace=folder.parent / "workspace", course=TINY_COURSE)
    return grade_paths(settings, [folder], "", form, out.append, out.append, options), out


def without_times(row: dict[str, Any]) -> dict[str, Any]:
    """A row without what differs from run to run."""
    for record in (row["run"], *row["exercises"]):
        del record["duration"]
        for case in record.get("cases", ()):
            del case["duration"]
    del row["run"]["started"]
    return row


@pytest.mark.slow
def test_the_same_rows_from_any_number_of_workers(tmp_path: Path) -> None:
    """In the same order, with the same cases, and nobody's work changes another's."""
    school = make_class(tmp_path / "class", 9)
    results = []
    for workers in ("1", "5"):
        assert finish(start_grading(school, "--seed", "5", "--workers", workers)) == (1, "")
        rows = read_rows(tmp_path / "out.jsonl")
        assert verdicts(rows) == expected(9)
        results.append([without_times(row) for row in rows])
    assert results[0] == results[1]
    assert results[0][0]["run"]["seed"] == 5


@pytest.mark.slow
def test_every_run_has_a_secret_seed(tmp_path: Path) -> None:
    """It is in the result, so that the run can be repeated."""
    school = make_class(tmp_path / "class", 1)
    seeds = []
    for _ in range(2):
        assert finish(start_grading(school))[0] == 0
        seeds.append(read_rows(tmp_path / "out.jsonl")[0]["run"]["seed"])
    assert seeds[0] != seeds[1]
    assert min(seeds) > 1 << 20  # it may be less, once in 2^28 runs


def test_a_dry_run_says_who_handed_in_what(tmp_path: Path) -> None:
    """And runs nothing: no process, no journal."""
    school = make_class(tmp_path / "class", 2)
    (school / "nobody").mkdir()
    code, out = grade(school, RunOptions(dry_run=True, journal=tmp_path / "journal"))
    assert code == 0
    said = out[0].splitlines()
    assert said[0] == "3 learners, 4 submissions, 0 left out"
    paths = [f"/l00{number}/{name}.py" for number in (0, 1) for name in ("double", "quadruple")]
    assert all(any(line.endswith(path) for line in said) for path in paths)
    assert any("nobody" in line for line in said)
    assert not (tmp_path / "journal").exists()


@pytest.mark.slow
def test_required_layers(tmp_path: Path) -> None:
    """Without them nothing of the class runs; with them it does."""
    school = tmp_path / "class"
    (school / "eve").mkdir(parents=True)
    trace = tmp_path / "eve-was-here"
    (school / "eve" / "double.py").write_text(f"open({str(trace)!r}, 'w')\n{SOURCES['accepted']}")
    with pytest.raises(UsageError, match="lead walls"):
        grade(school, RunOptions(require=("limits", "lead walls")))
    assert not trace.exists()
    code, out = grade(make_class(tmp_path / "second", 1), RunOptions(require=("limits",)))
    assert (code, len(out)) == (0, 1)


def test_a_result_that_cannot_be_written(tmp_path: Path) -> None:
    """It is said before anything runs."""
    school = make_class(tmp_path / "class", 1)
    with pytest.raises(UsageError, match="no such folder"):
        grade(school, RunOptions(out=tmp_path / "nowhere" / "out"))


@pytest.mark.slow
def test_a_file_that_is_changed_by_its_neighbour(tmp_path: Path) -> None:
    """All files are read before the first program runs."""
    school = make_class(tmp_path / "class", 1)
    (school / "a").mkdir()
    (school / "a" / "double.py").write_text(
        f"try:\n    open({str(school / 'l000' / 'double.py')!r}, 'w').close()\n"
        f"except OSError:\n    pass\n{SOURCES['accepted']}"
    )
    assert finish(start_grading(school, "--workers", "1"))[0] == 0
    assert verdicts(read_rows(tmp_path / "out.jsonl"))[1] == ("l000", "accepted", "accepted")


@pytest.mark.slow
@pytest.mark.parametrize("terminal", [True, False])
def test_the_progress_is_shown_on_a_terminal_alone(tmp_path: Path, terminal: bool) -> None:
    """On standard error; standard output holds the rows and nothing else."""
    school = make_class(tmp_path / "class", 3)
    ours, theirs = pty.openpty()
    command = [
        *(sys.executable, "-m", "tutor", "--course", str(TINY_COURSE)),
        *("--workspace", str(tmp_path / "workspace"), "grade", str(school)),
    ]
    run = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=theirs if terminal else subprocess.PIPE,
        text=True,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(theirs)
    out, said = run.communicate()
    shown = b""
    with contextlib.suppress(OSError):  # what a closed terminal answers
        while piece := os.read(ours, 1 << 16):
            shown += piece
    os.close(ours)
    learners = [line.split(":")[0] for line in out.splitlines() if ":" in line]
    assert learners == ["l000", "l001", "l002"]
    if terminal:
        assert b"3/3 learners" in shown
    else:
        assert said == ""
