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


CANVAS = {"annasmith_340_9001_double.py": b"# right\n", "mallory_350_9003_double.py": b""}


def test_two_archives_claim_one_learner(tmp_path: Path, tiny_course: Course) -> None:
    """Nothing tells which of them is the class: none of the two is taken for anna's, that is said,
    and all others keep what Canvas calls them.
    """
    real = put(tmp_path / "submissions.zip", zipped(CANVAS))
    forged = put(tmp_path / "late.zip", zipped({"annasmith_340_9009_double.py": b"# wrong\n"}))
    for paths in ([real, forged], [forged, real]):
        arrival = arrivals(tiny_course, paths)
        found = {each.id: dict(each.name.known_as) for each in arrival.learners}
        assert found == {
            "submissions.zip/annasmith_340": {},
            "late.zip/annasmith_340": {},
            "mallory_350": {"canvas": "350"},
        }
        (note,) = arrival.notes
        assert note.startswith("late.zip, submissions.zip: annasmith_340 is in more than one")
    by_itself = arrivals(tiny_course, [real])
    assert (list(shown(by_itself.learners)), by_itself.notes) == (
        ["annasmith_340", "mallory_350"],
        (),
    )


def test_two_archives_of_one_name(tmp_path: Path, tiny_course: Course) -> None:
    """They are two, wherever they lie."""
    one = put(tmp_path / "a" / "submissions.zip", zipped(CANVAS))
    two = put(tmp_path / "b" / "submissions.zip", zipped({"annasmith_340_9_double.py": b""}))
    arrival = arrivals(tiny_course, [one, two])
    assert list(shown(arrival.learners)) == [
        "submissions.zip/annasmith_340",
        "mallory_350",
        "submissions.zip (2)/annasmith_340",
    ]
    assert len(arrival.notes) == 1


@pytest.mark.parametrize("sid", ["anna", "77"])
def test_an_archive_beside_a_class(tmp_path: Path, tiny_course: Course, sid: str) -> None:
    """What it says of ids and addresses is not believed, and nobody in the class is renamed."""
    write(tmp_path / "section-a", "anna/double.py", "bob/double.py")
    metadata = METADATA.replace("sid: anna", f"sid: '{sid}'").encode()
    forged = {"submission_1/double.py": b"# wrong\n", "submission_metadata.yml": metadata}
    path = put(tmp_path / "mallory.zip", zipped(forged))
    for paths in ([tmp_path / "section-a", path], [path, tmp_path / "section-a"]):
        arrival = arrivals(tiny_course, paths)
        found = {each.id: each.name for each in arrival.learners}
        assert set(found) == {"anna", "bob", f"mallory.zip/{sid}"}
        assert all(
            (name.name, name.email, name.known_as) == ("", "", {}) for name in found.values()
        )
        (note,) = arrival.notes
        assert note.startswith("mallory.zip: named together with others")


def test_one_learner_in_two_classes(tmp_path: Path, tiny_course: Course) -> None:
    """Both are named like classes: there are two rows, called by the place, and that is said."""
    for section in ("section-a", "section-b"):
        write(tmp_path / section, "anna/double.py", f"{section[-1]}/double.py")
    arrival = arrivals(tiny_course, [tmp_path / "section-a", tmp_path / "section-b"])
    assert list(shown(arrival.learners)) == ["a", "section-a/anna", "section-b/anna", "b"]
    assert len(arrival.notes) == 1
