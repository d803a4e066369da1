"""Where in the learner's file a diagnosis points."""

from __future__ import annotations

from tutor.anchors.anchors import Place, resolve
from tutor.anchors.code_search import places_of_code
from tutor.anchors.parameters import parameter_names
from tutor.anchors.setters import setting
from tutor.course.texts import read_starter
from tutor.diagnosis.evidence import Evidence
from tutor.results import Span


def span_at(anchor: str, evidence: Evidence) -> Span | None:
    """The statement that an anchor means in the learner's file; None if there is none.

    An anchor in backquotes is a form of code, and means the one statement that holds it.
    """
    place = _place_at(anchor, evidence)
    if place is None:
        return None
    return Span(evidence.path, place.line, place.column, place.end_line, place.end_column)


def _place_at(anchor: str, evidence: Evidence) -> Place | None:
    if not anchor.startswith("`"):
        return resolve(evidence.source, anchor, evidence.entry) if anchor else None
    starter = read_starter(evidence.exercise)
    places = places_of_code(evidence.source, anchor.strip("`"), starter)
    return places[0] if len(places) == 1 else None


def place_of_fact(evidence: Evidence) -> Span | None:
    """The statement that sets the attribute the strongest fact is about, or else the return.

    None for a fact about the result itself: any statement may have spoiled it.
    """
    where = evidence.facts[0].where
    owner, _, attribute = where.rpartition(".")
    if not owner:
        return None
    if where not in evidence.exercise.observe:
        # the course's own code read this value after its calls, so no parameter names it
        line = setting(evidence.source, owner.rpartition(".")[2], attribute)
        return Span(evidence.path, *line) if line else None
    position = _parameter_position(evidence, where.partition(".")[0])
    anchored = None if position is None else span_at(f"assign ${position}.{attribute}", evidence)
    return anchored or span_at("return", evidence)


def is_an_argument(where: str, evidence: Evidence) -> bool:
    """Whether the value belongs to a parameter, so that its name means something in a frame."""
    root = where.partition(".")[0].partition("[")[0]
    return _parameter_position(evidence, root) is not None


def _parameter_position(evidence: Evidence, name: str) -> int | None:
    names = parameter_names(read_starter(evidence.exercise), evidence.entry)
    return names.index(name) if name in names else None


def line_text(evidence: Evidence) -> str:
    """The learner's line that the evidence points at; "" if it is not in their file."""
    if evidence.span is None or evidence.span.file != evidence.path:
        return ""
    lines = evidence.source.splitlines()
    return lines[evidence.span.line - 1] if 0 < evidence.span.line <= len(lines) else ""
