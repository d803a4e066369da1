"""An exercise where finding the line is the task: `why` tells where to look, and no more."""

from __future__ import annotations

import ast
from dataclasses import replace

from tutor.course.model import Exercise
from tutor.course.texts import read_waypoints
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.results import SEARCHABLE, Verdict
from tutor.source_lines import source_lines

FEWEST_LINES = 12  # in a neighbourhood: with less of them it would be the answer
NEAR = "On the case {case!r} it first goes wrong somewhere between line {first} and line {last}."
SOMEWHERE = "Nothing that was recorded on the case {case!r} shows for certain where that is."
HOW = "Stop there and compare what you expect with what you find, value by value."


def neighbourhood_of(found: FirstWrong, source: str, path: str) -> FirstWrong:
    """The answer without its line. What needs no hunt (nothing runs, all is right) stays as it is.

    path: the learner's file, whose text is source.
    """
    if Verdict(found.verdict) not in SEARCHABLE:
        return found
    reason = f"{_where(found, source, path)} {HOW}"
    withheld = FirstWrong(found.case, found.entry, certain=False, reason=reason, withheld=True)
    return replace(withheld, verdict=found.verdict)


def _where(found: FirstWrong, source: str, path: str) -> str:
    """Lines that surely hold the statement, where something proves it; else that nothing does."""
    if found.span is None or not found.certain or found.span.file != path:
        return SOMEWHERE.format(case=found.case)
    first, last = _widened(ast.parse(source).body, found.span.line, len(source_lines(source)))
    return NEAR.format(case=found.case, first=first, last=last)


def _widened(body: list[ast.stmt], line: int, length: int) -> tuple[int, int]:
    """First and last line of the top-level statement around a line, with its neighbours as long as
    it has too few lines to hide one.
    """
    rows = [(node.lineno, node.end_lineno or node.lineno) for node in body]
    low = high = next(at for at, (_, end) in enumerate(rows) if line <= end)
    while rows[high][1] - rows[low][0] < FEWEST_LINES - 1:
        if low == 0 and high == len(rows) - 1:
            return 1, length
        # the one before it first: what is made there is used here
        low, high = (low - 1, high) if low > 0 else (low, high + 1)
    return rows[low][0], rows[high][1]


def case_of_stops(exercise: Exercise, otherwise: str) -> str:
    """The case on which the planned stops have their goals: otherwise, if it is one of theirs."""
    cases = [point.case for point in read_waypoints(exercise) if point.case]
    return otherwise if otherwise in cases or not cases else cases[0]
