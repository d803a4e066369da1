"""The statement of a learner's file that a known slip is about: underlined only if it is the one.

It has to read as the known program's wrong statement does, and no right program may have one that
reads like that. Where this cannot be said, nothing is underlined.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.anchors.anchors import resolve_all
from tutor.anchors.statement_forms import Statement, statements_in
from tutor.course.model import KnownSubmission
from tutor.results import Span


def wrong_statement(
    known: KnownSubmission, source: str, path: str, entry: str, right: Sequence[str]
) -> Span | None:
    """Where it is in the learner's source. entry: the function that a bare anchor is about."""
    wrong = _wrong_in(known, entry, right)
    if wrong is None:
        return None
    own = [one for one in statements_in(source) if one.form == wrong.form]
    there = [one for one in own if one.function == wrong.function] or own
    anchored = _anchored(there, source, known.at, entry)
    chosen = anchored if len(anchored) == 1 else there
    return span_of(chosen[0], path) if len(chosen) == 1 else None


def raising_statement(
    line: int, known: KnownSubmission, source: str, path: str, right: Sequence[str]
) -> Span | None:
    """The statement on that line, which raised, if only the known program has one like it."""
    innocent = {one.form for text in right for one in statements_in(text)}
    wrong = {one.form for one in statements_in(known.source)} - innocent
    found = [one for one in statements_in(source) if one.line <= line <= one.end_line]
    return span_of(found[-1], path) if found and found[-1].form in wrong else None


def span_of(statement: Statement, path: str) -> Span:
    """Its place in the file."""
    return Span(path, statement.line, statement.column, statement.end_line, statement.end_column)


def _wrong_in(known: KnownSubmission, entry: str, right: Sequence[str]) -> Statement | None:
    """The one statement of the known program that no right program has, at its anchor or alone."""
    innocent = {one.form for text in right for one in statements_in(text)}
    new = [one for one in statements_in(known.source) if one.form not in innocent]
    anchored = _anchored(new, known.source, known.at, entry)
    chosen = anchored or new
    return chosen[0] if len(chosen) == 1 else None


def _anchored(
    statements: Sequence[Statement], source: str, anchor: str, entry: str
) -> list[Statement]:
    """Those that begin within a place that the anchor means."""
    try:
        places = resolve_all(source, anchor, entry)
    except ValueError:
        return []
    return [
        one
        for one in statements
        if any(place.line <= one.line <= place.end_line for place in places)
    ]
