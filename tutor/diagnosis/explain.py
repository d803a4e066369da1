"""From evidence to one diagnosis. This is where a diagnosis is born.

In this order: what kept the run from ending, a known wrong program that behaves alike on every case
(proof), the exception in plain words, and the strongest fact. Where only a difference is known, it
says so instead of guessing.
"""

from __future__ import annotations

import difflib

from tutor.anchors.anchors import resolve
from tutor.anchors.setters import setting
from tutor.course.model import KnownSubmission
from tutor.diagnosis.evidence import Evidence
from tutor.diagnosis.exceptions import explain_exception
from tutor.diagnosis.fact_messages import from_fact
from tutor.results import Diagnosis, Span, Verdict

SEGFAULT, ABORT = 11, 6


def explain(evidence: Evidence) -> Diagnosis | None:
    """The one diagnosis that is shown, or None for an accepted submission."""
    if evidence.verdict is Verdict.ACCEPTED:
        return None
    by_verdict = {
        Verdict.DOES_NOT_LOAD: _does_not_load,
        Verdict.TIME_LIMIT: _time_limit,
        Verdict.RESOURCE_LIMIT: _resource_limit,
        Verdict.FLAGGED: _flagged,
        Verdict.NOT_STARTED: _not_started,
        Verdict.RULE_BROKEN: _rule_broken,
    }
    if evidence.verdict in by_verdict:
        return by_verdict[evidence.verdict](evidence)
    if len(evidence.matches) == 1:
        return known(evidence.matches[0], evidence)
    if evidence.raised and evidence.verdict is Verdict.RUNTIME_ERROR:
        return _exception(evidence, "runtime-error")
    if evidence.verdict is Verdict.RUNTIME_ERROR:
        return _ended_early(evidence)
    return _wrong_answer(evidence)


def known(program: KnownSubmission, evidence: Evidence) -> Diagnosis:
    """The author's message, pointing at the statement it is about in the learner's own file; by
    default that which raised, or returns.
    """
    raised_here = (
        evidence.span if program.verdict == "runtime_error" and program.at == "return" else None
    )
    return Diagnosis(
        code=program.code,
        title=program.title,
        message=program.message,
        help=program.help,
        look=program.look,
        span=raised_here or _at(program.at, evidence) or evidence.span,
    )


def _wrong_answer(evidence: Evidence) -> Diagnosis:
    if evidence.expected_raise and not evidence.facts:
        return Diagnosis(
            "missing-exception",
            f"{evidence.expected_raise} was expected",
            f"On this case {evidence.entry} has to raise {evidence.expected_raise}, and it does not.",
            help="Which property of these inputs makes the question meaningless, and where is the earliest place to notice it?",
            look=f"debug --case {evidence.case!r}",
            span=_at("entry", evidence),
        )
    if not evidence.facts:
        return Diagnosis(
            "values",
            "The result differs",
            "I am not sure why.",
            certain=False,
            span=_at("return", evidence),
        )
    return from_fact(evidence.facts[0], span=_place_of(evidence))


def _place_of(evidence: Evidence) -> Span | None:
    """The statement that sets the attribute the strongest fact is about, or the return."""
    owner, _, attribute = evidence.facts[0].where.rpartition(".")
    names = evidence.exercise.observe
    if (
        attribute and evidence.facts[0].where not in names
    ):  # a value that the course's own code read off after its calls
        line = setting(evidence.source, owner.rpartition(".")[2], attribute)
        return Span(evidence.path, *line) if line else None
    if attribute and evidence.facts[0].where in names:
        order = _parameter_index(evidence, evidence.facts[0].where.partition(".")[0])
        if order is not None:
            return _at(f"assign ${order}.{attribute}", evidence) or _at("return", evidence)
    return _at("return", evidence)


def _parameter_index(evidence: Evidence, name: str) -> int | None:
    from tutor.anchors.parameters import parameter_names
    from tutor.course.texts import read_starter

    names = parameter_names(read_starter(evidence.exercise), evidence.entry)
    return names.index(name) if name in names else None


def _exception(evidence: Evidence, code: str) -> Diagnosis:
    assert evidence.raised
    kind, text = evidence.raised
    title, message, help_text = explain_exception(kind, text, _line(evidence), evidence.defined)
    if kind in ("SystemExit",):
        code = "exited-early"
    if kind == "EOFError" and "input(" in _line(evidence):
        code = "asked-for-input"
    look = "" if evidence.loading else "debug"
    return Diagnosis(code, title, message, help_text, look, evidence.span)


def _does_not_load(evidence: Evidence) -> Diagnosis:
    if evidence.raised:
        return _exception(evidence, "does-not-load")
    name = evidence.missing[0]
    others = [
        other for other in evidence.defined if other not in evidence.exercise.entry
    ]  # those are rightly called what they are
    near = difflib.get_close_matches(name, others, 1, 0.6)
    has = (
        f"It defines {', '.join(evidence.defined)}."
        if evidence.defined
        else "It defines no function."
    )
    question = (
        f"Did you mean to call {near[0]} {name}?"
        if near
        else f"Was {name} renamed, or is its def inside another function?"
    )
    return Diagnosis("does-not-load", f"There is no function called {name}", has, question)


def _time_limit(evidence: Evidence) -> Diagnosis:
    where = f" It stood on line {evidence.span.line} then." if evidence.span else ""
    return Diagnosis(
        "time-limit",
        "It was still running when the time was over",
        f"All cases together have {evidence.time_limit:.3g} seconds, far more than they need.{where}",
        "Does the condition of every loop there change in every round?",
        "debug",
        evidence.span,
    )


def _resource_limit(evidence: Evidence) -> Diagnosis:
    title, message = (
        "It asked for more memory than a check may use",
        f"The message was: {evidence.raised[1] if evidence.raised else ''}",
    )
    if not evidence.raised:  # killed: what for is a guess
        title, message = (
            "It was ended from outside, most likely for want of memory",
            "No memory error was seen before that.",
        )
    return Diagnosis(
        "resource-limit",
        title,
        message,
        "What is the shape of the largest tensor on that line, and how many numbers is that?",
        "p x.shape" if "x" in evidence.source else "",
        evidence.span,
    )


def _flagged(evidence: Evidence) -> Diagnosis:
    return Diagnosis(
        "flagged",
        "This run cannot be graded",
        f"The process that ran your code gave answers that ours does not give: {evidence.reason}. A person will have to look at it.",
        "Does your code write to files or sockets that it did not open?",
    )


def _not_started(evidence: Evidence) -> Diagnosis:
    if evidence.exercise.staged and evidence.raised:
        return Diagnosis(
            "not-started",
            evidence.raised[1],
            "Every stage before it is right. `brief` lists the names; `hint` gives one shape at a time.",
        )
    return Diagnosis(
        "not-started",
        f"{evidence.entry} is not written yet",
        "It still raises the starter's NotImplementedError. `brief` says what to build, `hint` gives the smallest nudge.",
        span=evidence.span,
    )


def _rule_broken(evidence: Evidence) -> Diagnosis:
    if len(evidence.matches) == 1:
        program = evidence.matches[0]
        return Diagnosis(
            program.code,
            program.title,
            program.message,
            program.help,
            program.look,
            evidence.span or _at(program.at, evidence),
        )
    if evidence.broken:
        _, what, words = evidence.broken[0]
        return Diagnosis(
            "rule-broken",
            f"This exercise does without {words}",
            f"Every value is right. The point here is to do it by hand, and your program uses `{what}`.",
            "Which part of the brief would you write if that call did not exist?",
            span=evidence.span,
        )
    case, ratio, why = evidence.over or ("", 0.0, "")
    return Diagnosis(
        "rule-broken",
        "Every value is right, at too high a cost",
        f"On the case {case!r} your program runs {ratio:.0f} times as many torch operations as it has to. {why}",
        "Which loop makes one small call for every number, where one call could do a whole row?",
        span=_at("innermost loop", evidence),
    )


def _ended_early(evidence: Evidence) -> Diagnosis:
    if evidence.signal:
        name = {SEGFAULT: "a segmentation fault", ABORT: "an abort"}.get(
            evidence.signal, f"signal {evidence.signal}"
        )
        return Diagnosis(
            "runtime-error",
            f"The process crashed with {name}",
            "That comes from native code, called with something it cannot handle; Python itself raises an exception instead.",
            "What does that line hand to a library?",
            "debug",
            evidence.span,
        )
    return Diagnosis(
        "exited-early",
        "The process ended before all answers were given",
        "Something in your file ends Python itself: exit(), os._exit() or the like. A function gives its answer with return.",
        "Where does your program leave Python?",
        span=evidence.span,
    )


def _at(anchor: str, evidence: Evidence) -> Span | None:
    place = resolve(evidence.source, anchor, evidence.entry)
    if place is None:
        return None
    return Span(evidence.path, place.line, place.column, place.end_line, place.end_column)


def _line(evidence: Evidence) -> str:
    if evidence.span is None or evidence.span.file != evidence.path:
        return ""
    lines = evidence.source.splitlines()
    return lines[evidence.span.line - 1] if 0 < evidence.span.line <= len(lines) else ""
