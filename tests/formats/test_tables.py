"""CSV for gradebooks: read back as their importers do, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import dataclasses
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.samples import HOSTILE, grade, hostile, nobody, of_every_verdict, result
from tutor.cohort.whole_file import whole_file
from tutor.formats.registry import FORMATS
from tutor.formats.safe_csv import csv_text, guarded
from tutor.learner_results import LearnerName, LearnerResult
from tutor.results import Verdict

TABLES = ("csv", "canvas", "moodle", "nbgrader")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
CLASS = [
    result(grade(Verdict.ACCEPTED, "lin"), grade(Verdict.FLAGGED, "relu"), id="alice"),
    result(grade(Verdict.JUDGE_ERROR, "lin"), id="bob", name="Babbage, Charles"),
    nobody(),
]


def rows(form: str, results: list[LearnerResult]) -> list[list[str]]:
    """As Python's csv module reads them."""
    return list(csv.reader(io.StringIO(FORMATS[form].write(results), newline=""), strict=True))


def records(form: str, results: list[LearnerResult]) -> list[dict[str, str]]:
    """The rows under the names of the header."""
    text = FORMATS[form].write(results)
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("form", TABLES)
def test_no_cell_is_a_formula(form: str) -> None:
    """In a spreadsheet every cell of a learner's is text; every row has the same width."""
    read = rows(form, [hostile(), of_every_verdict(HOSTILE)])
    assert len({len(row) for row in read}) == 1
    assert [cell for row in read for cell in row if cell.startswith(FORMULA)] == []


@pytest.mark.parametrize("form", TABLES)
def test_a_file_ends_with_its_last_row(form: str, tmp_path: Path) -> None:
    """An empty line after it is an error to some importers."""
    with whole_file(tmp_path / "out") as write:
        write(FORMATS[form].write(CLASS))
    raw = (tmp_path / "out").read_bytes()
    assert raw.endswith(b'"\r\n') and raw.count(b"\n") == raw.count(b"\r\n")
    assert len(list(csv.reader(io.StringIO(raw.decode(), newline="")))) == raw.count(b"\r\n")


@given(st.text())
def test_a_guarded_cell_never_starts_a_formula(text: str) -> None:
    """Nor with quotes or blanks in front of it, which some programs take off."""
    cell = guarded(text)
    assert not cell.lstrip(' "').startswith(FORMULA)
    assert next(csv.reader(io.StringIO(csv_text([[text]]), newline=""))) == [cell]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '"=1"', "' =1", "＝1"]
)
def test_what_could_be_a_formula_is_marked(text: str) -> None:
    """With an apostrophe, which a spreadsheet takes for "this is text"."""
    assert guarded(text).startswith("'")


def test_csv_says_everything() -> None:
    """A fault of the tutor is an empty score with a comment, flagged is 0, nothing is left out."""
    read = {(row["learner"], row["exercise"]): row for row in records("csv", CLASS)}
    assert read["alice", "lin"]["score"] == "1"
    assert read["alice", "lin"]["late"] == "late"
    assert (read["alice", "relu"]["score"], read["alice", "relu"]["verdict"]) == ("0", "flagged")
    assert "reviewed" in read["alice", "relu"]["comment"]
    assert read["bob", "lin"]["score"] == ""
    assert "costs no points" in read["bob", "lin"]["comment"]
    assert read["ivan", ""]["comment"] == "no submission was found"
    assert read["alice", ""]["comment"].startswith("left out notes.txt")


def test_canvas_takes_the_header_for_its_own() -> None:
    """The conditions of its importer: which columns are a student's, and the row of maxima."""
    header, maxima, *students = rows("canvas", CLASS)
    assert "Student" in header[0] and "ID" in header[1]
    assert (header[2], header[3], header[4]) == ("SIS User ID", "SIS Login ID", "Section")
    assert header[5:] == ["Exercise lin", "Exercise relu"]
    assert "Points Possible" in maxima[0] and maxima[5:] == ["1", "1"]
    assert students[0] == ["Ada Lovelace", "4711", "", "alice@school", "", "1", "0"]
    assert students[1][5:] == ["", ""]
    assert students[2] == ["ivan", "", "", "", "", "", ""]


def test_no_name_sets_the_maxima_of_a_course() -> None:
    """Canvas takes every row for one whose first cell holds these words."""
    for name, id in (("points possible", "eve"), ("Points Possible", "Points Possible 2")):
        *_, row = rows("canvas", [dataclasses.replace(nobody(), learner=LearnerName(id, name))])
        assert "points possible" not in row[0].lower() and row[0]


def test_a_title_is_not_taken_for_an_id() -> None:
    """Canvas reads the number at the end of "Lines (2)" as the id of an assignment."""
    twice = dataclasses.replace(grade(Verdict.ACCEPTED, "lines"), title="Lines (2)")
    same = [dataclasses.replace(grade(Verdict.ACCEPTED, id), title="Same") for id in ("a", "b")]
    header, *_ = rows("canvas", [result(twice, *same)])
    assert header[5:] == ["Lines (2) [lines]", "Same [a]", "Same [b]"]


def test_no_identity_in_moodle_is_empty() -> None:
    """A row without one would get the student of the row before it."""
    odd = [nobody(), *(dataclasses.replace(nobody(), learner=LearnerName(id)) for id in ("0", " "))]
    for row in records("moodle", [*CLASS, *odd]):
        assert row["Username"].strip() not in ("", "0")
        assert row["Email address"].strip() not in ("", "0")
    alice, bob, ivan = records("moodle", CLASS)
    assert (alice["Exercise lin"], alice["Exercise lin (feedback)"]) == ("1", "Accepted.")
    assert (bob["Exercise lin"], bob["Exercise relu"]) == ("", "")
    assert "fault of the tutor" in bob["Exercise lin (feedback)"]
    assert ivan["Email address"] == "unknown: ivan"


def test_nbgrader_has_the_columns_of_its_own_export() -> None:
    """One row per assignment and student; nothing handed in is 0 without a timestamp."""
    read = {(row["assignment"], row["student_id"]): row for row in records("nbgrader", CLASS)}
    assert len(read) == 6
    assert list(read["lin", "alice"])[:-1] == [
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
        "raw_score", "late_submission_penalty", "score", "max_score",
    ]  # fmt: skip
    alice, bob, ivan = (read["lin", id] for id in ("alice", "bob", "ivan"))
    assert (alice["first_name"], alice["last_name"], alice["score"]) == ("Ada", "Lovelace", "1")
    assert (bob["first_name"], bob["last_name"]) == ("Charles", "Babbage")
    assert (bob["raw_score"], bob["score"]) == ("", "")
    assert (ivan["timestamp"], ivan["score"]) == ("", "0")
