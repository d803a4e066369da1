"""Where in the learner's file a diagnosis points."""

from __future__ import annotations

import ast

from tutor.anchors.anchors import resolve_all
from tutor.anchors.own_reads import keeps_its_value, reads_parameters_alone
from tutor.anchors.parameters import parameter_names
from tutor.anchors.scopes import find_function, flat
from tutor.course.texts import read_starter
from tutor.diagnosis.evidence import Evidence
from tutor.results import Span
from tutor.source_lines import source_lines


def span_at(anchor: str, evidence: Evidence) -> Span | None:
    """The only statement that an anchor means in the learner's file; None if there is not one."""
    places = resolve_all(evidence.source, anchor, evidence.entry)
    if len(places) != 1:
        return None
    (place,) = places
    return Span(evidence.path, place.line, place.column, place.end_line, place.end_column)


def place_of_fact(evidence: Evidence) -> Span | None:
    """The one statement that computes the attribute the strongest fact is about, from parameters
    alone.

    None where a local variable, a helper or an earlier change may have spoiled what it reads, where
    a later statement may write into what it sets, and for a fact about the result itself.
    """
    where = evidence.facts[0].where
    position = _parameter_position(evidence, where.partition(".")[0])
    if where not in evidence.exercise.observe or position is None:
        return None
    anchor = f"assign ${position}.{where.partition('.')[2]}"
    place = span_at(anchor, evidence)
    return place if place and _computes_from_parameters(place, evidence) else None


def _computes_from_parameters(place: Span, evidence: Evidence) -> bool:
    tree = ast.parse(evidence.source)
    function = find_function(tree, evidence.entry)
    if function is None or isinstance(function, ast.Lambda):
        return False
    found = [node for node in flat(function.body) if node.lineno == place.line]
    if len(found) != 1:
        return False
    (statement,) = found
    is_alone = reads_parameters_alone(statement, function, tree)
    return is_alone and keeps_its_value(statement, function, tree)


def is_an_argument(where: str, evidence: Evidence) -> bool:
    """Whether the value belongs to a parameter, so that its name means something in a frame."""
    root = where.partition(".")[0].partition("[")[0]
    return _parameter_position(evidence, root) is not None


def _parameter_position(evidence: Evidence, name: str) -> int | None:
    names = parameter_names(read_starter(evidence.exercise), evidence.entry)
    return names.index(name) if name in names else None


def line_text(evidence: Evidence) -> str:
    """The learner's line that the evidence points at; "" if it is not in their file."""
    return text_at(evidence.span, evidence)


def text_at(span: Span | None, evidence: Evidence) -> str:
    """The learner's line at that place; "" if it is not in their file."""
    if span is None or span.file != evidence.path:
        return ""
    lines = source_lines(evidence.source)
    return lines[span.line - 1] if 0 < span.line <= len(lines) else ""
