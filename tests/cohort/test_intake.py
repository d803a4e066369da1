"""Which files are whose: a file, a learner's folder, a class, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.cohort.intake import Learner, collect
from tutor.course.model import Course
from tutor.errors import UsageError


def write(folder: Path, *names: str) -> Path:
    """Empty files with those names under folder."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def shown(learners: tuple[Learner, ...]) -> dict[str, list[str]]:
    """The ids of the exercises by learner."""
    return {learner.id: [found.exercise.id for found in learner.files] for learner in learners}


def test_a_class(tmp_path: Path, tiny_course: Course) -> None:
    """One folder per learner, flat or by lesson, in the order of the course, and somebody without
    submissions.
    """
    write(
        tmp_path,
        "bob/01_first/quadruple.py",
        "bob/01_first/double.py",
        "alice/row_sums.py",
        "carl/essay.txt",
    )
    assert shown(collect(tiny_course, [tmp_path])) == {
        "alice": ["row_sums"],
        "bob": ["double", "quadruple"],
        "carl": [],
    }


def test_one_learners_folder(tmp_path: Path, tiny_course: Course) -> None:
    """A folder that holds submissions itself is one learner, by the folder's name; a workspace is
    such a folder.
    """
    folder = write(
        tmp_path / "alice",
        "01_first/double.py",
        "kept/double-2030-01-01-000000.py",
        ".tutor/x.py",
        "README.md",
    )
    (learner,) = collect(tiny_course, [folder])
    assert shown((learner,)) == {"alice": ["double"]}
    assert learner.skipped == ()


def test_single_files(tmp_path: Path, tiny_course: Course) -> None:
    """A file is its folder's learner; files of one folder are one learner, in the order of the
    course; named twice counts once.
    """
    folder = write(tmp_path / "alice", "row_sums.py", "double.py", "01_first/quadruple.py")
    files = [
        folder / name for name in ("row_sums.py", "double.py", "01_first/quadruple.py", "double.py")
    ]
    assert shown(collect(tiny_course, files)) == {"alice": ["double", "row_sums", "quadruple"]}


def test_files_named_after_learners(tmp_path: Path, tiny_course: Course) -> None:
    """With --exercise a file may have any name, and that is its learner's."""
    write(tmp_path, "alice.py", "bob.py")
    assert shown(collect(tiny_course, [tmp_path / "alice.py", tmp_path / "bob.py"], "double")) == {
        "alice": ["double"],
        "bob": ["double"],
    }


def test_only_one_exercise(tmp_path: Path, tiny_course: Course) -> None:
    """--exercise leaves the others out and says so."""
    write(tmp_path, "alice/double.py", "alice/row_sums.py")
    (learner,) = collect(tiny_course, [tmp_path], "row_sums")
    assert shown((learner,)) == {"alice": ["row_sums"]}
    assert learner.skipped == (f"{tmp_path / 'alice' / 'double.py'}: only row_sums is graded",)


def test_links_that_lead_out_are_left_out(tmp_path: Path, tiny_course: Course) -> None:
    """Neither a linked file nor a linked folder takes in what lies outside."""
    secret = write(tmp_path / "outside", "double.py")
    write(tmp_path / "class", "alice/row_sums.py")
    (tmp_path / "class" / "alice" / "double.py").symlink_to(secret / "double.py")
    (tmp_path / "class" / "mallory").symlink_to(secret)
    learners = collect(tiny_course, [tmp_path / "class"])
    assert shown(learners) == {"alice": ["row_sums"], "mallory": []}
    assert all("leads out" in learner.skipped[0] for learner in learners)


def test_what_is_no_exercise_is_said(tmp_path: Path, tiny_course: Course) -> None:
    """A file with a mistyped name is not passed over in silence."""
    write(tmp_path, "alice/double.py", "alice/dubble.py", "alice/.hidden.py")
    (learner,) = collect(tiny_course, [tmp_path])
    assert learner.skipped == (
        f"{tmp_path / 'alice' / 'dubble.py'}: its name is not that of an exercise",
    )


@pytest.mark.parametrize(
    ("paths", "exercise", "words"),
    [
        (["nowhere"], "", "no such file"),
        (["empty"], "", "no submission was found"),
        (["empty/x.py"], "", "--exercise"),
        (["empty"], "dubble", "tutor list"),
    ],
)
def test_nothing_to_grade(
    tmp_path: Path, tiny_course: Course, paths: list[str], exercise: str, words: str
) -> None:
    """Each way of finding nothing says what to type next."""
    write(tmp_path, "empty/x.py")
    with pytest.raises(UsageError, match=words):
        collect(tiny_course, [tmp_path / path for path in paths], exercise)
