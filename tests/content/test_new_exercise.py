"""`tutor new` and `tutor preview`: what an author begins with; slips that are told as theirs."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from tests.conftest import TINY_COURSE
from tutor.authoring.early_rules import early_findings
from tutor.authoring.preview import preview
from tutor.authoring.scaffold import new_course, new_exercise, new_lesson
from tutor.authoring.unwritten import ABOUT, unwritten
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.display.blocks import Heading, Note
from tutor.display.screen import Screen
from tutor.errors import UsageError


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A new one with a lesson and an exercise."""
    folder = tmp_path / "My course"
    new_course(folder, "Mine")
    new_lesson(folder, "01_first", "First things")
    new_exercise(load_course(folder), "halve", "")
    return load_course(folder)


@pytest.fixture
def double(tmp_path: Path) -> Exercise:
    """The first exercise of a copy of the tiny course."""
    shutil.copytree(TINY_COURSE, tmp_path / "tiny")
    return load_course(tmp_path / "tiny").exercises[0]


def test_what_is_missing_is_told_at_once_and_in_order(course: Course) -> None:
    """Nothing of it is a fault of the tutor, and a file that goes is missing."""
    [halve] = course.exercises
    found = list(unwritten(halve))
    files = [Path(each.file).relative_to(halve.folder).parts[0].split(":")[0] for each in found]
    assert list(dict.fromkeys(files)) == list(ABOUT)
    assert list(early_findings(halve)) == []
    (halve.folder / "hints.md").unlink()
    assert "missing-file" in {each.rule for each in unwritten(halve)}
    assert all(not list(unwritten(each)) for each in load_course(TINY_COURSE).exercises)


def test_another_one_is_added_at_the_end(course: Course) -> None:
    """Lists of toml keep their style; a lesson can be named."""
    (course.folder / "course.toml").write_text(
        (course.folder / "course.toml").read_text().replace('["01_first"]', '[\n    "01_first",\n]')
    )
    new_lesson(course.folder, "02_next", "Next")
    again = load_course(course.folder)
    new_exercise(again, "third", "01_first")
    new_exercise(again, "twice", "")
    names = [exercise.id for exercise in load_course(course.folder).exercises]
    assert names == ["halve", "third", "twice"]


@pytest.mark.parametrize(
    ("name", "lesson", "says"),
    [
        ("halve", "", "there is one already"),
        ("Halve", "", "in small letters"),
        ("class", "", "in small letters"),
        ("json", "", "a module"),
        ("last", "", "behind a command"),
        ("twice", "nowhere", "no lesson 'nowhere'"),
    ],
)
def test_a_name_that_cannot_be_is_refused(
    course: Course, name: str, lesson: str, says: str
) -> None:
    """And nothing is written."""
    before = sorted(course.folder.rglob("*"))
    with pytest.raises(UsageError, match=says):
        new_exercise(course, name, lesson)
    assert sorted(course.folder.rglob("*")) == before


def test_nothing_is_overwritten(course: Course) -> None:
    """Neither a course nor a lesson."""
    with pytest.raises(UsageError, match="is there already"):
        new_course(course.folder, "Again")
    with pytest.raises(UsageError, match="is there already"):
        new_lesson(course.folder, "01_first", "Again")
    with pytest.raises(UsageError, match="cannot be the name"):
        new_lesson(course.folder, "../x", "Outside")


def test_a_preview_shows_what_there_is(course: Course, double: Exercise) -> None:
    """From the brief to the debrief; what cannot be read is told in its place."""
    titles = [block.text for block in preview(double) if isinstance(block, Heading)]
    assert titles[0] == "double" and any(title.startswith("Hint 1 of") for title in titles)
    assert any(title.startswith("debug: ") for title in titles)
    (double.folder / "hints.md").unlink()
    assert any("hints.md" in block.text for block in preview(double) if isinstance(block, Note))
    [halve] = course.exercises
    assert "TODO" in Screen(io.StringIO(), width=60).render(*preview(halve))


@pytest.mark.parametrize(
    ("file", "old", "new", "rule", "says"),
    [
        ("cases.py", "def cases", "def (cases", "syntax", "is not Python"),
        ("starter.py", "def double", "deff double", "syntax", "is not Python"),
        ("waypoints.toml", '"entry"', '"entri"', "anchor", "'entri' is not an anchor"),
    ],
)
def test_an_authors_slip_is_theirs(
    double: Exercise, file: str, old: str, new: str, rule: str, says: str
) -> None:
    """With the file, and the line where there is one; never a fault of the tutor."""
    path = double.folder / file
    path.write_text(path.read_text().replace(old, new, 1))
    [found] = early_findings(double)
    assert found.rule.startswith(rule) and says in found.what and file in found.file
