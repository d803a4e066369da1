"""The page that says what is covered names exercises that exist."""

from __future__ import annotations

import re
from pathlib import Path

from tests.strangers.corpus_files import LESSONS
from tutor.course.load import load_course

PAGE = Path(__file__).parent.parent.parent / "docs" / "coverage.md"
OTHERS = {"ModuleList", "DataLoader", "map", "zip", "reduce"}  # names that are nobody's exercise


def test_every_name_is_an_exercise() -> None:
    """And all of lessons 11 and 12 but one are named; `normalise` is in none of the courses."""
    course = load_course(LESSONS)
    named = set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8"))) - OTHERS
    ids = {exercise.id for exercise in course.exercises}
    assert named <= ids, named - ids
    newest = [one for one in course.lessons if one.id.startswith(("11_", "12_"))]
    assert {each.id for one in newest for each in one.exercises} - named == {"normalise"}
