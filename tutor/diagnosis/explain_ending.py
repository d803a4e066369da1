"""Diagnoses of runs that did not end as they should: an exception, a limit, a crash."""

from __future__ import annotations

import difflib

from tutor.diagnosis.evidence import Evidence
from tutor.diagnosis.exceptions import explain_exception
from tutor.diagnosis.pointing import line_text
from tutor.results import Diagnosis

SIGNALS = {11: "a segmentation fault", 6: "an abort"}


def does_not_load(evidence: Evidence) -> Diagnosis:
    """The file raises while it is read, or lacks a function that the exercise asks for."""
    if evidence.raised:
        return _exception(evidence, "does-not-load")
    name = evidence.missing[0]
    # the other functions of the exercise already have the names that they should have
    others = [other for other in evidence.defined if other not in evidence.exercise.entry]
    near = difflib.get_close_matches(name, others, 1, 0.6)
    question = f"Was {name} renamed, or is its def inside another function?"
    if near:
        question = f"Should {near[0]} be called {name}?"
    defined = ", ".join(evidence.defined) or "no function"
    title = f"There is no function called {name}"
    return Diagnosis("does-not-load", title, f"Your file defines {defined}.", question)


def runtime_error(evidence: Evidence) -> Diagnosis:
    """An exception, or an end of the process without one."""
    if evidence.raised:
        return _exception(evidence, "runtime-error")
    return _crash(evidence) if evidence.signal else _early_exit(evidence)


def _exception(evidence: Evidence, code: str) -> Diagnosis:
    assert evidence.raised
    kind, text = evidence.raised
    line = line_text(evidence)
    title, message, question = explain_exception(
        kind, text, line, evidence.defined, evidence.source
    )
    if kind == "SystemExit":
        code = "exited-early"
    if kind == "EOFError" and "input(" in line:
        code = "asked-for-input"
    look = "" if evidence.loading else "debug"
    return Diagnosis(code, title, message, question, look, evidence.span)


def _crash(evidence: Evidence) -> Diagnosis:
    name = SIGNALS.get(evidence.signal, f"signal {evidence.signal}")
    return Diagnosis(
        "runtime-error",
        f"The process crashed with {name}",
        "That comes from native code that was called with something it cannot handle; Python itself"
        " would raise an exception.",
        "What does that line pass to the library?",
        "debug",
        evidence.span,
    )


def _early_exit(evidence: Evidence) -> Diagnosis:
    return Diagnosis(
        "exited-early",
        "The process ended before all answers were given",
        "Something in your file ends Python itself: exit(), os._exit() or similar. A function gives"
        " its answer with return.",
        "Where does your program leave Python?",
        span=evidence.span,
    )


def time_limit(evidence: Evidence) -> Diagnosis:
    """It was still running; the line it was on, where that is known."""
    where = f" It was on line {evidence.span.line}." if evidence.span else ""
    seconds = f"{evidence.time_limit:.3g} seconds"
    return Diagnosis(
        "time-limit",
        "It was still running when the time limit ran out",
        f"All cases together have {seconds}, far more than they need.{where}",
        "Does the condition of every loop there change on every pass?",
        "debug",
        evidence.span,
    )


def resource_limit(evidence: Evidence) -> Diagnosis:
    """Too much memory; only probably so where the system stopped the process without a word."""
    if evidence.raised:
        title = "It asked for more memory than a check may use"
        message = f"The message was: {evidence.raised[1]}"
    else:
        title = "It was stopped, probably by the system because memory ran out"
        message = "No memory error was seen before that."
    return Diagnosis(
        "resource-limit",
        title,
        message,
        "What is the shape of the largest tensor on that line, and how many numbers is that?",
        "p x.shape" if "x" in evidence.source else "",
        evidence.span,
    )


def flagged(evidence: Evidence) -> Diagnosis:
    """What the process sent is not what the tutor's own part of it sends."""
    return Diagnosis(
        "flagged",
        "This run cannot be graded",
        f"The process that ran your code sent something the tutor never sends: {evidence.reason}."
        " Someone needs to review this run.",
        "Does your code write to files or sockets that it did not open?",
    )
