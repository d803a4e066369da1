"""Which programs of a class are equal: after renaming where the files are at hand, else as files.

It is a hint for a person and proves nothing: where most of a class solves an exercise in the same
few ways, equal programs are what one expects, and no groups are shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.report.common_mistakes import WHO
from tutor.report.equal_programs import SameProgram, SamePrograms, Variety
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing
from tutor.report.normal_form import LARGEST, normal_form
from tutor.report.rows import Row, text
from tutor.report.who_needs_help import MOST_GROUPS, MOST_NAMES

# an exercise is told about where at least half of its submissions equal no other
HALF = 0.5
FROM_DIGESTS = """
INSERT INTO program SELECT learner, exercise, '', digest, 0, 0 FROM latest
WHERE digest != '' AND standing != 'not_started'
"""
# a file counts where the same learner has a result for that exercise
COMPARED = """
SELECT program.learner, program.exercise, form, statements FROM program
JOIN latest USING (learner, exercise) WHERE form != ''
"""
FORMS = f"""
SELECT exercise, form, max(statements) AS statements, count(*) AS number FROM ({COMPARED})
GROUP BY exercise, form
"""
VARIETY = f"""
SELECT exercise, sum(number) AS submissions, count(*) AS forms, sum(number = 1) AS alone
FROM ({FORMS}) GROUP BY exercise ORDER BY exercise
"""
TELLING = f"SELECT exercise FROM ({VARIETY}) WHERE alone >= {HALF} * submissions"
GROUPS = f"FROM ({FORMS}) WHERE number > 1 AND exercise IN ({TELLING})"
# the longer a program, the more an equal one says
LONGEST = f"""
SELECT exercise, form, statements, number {GROUPS}
ORDER BY statements DESC, number DESC, exercise, form LIMIT ?
"""
MEMBERS = f"""
SELECT {WHO} FROM ({COMPARED}) AS compared JOIN learner ON id = compared.learner
WHERE exercise = ? AND form = ? ORDER BY id LIMIT ?
"""
UNREADABLE = "SELECT count(*) FROM program WHERE form = '' AND statements < 0"
CHANGED = "SELECT count(*) FROM program WHERE changed"


@dataclass(frozen=True)
class Program:
    """One learner's file. source: None where it is too large to be read.

    entry: the names that a grader looks for in it.
    """

    learner: str
    exercise: str
    path: Path
    source: bytes | None
    starter: str
    entry: tuple[str, ...] = ()


def add_programs(ledger: Ledger, programs: Iterable[Program]) -> None:
    """The form of each file that belongs to a result."""
    ledger.add("program", _rows(ledger, programs), columns=6)


def _rows(ledger: Ledger, programs: Iterable[Program]) -> Iterator[Row]:
    digest_of = "SELECT digest FROM latest WHERE learner = ? AND exercise = ?"
    for program in programs:
        learner = text(program.learner)
        graded = next(ledger.rows(digest_of, learner, program.exercise), None)
        source = program.source
        if graded and source is not None and len(source) <= LARGEST:
            changed = graded[0] != "" and hashlib.sha256(source).hexdigest() != graded[0]
            form, statements = _form(source, program)
            yield (learner, program.exercise, str(program.path), form, statements, changed)


def _form(source: bytes, program: Program) -> tuple[str, int]:
    """ "" for a program that adds nothing to the starter, with -1 for one that cannot be parsed."""
    form = normal_form(source, program.starter, program.entry)
    if form is None:
        return "", -1
    return (form.digest if form.statements else ""), form.statements


def same_programs(ledger: Ledger, *, by_syntax: bool) -> SamePrograms:
    """What is equal. by_syntax: by the programs that were added; else by the files' digests."""
    if not by_syntax:
        ledger.execute(FROM_DIGESTS)
    varieties = tuple(
        Variety(exercise, submissions, forms, alone, alone >= HALF * submissions)
        for exercise, submissions, forms, alone in ledger.rows(VARIETY)
    )
    groups = tuple(
        SameProgram(exercise, statements, Listing(_members(ledger, exercise, form), number))
        for exercise, form, statements, number in ledger.rows(LONGEST, MOST_GROUPS)
    )
    shown = Listing(groups, ledger.number(f"SELECT count(*) {GROUPS}"))
    unreadable, changed = ledger.number(UNREADABLE), ledger.number(CHANGED)
    return SamePrograms(by_syntax, varieties, shown, unreadable, changed)


def _members(ledger: Ledger, exercise: str, form: str) -> tuple[str, ...]:
    return tuple(row[0] for row in ledger.rows(MEMBERS, exercise, form, MOST_NAMES))
