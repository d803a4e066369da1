"""The proof itself: it lets a sound course pass and finds what an author got wrong, with the file
and the rule.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.authoring.verify_client import rows
from tutor.settings import load_settings


def findings(course: Path, exercise: str) -> dict[str, str]:
    """What the proof of one exercise finds: rule → file, relative to the course."""
    (row,) = rows(load_settings(course=course), [exercise], 2)
    return {
        finding.rule: finding.file.removeprefix(f"{course}/01_first/") for finding in row.findings
    }


@pytest.mark.slow
def test_the_tiny_course_holds() -> None:
    """Every other test may rely on its fixture."""
    for row in rows(load_settings(course=TINY_COURSE), [], 3):
        assert row.findings == (), row.exercise


def accept_the_wrong(folder: Path) -> None:
    """A wrong submission that is right."""
    path = folder / "double/submissions/wrong_answer/adds_two.py"
    path.write_text(path.read_text().replace("x + 2", "x + x"))


def make_two_alike(folder: Path) -> None:
    """Two wrong submissions that do the same on every case."""
    path = folder / "double/submissions/wrong_answer/adds_two.py"
    path.write_text(path.read_text().replace("x + 2", "x * x"))


def lie_in_the_brief(folder: Path) -> None:
    """An example that is not true."""
    path = folder / "double/brief.md"
    path.write_text(path.read_text().replace("[2.0, -6.0]", "[2.0, -5.0]"))


def solve_in_the_starter(folder: Path) -> None:
    """A starter that is the solution."""
    shutil.copy(folder / "double/reference.py", folder / "double/starter.py")


def lose_the_hints(folder: Path) -> None:
    """A missing file."""
    (folder / "double/hints.md").unlink()


def import_a_stranger(folder: Path) -> None:
    """A reference that needs another package."""
    path = folder / "double/reference.py"
    path.write_text(path.read_text().replace("import torch\n", "import numpy\nimport torch\n", 1))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("break_it", "file"),
    [
        (accept_the_wrong, "double/submissions/wrong_answer/adds_two.py"),
        (make_two_alike, "double/submissions/wrong_answer/"),
        (lie_in_the_brief, "double/brief.md"),
        (solve_in_the_starter, "double/starter.py"),
        (lose_the_hints, "double/hints.md"),
        (import_a_stranger, "double/reference.py"),
    ],
)
def test_a_fault_is_found_where_it_is(
    tmp_path: Path, break_it: Callable[[Path], None], file: str
) -> None:
    """Each planted fault is reported at the file that has to be fixed."""
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    break_it(course / "01_first")
    found = findings(course, "double")
    assert any(place.startswith(file) for place in found.values()), found
