"""The statement of a learner's file that a known slip is about: underlined only if it is the one.

It has to read as the known program's wrong statement does, and no right program may have one that
reads like that. Where this cannot be said, nothing is underlined.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.anchors.anchors import resolve_all
from tutor.anchors.code_search import holds_code, places_of_code
from tutor.anchors.places import Place
from tutor.anchors.statement_forms import Statement, statements_in
from tutor.course.model import KnownSubmission
from tutor.course.texts import read_starter
from tutor.diagnosis.evidence import Evidence
from tutor.results import Span


class Underline:
    """Where one known slip is in the learner's file. starter: whose names forms of code use."""

    def __init__(self, known: KnownSubmission, evidence: Evidence) -> None:
        self.known, self.evidence = known, evidence
        self.starter = read_starter(evidence.exercise)
        self.own = statements_in(evidence.source)
        self.innocent = {one.form for text in evidence.right for one in statements_in(text)}

    def wrong_statement(self) -> Span | None:
        """The one that reads as the known program's wrong one."""
        if not self.known.at:
            return None
        source = self.evidence.source
        if self._is_form_of_wrong_code():
            places = places_of_code(source, self.known.at.strip("`"), self.starter)
            return self._span(places[0]) if len(places) == 1 else None
        wrong = self._wrong_in_known()
        return self._like(wrong) if wrong else None

    def _like(self, wrong: Statement) -> Span | None:
        """The only statement that reads like this one: at the anchor, else in the same function."""
        alike = [one for one in self.own if one.form == wrong.form]
        there = [one for one in alike if one.function == wrong.function] or alike
        anchored = self._anchored(there, self.evidence.source)
        chosen = anchored if len(anchored) == 1 else there
        return self._span(chosen[0]) if len(chosen) == 1 else None

    def raising_statement(self, line: int) -> Span | None:
        """The statement on that line, which raised, if only the known program has one like it."""
        wrong = {one.form for one in statements_in(self.known.source)} - self.innocent
        found = [one for one in self.own if one.line <= line <= one.end_line]
        return self._span(found[-1]) if found and found[-1].form in wrong else None

    def _is_form_of_wrong_code(self) -> bool:
        """Whether the anchor is a form of code that no right program has."""
        anchor, right = self.known.at, self.evidence.right
        if not anchor.startswith("`"):
            return False
        return not any(holds_code(text, anchor.strip("`"), self.starter) for text in right)

    def _wrong_in_known(self) -> Statement | None:
        """The one statement of the known program that no right one has: at its anchor, or alone."""
        known = statements_in(self.known.source)
        new = [one for one in known if one.form not in self.innocent]
        chosen = self._anchored(new, self.known.source) or new
        return chosen[0] if len(chosen) == 1 and not chosen[0].is_plain else None

    def _anchored(self, statements: Sequence[Statement], source: str) -> list[Statement]:
        """Those that begin within a place that the anchor means."""
        anchor = self.known.at
        places: Sequence[Place]
        if anchor.startswith("`"):
            places = places_of_code(source, anchor.strip("`"), self.starter)
        else:
            places = resolve_all(source, anchor, self.evidence.entry)
        return [
            one
            for one in statements
            if any(place.line <= one.line <= place.end_line for place in places)
        ]

    def _span(self, at: Statement | Place) -> Span:
        return Span(self.evidence.path, at.line, at.column, at.end_line, at.end_column)
