"""The commonest diagnoses of submissions that are not accepted, each with an example."""

from __future__ import annotations

from pathlib import Path

from tutor.clean_text import clean
from tutor.report.class_summary import Example, Mistake
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing
from tutor.report.normal_form import read_program
from tutor.source_lines import source_lines

LONGEST_LINE = 200
WHO = "CASE WHEN name = id THEN id ELSE name || ' (' || id || ')' END"
CHOSEN = "FROM found WHERE (? = '' OR exercise = ?)"
COMMONEST = f"""
SELECT code, sum(number) AS number, sum(certain) {CHOSEN}
GROUP BY code ORDER BY number DESC, code LIMIT ?
"""
HOW_MANY = f"SELECT count(DISTINCT code) {CHOSEN}"
OF_CODE = f"{CHOSEN} AND code = ?"
TITLE = f"SELECT title {OF_CODE} GROUP BY title ORDER BY sum(number) DESC, title LIMIT 1"
EXERCISES = f"""
SELECT exercise {OF_CODE} GROUP BY exercise ORDER BY sum(number) DESC, exercise LIMIT 10
"""
EXAMPLE = f"SELECT learner, exercise, line {OF_CODE} ORDER BY example, exercise, title LIMIT 1"
NAME = f"SELECT {WHO} FROM learner WHERE id = ?"
PATH = "SELECT path FROM program WHERE learner = ? AND exercise = ? AND NOT changed"


def mistakes_of(ledger: Ledger, exercise: str, most: int) -> Listing[Mistake]:
    """The commonest mistakes of one exercise, or of all of them where it is ""."""
    rows = list(ledger.rows(COMMONEST, exercise, exercise, most))
    return Listing(
        tuple(_mistake(ledger, exercise, *row) for row in rows),
        ledger.number(HOW_MANY, exercise, exercise),
    )


def _mistake(ledger: Ledger, exercise: str, code: str, count: int, certain: int) -> Mistake:
    chosen = (exercise, exercise, code)
    return Mistake(
        code,
        ledger.row(TITLE, *chosen)[0],
        count,
        certain,
        tuple(row[0] for row in ledger.rows(EXERCISES, *chosen)),
        _example(ledger, *ledger.row(EXAMPLE, *chosen)),
    )


def _example(ledger: Ledger, learner: str, exercise: str, line: int) -> Example:
    name = ledger.row(NAME, learner)[0]
    path = next(ledger.rows(PATH, learner, exercise), None)
    return Example(name, exercise, line, _line_of(Path(path[0]), line) if path and line else "")


def _line_of(path: Path, line: int) -> str:
    """That line of the learner's file, "" where it is not there any more."""
    raw = read_program(path)
    if raw is None:
        return ""
    lines = source_lines(raw.decode("utf-8", "replace"))[line - 1 : line]
    return clean(lines[0]).strip()[:LONGEST_LINE] if lines else ""
