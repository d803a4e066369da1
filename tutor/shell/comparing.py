"""`compare`: the learner's program beside the course's, statement by statement."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.course.model import Exercise
from tutor.diagnosis.beside_course import INSIDE, OWN, SAME, TURNED, BesideCourse, Pair
from tutor.display.blocks import Block, Heading, Note, Table
from tutor.errors import UsageError
from tutor.shell.programs import libraries_for, readable_submission
from tutor.shell.session import Session

NOT_YET = "`compare` shows the course's program, so it waits until yours is accepted"
LEFT_OUT = "Statements that make no numbers, or only counts, ones and zeros, are left out."
CUT = "The run is long: only its beginning, or that of what one statement makes, was compared."
NOTHING = "Neither program makes numbers on this case that could be compared."
ALL_SAME = "What a statement of either program makes is found in the other one, too."
ALL_MINE = "What your statements make is all found in the course's program; it makes more."
FIRST = "In line {line} your program makes the first value that is not found in the course's"
AGAIN = "{first}; the next one that both have is made in line {line}."
OPERATIONS = "Torch operations on this case: {mine:,} in yours, {theirs:,} in the course's."
HEADER = ("line", "yours; below it, the course's")
MARKS = {SAME: "=", TURNED: "turned", INSIDE: "inside"}
LEGEND = {
    TURNED: "turned: the same numbers, with the axes in another order.",
    INSIDE: "inside: the course's makes it on the way, and goes on with it.",
}


def compare(session: Session, exercise: Exercise, case: str = "") -> list[Block]:
    """Which statements of both make the same values. case: "" for the first.

    Raises UsageError before the exercise is accepted or given up, for one without a program, and
    for a program that raises or has no end.
    """
    if exercise.kind == "debug":
        what = f"{exercise.id} is done in the debugger; there are no programs to compare"
        raise UsageError(what, fix=f"Type: debug {exercise.id}")
    standing = session.store.standing()
    if not standing.may_see_solution(exercise.id):
        raise UsageError(NOT_YET, fix="Type: check")
    submission, _ = readable_submission(session, exercise)
    found = session.engine.judge.compare(
        submission,
        exercise,
        libraries=libraries_for(session, exercise, standing),
        seed=session.settings.seed,
        case=case,
    )
    return show(exercise, found)


def show(exercise: Exercise, found: BesideCourse) -> list[Block]:
    """The summary, each statement with those of the course's, and what only the course's has."""
    heading = Heading(f"{exercise.id}: yours beside the course's", f"case {found.case}")
    blocks: list[Block] = [heading, *map(Note, _summary(found))]
    if found.pairs:
        blocks.append(Table(HEADER, tuple(_rows(found.pairs)), flexible=1))
    if found.only_theirs:
        blocks.append(Note("Found only in the course's:"))
        rows = tuple((str(each.line), each.text) for each in found.only_theirs)
        blocks.append(Table(("", ""), rows, flexible=1))
    return [*blocks, *(Note(said, dim=True) for said in _below(found))]


def _below(found: BesideCourse) -> Iterator[str]:
    """The words that were used, the work, and what is left out."""
    hows = {pair.how for pair in found.pairs}
    yield from (said for how, said in LEGEND.items() if how in hows)
    yield OPERATIONS.format(mine=found.operations, theirs=found.their_operations)
    yield LEFT_OUT
    if not found.whole:
        yield CUT


def _rows(pairs: tuple[Pair, ...]) -> Iterator[tuple[str, str]]:
    """Each statement, and below it the ones that make the same values."""
    for pair in pairs:
        yield str(pair.mine.line), pair.mine.text
        if pair.how == OWN:
            yield "", f"not found there: {pair.mine.value}"
        for each in pair.theirs:
            yield f"{MARKS[pair.how]} {each.line}", each.text


def _summary(found: BesideCourse) -> Iterator[str]:
    """Where the two part, and where they meet again."""
    own = [at for at, pair in enumerate(found.pairs) if pair.how == OWN]
    if not found.pairs and not found.only_theirs:
        yield NOTHING
    elif not own:
        yield ALL_MINE if found.only_theirs else ALL_SAME
    else:
        first = FIRST.format(line=found.pairs[own[0]].mine.line)
        after = next((each for each in found.pairs[own[0] :] if each.how != OWN), None)
        yield AGAIN.format(first=first, line=after.mine.line) if after else f"{first}."
