"""Before anything is graded, a table says who handed in what and what is left out."""

from __future__ import annotations

from pathlib import Path

from tests.cohort.arriving import write
from tutor.cohort.intake import arrivals, dry_run_text
from tutor.course.model import Course


def test_who_handed_in_what(tmp_path: Path, tiny_course: Course) -> None:
    """One line per file, columns aligned, and the reasons below each learner."""
    write(tmp_path, "alice/double.py", "alice/row_sums.py", "alice/notes.md", "bob/readme.txt")
    write(tmp_path, "roster.csv")
    arrival = arrivals(tiny_course, [tmp_path])
    text = dry_run_text(arrival).replace(str(tmp_path), "CLASS")
    assert text == (
        "2 learners, 2 submissions, 3 left out\n"
        "\n"
        "alice  double    CLASS/alice/double.py\n"
        "       row_sums  CLASS/alice/row_sums.py\n"
        "       left out  CLASS/alice/notes.md: not a Python file or a notebook\n"
        "bob    nothing\n"
        "       left out  CLASS/bob/readme.txt: not a Python file or a notebook\n"
        "\n"
        "in no learner's folder:\n"
        "  left out  CLASS/roster.csv: not in a learner's folder"
    )


def test_names_dates_and_late_marks(tmp_path: Path, tiny_course: Course) -> None:
    """What other systems say of a file is in its line."""
    write(tmp_path, "itobob_LATE_341_9002_double.py")
    write(tmp_path, "ann+ps1+2030-01-31 10:00:00 UTC/double.py")
    arrival = arrivals(tiny_course, [tmp_path])
    lines = dry_run_text(arrival).splitlines()
    assert lines[2].startswith("itobob_341  double") and lines[2].endswith("(late)")
    assert lines[3].startswith("ann         double")
    assert lines[3].endswith("(2030-01-31T10:00:00+00:00)")


def test_nothing_in_a_name_steers_a_terminal(tmp_path: Path, tiny_course: Course) -> None:
    """Escape sequences, line breaks and bytes that are not UTF-8 are shown as what they are."""
    write(tmp_path, "a\x1b[2J\nb/double.py", "\udcff/double.py", "x\u202ey/double.py")
    arrival = arrivals(tiny_course, [tmp_path])
    text = dry_run_text(arrival)
    assert len(text.splitlines()) == 5
    assert all(line.isprintable() for line in text.splitlines())
    assert "a\\x1b[2J\\nb" in text and "\\xff" in text and "x\\u202ey" in text
