"""What other systems export is read with the names, dates and late marks that they give."""

from __future__ import annotations

from pathlib import Path

from tests.cohort.arriving import left_out, shown, write
from tutor.cohort.intake import Learner, arrivals, collect
from tutor.course.model import Course

GRADESCOPE = """
submission_101:
  :submitters:
  - :name: Jane Smith
    :sid: '0042'
    :email: jane@uni.example
  :created_at: 2030-01-31 10:11:12.123456789 Z
  :results:
    tests: &tests [{name: a}]
submission_102:
  :submitters:
  - :name: Bob Ito
    :sid: ''
    :email: bob@uni.example
  - :name: Ann Lee
    :email:
  :created_at: 2030-02-01 10:00:00 -0800
"""


def names(learners: tuple[Learner, ...]) -> list[tuple[str, str, str, dict[str, str]]]:
    """Who they are."""
    return [(one.id, one.name.name, one.name.email, dict(one.name.known_as)) for one in learners]


def test_canvas(tmp_path: Path, tiny_course: Course) -> None:
    """All files lie in one folder: names tell whose they are, what is late and what is newest."""
    write(tmp_path, "smithjane_340_9001_double.py", "smithjane_340_9007_double-1.py")
    write(tmp_path, "itobob_LATE_341_9002_double.py", "itobob_LATE_341_9003_notes.pdf")
    write(tmp_path, "leeann_342_text.html", "anon_aB3xZ_9010_row_sums.py")
    for name, text in ((9001, "# old\n"), (9007, "# new\n")):
        copy = "-1" if name == 9007 else ""
        write(tmp_path, f"smithjane_340_{name}_double{copy}.py", text=text)
    arrival = arrivals(tiny_course, [tmp_path])
    anonymous, bob, jane = arrival.learners
    assert names((anonymous, bob, jane)) == [
        ("anon_aB3xZ", "", "", {}),
        ("itobob_341", "", "", {"canvas": "341"}),
        ("smithjane_340", "", "", {"canvas": "340"}),
    ]
    assert jane.files[0].source == b"# new\n"
    assert left_out((jane,), tmp_path) == {
        "smithjane_340_9001_double.py": "uploaded earlier; "
        f"{tmp_path / 'smithjane_340_9007_double-1.py'} counts"
    }
    assert (bob.handed_in[0].late, jane.handed_in[0].late) == (True, False)
    assert list(left_out((bob,), tmp_path)) == ["itobob_LATE_341_9003_notes.pdf"]
    assert [each.reason for each in arrival.left_out] == ["typed into a form, not a file"]


def test_one_file_of_canvas(tmp_path: Path, tiny_course: Course) -> None:
    """It is its learner's, also where it is named alone."""
    write(tmp_path, "smithjane_340_9001_double.py", "itobob_341_9002_double.py")
    learners = collect(tiny_course, sorted(tmp_path.iterdir()))
    assert shown(learners) == {"itobob_341": ["double"], "smithjane_340": ["double"]}
    assert learners[0].name.known_as == {"canvas": "341"}


def test_moodle(tmp_path: Path, tiny_course: Course) -> None:
    """A folder per participant, for files and for typed text; or all files in one folder."""
    write(
        tmp_path / "folders",
        "Jane Smith_77_assignsubmission_file_/double.py",
        "Jane Smith_77_assignsubmission_onlinetext_/onlinetext.html",
        "Participant_78_assignsubmission_file_/week 1/double.py",
    )
    write(tmp_path / "flat", "Jane Smith_77_assignsubmission_file_double.py")
    who = [
        ("Jane Smith_77", "Jane Smith", "", {"moodle": "77"}),
        ("Participant_78", "Participant", "", {"moodle": "78"}),
    ]
    learners = collect(tiny_course, [tmp_path / "folders"])
    assert names(learners) == who
    assert shown(learners) == {"Jane Smith_77": ["double"], "Participant_78": ["double"]}
    assert [each.reason for each in learners[0].left_out] == ["not a Python file or a notebook"]
    assert names(collect(tiny_course, [tmp_path / "flat"])) == who[:1]


def test_a_file_name_takes_nobody_elses_number(tmp_path: Path, tiny_course: Course) -> None:
    """A learner chooses the end of the name, and may write another participant's into it."""
    write(
        tmp_path,
        "Mal Lory_77_assignsubmission_file_Hon Est_78_assignsubmission_file_double.py",
        "Hon Est_78_assignsubmission_file_double.py",
    )
    learners = collect(tiny_course, [tmp_path])
    assert sorted(each.name.known_as["moodle"] for each in learners) == ["77", "78"]


def test_gradescope(tmp_path: Path, tiny_course: Course) -> None:
    """The metadata names people, and a group's members each have a row."""
    folder = tmp_path / "assignment_5_export"
    write(
        folder, "submission_101/double.py", "submission_102/double.py", "submission_103/double.py"
    )
    write(folder, "submission_metadata.yml", text=GRADESCOPE)
    learners = collect(tiny_course, [tmp_path])
    assert names(learners) == [
        ("0042", "Jane Smith", "jane@uni.example", {"gradescope": "101", "sid": "0042"}),
        ("bob@uni.example", "Bob Ito", "bob@uni.example", {"gradescope": "102"}),
        ("submission_102", "Ann Lee", "", {"gradescope": "102"}),
        ("submission_103", "", "", {}),
    ]
    assert [learner.handed_in[0].submitted for learner in learners] == [
        "2030-01-31T10:11:12.123456+00:00",
        "2030-02-01T10:00:00-08:00",
        "2030-02-01T10:00:00-08:00",
        "",
    ]


def test_metadata_that_cannot_be_read_does_no_harm(tmp_path: Path, tiny_course: Course) -> None:
    """Nested beyond reason, not YAML, or not what was expected: the folders' names are left."""
    write(tmp_path, "submission_1/double.py")
    wrong = ("[" * 100_000, "a: b: c", "- 1", "submission_1: 3", "submission_1: {':submitters': 7}",
             "submission_1: {':submitters': [1, {':name': [x]}]}", "&a [*a]", "\x00")  # fmt: skip
    for text in wrong:
        write(tmp_path, "submission_metadata.yml", text=text)
        (learner,) = collect(tiny_course, [tmp_path])
        assert (learner.id, learner.name.name) == ("submission_1", "")


def test_github_classroom(tmp_path: Path, tiny_course: Course) -> None:
    """One repository per learner; what comes behind the assignment's name is the user."""
    write(tmp_path / "hw1-submissions", "hw1-jane-s/src/double.py", "hw1-bob/double.py")
    write(tmp_path / "hw1-submissions", "hw1-bob/.git/config", "hw1-bob/requirements.txt")
    learners = collect(tiny_course, [tmp_path])
    assert names(learners) == [
        ("bob", "", "", {"github": "bob"}),
        ("jane-s", "", "", {"github": "jane-s"}),
    ]


def test_repositories_in_a_folder_of_another_name(tmp_path: Path, tiny_course: Course) -> None:
    """The assignment's name is what they have in common; from two of them it is not guessed."""
    for user in ("jane", "bob", "jan"):
        write(tmp_path / "three", f"hw-1-{user}/double.py", f"hw-1-{user}/.git/config")
    for user in ("ann-a", "ann-b"):
        write(tmp_path / "two", f"hw-1-{user}/double.py", f"hw-1-{user}/.git/config")
    assert list(shown(collect(tiny_course, [tmp_path / "three"]))) == ["bob", "jan", "jane"]
    assert list(shown(collect(tiny_course, [tmp_path / "two"]))) == ["hw-1-ann-a", "hw-1-ann-b"]


def test_nbgrader_submitted(tmp_path: Path, tiny_course: Course) -> None:
    """Learners are the folders in submitted, however many assignments they have; the other folders
    of the course are left out.
    """
    write(tmp_path, "source/ps1/double.py", "release/ps1/double.py", "submitted/bob/ps1/double.py")
    write(tmp_path, "submitted/jane/ps1/double.py", "submitted/jane/ps2/row_sums.py")
    for name in ("jane/ps1", "jane/ps2", "bob/ps1"):
        stamp = (
            "2030-01-31 10:00:00.500000 UTC"
            if name == "bob/ps1"
            else "2030-01-31 10:00:00 Asia/Tokyo"
        )
        write(tmp_path / "submitted" / name, "timestamp.txt", text=stamp)
    arrival = arrivals(tiny_course, [tmp_path])
    assert shown(arrival.learners) == {"bob": ["double"], "jane": ["double", "row_sums"]}
    assert [learner.handed_in[0].submitted for learner in arrival.learners] == [
        "2030-01-31T10:00:00.500000+00:00",
        "2030-01-31T10:00:00+09:00",
    ]
    assert [each.reason for each in arrival.left_out] == [
        "nbgrader's own folder; submissions are in submitted or inbound"
    ] * 2
    jane = collect(tiny_course, [tmp_path / "submitted" / "jane"])
    assert shown(jane) == {"jane": ["double", "row_sums"]}


def test_only_nbgraders_own_timestamp_is_a_date(tmp_path: Path, tiny_course: Course) -> None:
    """Learners can write a file of that name anywhere else: deeper in an assignment, in their own
    folder, in an archive, and in a class that nbgrader never saw.
    """
    for name, date in (("bob/ps1", 5), ("bob/ps1/sub", 1), ("jane", 1), ("ann/hw", 1)):
        around = "other" if name.startswith("ann") else "submitted"
        stamp = f"2030-01-0{date} 10:00:00 UTC"
        write(tmp_path / around / name, "timestamp.txt", text=stamp)
    write(tmp_path / "submitted", "bob/ps1/sub/double.py", "bob/ps1/row_sums.py", "jane/double.py")
    write(tmp_path / "other", "ann/hw/double.py", "dora/hw/double.py")
    bob, jane = collect(tiny_course, [tmp_path / "submitted"])
    assert [found.submitted for found in bob.files] == ["2030-01-05T10:00:00+00:00"] * 2
    assert [found.submitted for found in jane.files] == [""]
    ann, dora = collect(tiny_course, [tmp_path / "other"])
    assert [found.submitted for found in (*ann.files, *dora.files)] == ["", ""]


def test_nbgrader_inbound(tmp_path: Path, tiny_course: Course) -> None:
    """Of several uploads of one learner the newest counts, by the exchange's date and not by a file
    that the learner can write; an exercise that only an older one has counts as well.
    """
    days = {"30": "double.py", "31": "double.py", "29": "row_sums.py"}
    for day, name in days.items():
        folder = tmp_path / "inbound" / f"jane+ps1+2030-01-{day} 10:00:00.000000 UTC+aZ09_-x="
        write(folder, name, text=f"# {day}\n")
        write(folder, "timestamp.txt", text="2039-01-01 00:00:00 UTC")
    write(tmp_path / "inbound" / "bob+ps1+2030-01-01 10:00:00 UTC", "double.py")
    bob, jane = collect(tiny_course, [tmp_path])
    assert (bob.id, bob.name.known_as) == ("bob", {"nbgrader": "bob"})
    assert [(found.exercise.id, found.source, found.submitted) for found in jane.files] == [
        ("double", b"# 31\n", "2030-01-31T10:00:00+00:00"),
        ("row_sums", b"# 29\n", "2030-01-29T10:00:00+00:00"),
    ]
    assert [each.reason.split(";")[0] for each in jane.left_out] == ["handed in again"]
