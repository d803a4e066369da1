"""Rules of the exercise format that need no run: what an exercise.toml names has to exist."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.authoring.early_rules import early_findings
from tutor.authoring.findings import Finding
from tutor.authoring.format_rules import check_files
from tutor.course.load import load_course
from tutor.settings import load_settings


def findings(folder: Path) -> list[Finding]:
    """Of all exercises of a course."""
    course = load_course(folder)
    return [
        found
        for one in course.exercises
        for found in (*early_findings(one), *check_files(course, one))
    ]


@pytest.mark.parametrize("folder", [TINY_COURSE, load_settings().course], ids=["tiny", "lessons"])
def test_a_sound_course_has_none(folder: Path) -> None:
    """The real lessons keep all of these rules."""
    assert findings(folder) == []


@pytest.mark.parametrize(
    ("exercise", "old", "new", "rule", "what"),
    [
        ("quadruple", 'needs = ["double"]', 'needs = ["cube"]', "needs cube", "is not an exercise"),
        (
            "row_sums",
            'needs = ["double"]',
            'needs = ["quadruple"]',
            "needs quadruple",
            "does not come before it in the course",
        ),
        (
            "quadruple",
            'needs = ["double"]',
            'needs = ["quadruple"]',
            "needs quadruple",
            "does not come before it in the course",
        ),
        ("scale_grad", '["chain rule"]', '["chains"]', "concept chains", "neither the glossary"),
        ("row_sums", '["sum"]', '["summing"]', "rule-name", "'summing' is not a rule"),
    ],
)
def test_a_name_that_leads_nowhere_is_found(
    tmp_path: Path, exercise: str, old: str, new: str, rule: str, what: str
) -> None:
    """At its exercise.toml, and nothing else is."""
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    file = course / "01_first" / exercise / "exercise.toml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    (found,) = findings(course)
    assert (found.file, found.rule) == (str(file), rule)
    assert what in found.what


def test_capitals_of_a_concept_do_not_matter(tmp_path: Path) -> None:
    """The glossary says Jacobian."""
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course, ignore=shutil.ignore_patterns("__pycache__"))
    file = course / "01_first/scale_grad/exercise.toml"
    file.write_text(file.read_text().replace('["chain rule"]', '["jacobian"]'))
    assert findings(course) == []
    (scale_grad,) = load_course(course).with_concept("JACOBIAN")
    assert scale_grad.id == "scale_grad"
