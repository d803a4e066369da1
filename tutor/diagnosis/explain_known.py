"""The author's messages about known slips, and what else is proven beside them."""

from __future__ import annotations

from dataclasses import replace

from tutor.course.model import Exercise, KnownSubmission
from tutor.course.texts import read_starter
from tutor.diagnosis.evidence import Evidence, SecondFault
from tutor.diagnosis.exceptions import explain_exception
from tutor.diagnosis.fact_messages import from_fact
from tutor.diagnosis.known_message import told
from tutor.diagnosis.looks import offered
from tutor.diagnosis.places import in_words
from tutor.diagnosis.pointing import is_an_argument, text_at
from tutor.diagnosis.underline import Underline
from tutor.results import Diagnosis, Span, Verdict

RAISED = "raised"  # the place of an exception that is due
TWO = (
    "Two slips explain your results. Each message describes what its slip does when it is the only"
    " one."
)
WITHOUT_ORDER = "Which of the two comes first in your file is not known."
IN_COMPANY = (
    "This slip does not come alone: together with one more, which may be any of several, it gives"
    " your results. The message describes what it does when it is the only one."
)
BESIDE = (
    "A second thing is wrong as well, and told after this. The message describes what the first one"
    " does when it is the only one."
)
PLACES_LEFT = "This explains a part of what is wrong; the rest has another cause."
ASIDE = "This explains every case of this check but one kind: {case!r} fails in its own way."


def known_slips(evidence: Evidence) -> Diagnosis:
    """One or two known slips, or one and a further fault; the first in the file comes first, where
    both places are known.
    """
    found = [_known(program, evidence) for program in evidence.told]
    if len(found) == 1:
        return _with_second(found[0], evidence)
    first, second = _in_order(found)
    has_order = first.span is not None and second.span is not None
    opening = TWO if has_order else f"{TWO} {WITHOUT_ORDER}"
    return replace(_introduced(first, opening), also=(second,))


def _with_second(found: Diagnosis, evidence: Evidence) -> Diagnosis:
    if evidence.in_company:
        return _introduced(found, IN_COMPANY)
    beside = evidence.beside
    if beside is None:
        return found
    openings = {"trait": BESIDE, "case": ASIDE.format(case=beside.case), "places": PLACES_LEFT}
    return replace(_introduced(found, openings[beside.scope]), also=_second(beside, evidence))


def _introduced(found: Diagnosis, opening: str) -> Diagnosis:
    return replace(found, message=f"{opening}\n\n{found.message}") if opening else found


def _in_order(found: list[Diagnosis]) -> tuple[Diagnosis, Diagnosis]:
    """As their places in the file are, where both are known; else as the author has them."""
    first, second = found
    if first.span and second.span and second.span.line < first.span.line:
        return second, first
    return first, second


def _known(program: KnownSubmission, evidence: Evidence) -> Diagnosis:
    return Diagnosis(
        code=program.code,
        title=program.title,
        message=told(program, evidence.source, read_starter(evidence.exercise)),
        help=program.help,
        look=offered(program.look, program.at, evidence),
        span=_place(program, evidence),
    )


def _place(program: KnownSubmission, evidence: Evidence) -> Span | None:
    """Where a rule is broken; else the statement that is wrong, if that is sure."""
    if evidence.verdict is Verdict.RULE_BROKEN and evidence.span:
        return evidence.span
    underline = Underline(program, evidence)
    found = underline.wrong_statement()
    span = evidence.span if evidence.raised else None
    if found is None and span and span.file == evidence.path:
        return underline.raising_statement(span.line)
    return found


def _second(beside: SecondFault, evidence: Evidence) -> tuple[Diagnosis, ...]:
    """In its own true words: of an exception, of a fact, or of what came and what was expected."""
    if beside.raised is not None:
        kind, text = beside.raised
        line = text_at(beside.place, evidence)
        title, message, question = explain_exception(kind, text, line, evidence.defined)
        return (Diagnosis("runtime-error", title, message, question, "debug", beside.place),)
    if beside.values is not None:
        return (_differing(beside, *beside.values, evidence.exercise),)
    fact = beside.fact
    return (from_fact(fact, is_there=is_an_argument(fact.where, evidence)),) if fact else ()


def _differing(
    beside: SecondFault, where: str, expected: str, actual: str, exercise: Exercise
) -> Diagnosis:
    """What came and what belongs there: the reason is not known."""
    value = in_words(where, exercise)
    subject = value.replace("the ", "The ", 1) if value.startswith("the ") else value
    titles = {"case": f"The case {beside.case!r} fails in its own way"}
    is_raised = where == RAISED
    due = f"{expected} should be raised" if is_raised else f"{value} should be {expected}"
    return Diagnosis(
        "values",
        titles.get(beside.scope, f"{subject} has a cause of its own"),
        f"On the case {beside.case!r}, {due}, and your program gives {actual}.",
        look=f"debug --case {beside.case!r}",
        certain=False,
    )
