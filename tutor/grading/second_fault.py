"""What is wrong beside a known slip, about the first case that shows it."""

from __future__ import annotations

from tutor.candidate.outcome import Raised
from tutor.diagnosis.evidence import SecondFault
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_facts import facts_of
from tutor.grading.case_results import expected_and_actual
from tutor.grading.judgement import Judgement
from tutor.grading.recognise import Recognition
from tutor.grading.set_aside import TRAITS
from tutor.grading.slips_by_place import Place
from tutor.results import Span

SHORT = 60  # characters of a value within a sentence


def second_fault(
    answer_key: AnswerKey, judgement: Judgement, found: Recognition
) -> SecondFault | None:
    """None where the known slips explain everything."""
    if found.beside is None:
        return _fault_at_places(answer_key, judgement, found.left)
    index, kind = found.beside.case, found.beside.kind
    case, row = answer_key.cases[index], judgement.cases[index]
    raised = row.outcome.raised if row.outcome else None
    if raised:
        words = raised.type, raised.message
        place = place_of_exception(raised, judgement.request.path) if raised.frames else None
        return SecondFault(case.name, "case", raised=words, place=place)
    if kind in TRAITS:
        facts = [fact for one in row.differences for fact in facts_of(answer_key, one, case.inputs)]
        return SecondFault(case.name, "trait", next((x for x in facts if x.kind == kind), None))
    first = row.differences[0]
    values = first.where, *expected_and_actual(first, SHORT)
    return SecondFault(case.name, "case", values=values)


def _fault_at_places(
    answer_key: AnswerKey, judgement: Judgement, places: frozenset[Place]
) -> SecondFault | None:
    """The values of the first case that differ at one of these places."""
    for case, row in zip(answer_key.cases, judgement.cases, strict=True):
        for one in row.differences:
            if (case.entry, one.where) in places and one.kind in ("value", "observed"):
                values = one.where, *expected_and_actual(one, SHORT)
                return SecondFault(case.name, "places", values=values)
    return None


def place_of_exception(raised: Raised, path: str) -> Span:
    """The last frame in the learner's file, or in another of theirs; there has to be one."""
    own = [frame for frame in raised.frames if frame.file == path] or raised.frames
    last = own[-1]
    return Span(last.file, last.line, last.column, last.end_line, last.end_column)
