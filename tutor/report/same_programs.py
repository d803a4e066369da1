"""Which programs of a class are equal, or nearly: after renaming where the files are at hand.

It is a hint for a person and proves nothing: where most of a class solves an exercise in the same
few ways, equal programs are what one expects, and no groups are shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tutor.report.common_mistakes import WHO
from tutor.report.equal_programs import SameProgram, SamePrograms, Variety
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing
from tutor.report.near_programs import near_programs
from tutor.report.normal_form import LARGEST, NormalForm
from tutor.report.program_reader import Program, ProgramReader
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
BATCH = 500


class Compared(NamedTuple):
    """The rows of one program: what it is, and its fingerprints."""

    row: Row
    prints: list[Row]


def add_programs(ledger: Ledger, programs: Iterable[Program]) -> None:
    """The form and the fingerprints of each file that belongs to a result."""
    waiting: list[Compared] = []
    with ProgramReader() as reader:
        for compared in _compared(ledger, programs, reader):
            waiting.append(compared)
            if len(waiting) == BATCH:
                _write(ledger, waiting)
                waiting.clear()
    _write(ledger, waiting)


def _write(ledger: Ledger, waiting: Sequence[Compared]) -> None:
    ledger.add("program", [each.row for each in waiting], columns=6)
    ledger.add("fingerprint", [row for each in waiting for row in each.prints], columns=3)


def _compared(
    ledger: Ledger, programs: Iterable[Program], reader: ProgramReader
) -> Iterator[Compared]:
    digest_of = "SELECT digest FROM latest WHERE learner = ? AND exercise = ?"
    for program in programs:
        learner = text(program.learner)
        graded = next(ledger.rows(digest_of, learner, program.exercise), None)
        source = program.source
        if graded and source is not None and len(source) <= LARGEST:
            changed = graded[0] != "" and hashlib.sha256(source).hexdigest() != graded[0]
            form, statements, prints = _form(reader.form(source, program))
            yield Compared(
                (learner, program.exercise, str(program.path), form, statements, changed),
                [(program.exercise, learner, each) for each in prints],
            )


def _form(form: NormalForm | None) -> tuple[str, int, tuple[int, ...]]:
    """ "" for a program that adds nothing to the starter, with -1 for one that cannot be parsed."""
    if form is None:
        return "", -1, ()
    return (form.digest if form.statements else ""), form.statements, form.prints


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
    near = near_programs(ledger, [each.exercise for each in varieties])
    return SamePrograms(by_syntax, varieties, shown, unreadable, changed, near)


def _members(ledger: Ledger, exercise: str, form: str) -> tuple[str, ...]:
    return tuple(row[0] for row in ledger.rows(MEMBERS, exercise, form, MOST_NAMES))
