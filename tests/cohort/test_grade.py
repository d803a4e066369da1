"""`tutor grade` on a real class: real processes, one row per learner, and nobody's accident is
another's.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import TINY_COURSE
from tutor.cohort.batch import grade_paths
from tutor.course.model import Course
from tutor.formats.plain import as_text
from tutor.learner_results import LearnerResult
from tutor.settings import load_settings
from tutor.typed_json import read_record

KNOWN = {
    "alice/01_first/double.py": "double/submissions/accepted/by_addition.py",
    "alice/01_first/quadruple.py": "quadruple/submissions/accepted/in_two_lines.py",
    "bob/double.py": "double/submissions/wrong_answer/adds_two.py",
    "bob/quadruple.py": "quadruple/reference.py",
    "carl/row_sums.py": "row_sums/submissions/time_limit/never_ends.py",
    "carl/double.py": "double/starter.py",
    "dora/row_sums.py": "row_sums/reference.py",
}
WRITTEN = {
    "dora/double.py": b"import os\nos._exit(0)\n",
    "erik/double.py": b"def double(x:\n",
    "fred/double.py": b"s = '\xff'\n",
    "gina/double.py": b"import os, signal\n\ndef double(x):\n"
    b"    os.kill(os.getppid(), signal.SIGKILL)\n    os.kill(0, signal.SIGKILL)\n",
    "hugo/double.py": b"def double(x):\n    return 2 * x\n",
    "hugo/notes.py": b"",
}


@pytest.fixture
def school(tmp_path: Path, tiny_course: Course) -> Path:
    """A folder with eight learners, two of whom mean harm."""
    folder = tmp_path / "class"
    for name, source in KNOWN.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(tiny_course.exercises[0].folder.parent / source, folder / name)
    for name, raw in WRITTEN.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)
    (folder / "ivan").mkdir()
    return folder


def grade(folder: Path, form: str) -> tuple[int, list[str], list[str]]:
    """The exit code, what was written and what was warned of."""
    out: list[str] = []
    warned: list[str] = []
    settings = load_settings(workspace=folder / ".workspace", course=TINY_COURSE)
    return grade_paths(settings, [folder], "", form, out.append, warned.append), out, warned


@pytest.mark.slow
def test_a_class_is_graded_to_the_end(school: Path) -> None:
    """Every learner has a row and every file its verdict, whatever the neighbours did."""
    code, out, warned = grade(school, "jsonl")
    rows: list[dict[str, Any]] = [json.loads(line) for line in out]
    verdicts = {
        row["learner"]["id"]: {one["id"]: one["verdict"] for one in row["exercises"]}
        for row in rows
    }
    assert verdicts == {
        "alice": {"double": "accepted", "quadruple": "accepted"},
        "bob": {"double": "wrong_answer", "quadruple": "accepted"},
        "carl": {"double": "not_started", "row_sums": "time_limit"},
        "dora": {"double": "runtime_error", "row_sums": "accepted"},
        "erik": {"double": "does_not_load"},
        "fred": {"double": "does_not_load"},
        "gina": {"double": "runtime_error"},
        "hugo": {"double": "accepted"},
        "ivan": {},
    }
    assert code == 1
    assert [text for text in warned if "notes.py" in text] == [
        f"skipped {school / 'hugo' / 'notes.py'}: its name is not that of an exercise"
    ]
    bob = next(row for row in rows if row["learner"]["id"] == "bob")
    assert bob["exercises"][0]["diagnosis"]["code"] == "two-added"


@pytest.mark.slow
def test_the_result_object_has_the_fields_that_were_promised(school: Path) -> None:
    """run, learner and exercises as the design lays them down, the same in json as in jsonl, and
    readable as text.
    """
    shutil.rmtree(school / "carl")
    _, out, _ = grade(school, "json")
    rows = json.loads("".join(out))
    for row in rows:
        assert set(row) == {"run", "learner", "exercises", "handed_in", "left_out"}
        assert set(row["run"]) >= {
            "tool",
            "version",
            "course",
            "seed",
            "started",
            "duration",
            "platform",
            "isolation",
            "libraries",
        }
        assert set(row["run"]["course"]) == {"id", "version", "digest"}
        for one in row["exercises"]:
            assert set(one) >= {
                "id", "title", "verdict", "score", "max_score", "duration", "source_digest",
                "attempts", "hints_used", "cases", "diagnosis", "facts",
            }  # fmt: skip
    assert rows[0]["run"]["libraries"]["torch"]
    text = as_text(read_record(LearnerResult, rows[1]))
    assert text.splitlines()[0] == "bob: 1 of 2 accepted"
    assert "two-added" in text
    assert as_text(read_record(LearnerResult, rows[-1])) == "ivan: no submission was found"
