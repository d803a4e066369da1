"""What one learner puts into their own folder never makes a row for somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cohort.arriving import shown, write
from tests.cohort.test_intake_archives import put, zipped
from tutor.cohort.intake import Arrival, arrivals
from tutor.course.model import Course

METADATA = """submission_1:
  :submitters:
  - :name: Anna
    :sid: anna
    :email: anna@example.org
"""
# what mallory hands in, so that it looks like a class in which anna has a submission
PRETENCES: Mapping[str, tuple[str, ...]] = {
    "folders": ("anna/double.py", "bob/double.py"),
    "folders further down": ("sub/anna/double.py", "sub/bob/double.py"),
    "folders in submissions": ("submissions/anna/double.py", "submissions/bob/double.py"),
    "a folder again": ("mallory/anna/double.py", "mallory/bob/double.py"),
    "names of Moodle": ("anna_78_assignsubmission_file_/double.py",),
    "names of nbgrader": ("inbound/anna+ps1+2030-01-01 10:00:00 UTC/double.py",),
    "submitted": ("submitted/anna/ps1/double.py", "submitted/bob/ps1/double.py"),
    "names of Canvas": ("anna_341_9002_double.py", "sub/double.py"),
    "an export of Gradescope": ("submission_1/double.py", "submission_metadata.yml"),
    "an assignment of GitHub": ("hw1-submissions/hw1-anna/double.py",),
    "exercises": ("double/anna/double.py", "double/bob/double.py"),
}


def check_nobody_was_made(arrival: Arrival) -> None:
    """Anna's own row has nothing, and nobody else's can be taken for hers."""
    found = shown(arrival.learners)
    assert found.pop("anna") == []
    assert all(key.split("/")[0].startswith("mallory") for key in found)
    for learner in arrival.learners:
        if learner.id != "anna":
            name = learner.name
            assert (name.name, name.email, name.known_as) == ("", "", {})


@pytest.mark.parametrize("names", PRETENCES.values(), ids=PRETENCES.keys())
@pytest.mark.parametrize("is_archive", [False, True])
def test_a_folder_that_pretends_to_be_a_class(
    tmp_path: Path, tiny_course: Course, names: tuple[str, ...], is_archive: bool
) -> None:
    """Nobody but mallory has handed in a program; the folder may be a class all the same, so its
    learners are called by where they are, and that is said.
    """
    files = {
        name: (METADATA if name.endswith(".yml") else "def double(x): return 2 * x\n").encode()
        for name in names
    }
    if is_archive:
        put(tmp_path / "mallory.zip", zipped(files))
    else:
        for name, raw in files.items():
            put(tmp_path / "mallory" / name, raw)
    write(tmp_path, "anna/notes.txt")
    arrival = arrivals(tiny_course, [tmp_path])
    check_nobody_was_made(arrival)
    is_divided = "mallory" not in shown(arrival.learners)
    assert bool(arrival.notes) is is_divided
    together = arrivals(tiny_course, sorted(tmp_path.iterdir()))
    check_nobody_was_made(together)


def test_a_class_of_one(tmp_path: Path, tiny_course: Course) -> None:
    """The only folder of a class is not believed either."""
    write(tmp_path / "late", "mallory/anna/double.py", "mallory/bob/double.py")
    arrival = arrivals(tiny_course, [tmp_path / "late"])
    assert shown(arrival.learners) == {"mallory/anna": ["double"], "mallory/bob": ["double"]}
    assert arrival.notes == (
        f"{tmp_path}/late/mallory: this may be a class or one learner's folder, so whoever is in "
        "it is called mallory/NAME. If it is a class, name it by itself: "
        f"tutor grade {tmp_path}/late/mallory",
    )
    by_itself = arrivals(tiny_course, [tmp_path / "late" / "mallory"])
    assert (list(shown(by_itself.learners)), by_itself.notes) == (["anna", "bob"], ())


def test_two_pretend_together(tmp_path: Path, tiny_course: Course) -> None:
    """Folders that all look like sections are not, beside one that does not."""
    for name in ("mallory", "mallory2"):
        write(tmp_path / name, "anna/double.py", "bob/double.py")
    write(tmp_path, "anna/notes.txt")
    check_nobody_was_made(arrivals(tiny_course, [tmp_path]))


@pytest.mark.parametrize("kind", ["folder", "archive", "archives that are not opened"])
def test_a_timestamp_of_one_learner_says_nothing_of_a_class(
    tmp_path: Path, tiny_course: Course, kind: str
) -> None:
    """The name by which nbgrader's folders are known, in one learner's folder: all keep their rows,
    with one exercise for all as with different ones.
    """
    folder = tmp_path / "late"
    for learner, exercise in (("anna", "double"), ("bob", "row_sums"), ("mallory", "double")):
        files = {f"{exercise}.py": b"x = 1\n"}
        if learner == "mallory":
            files["timestamp.txt"] = b""
        if kind == "archive":
            put(folder / f"{learner}.zip", zipped(files))
        elif kind == "folder" or learner == "mallory":
            write(folder / learner, *files)
        else:
            put(folder / f"{learner}.rar", b"Rar!")
    arrival = arrivals(tiny_course, [folder])
    honest = [[], []] if "not opened" in kind else [["double"], ["row_sums"]]
    assert shown(arrival.learners) == dict(
        zip(("anna", "bob", "mallory"), (*honest, ["double"]), strict=True)
    )


def test_learners_of_nbgrader_are_known_by_all_their_assignments(
    tmp_path: Path, tiny_course: Course
) -> None:
    """A learner's folder that was copied from submitted is one learner, called like the folder."""
    write(tmp_path / "jane", "ps1/double.py", "ps1/timestamp.txt", "ps2/double.py")
    write(tmp_path / "jane", "ps2/timestamp.txt")
    assert list(shown(arrivals(tiny_course, [tmp_path / "jane"]).learners)) == ["jane"]
