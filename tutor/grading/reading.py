"""A candidate's report, checked: which call has which outcome, and how the run ended."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tutor.candidate.job import Call
from tutor.candidate.messages import Answer
from tutor.candidate.outcome import Outcome, Raised
from tutor.candidate.report import Report
from tutor.grading.content import Case
from tutor.results import Verdict

SIGKILL, SIGXCPU = 9, 24
KILLED = "the process was stopped, probably by the system because memory ran out"
Pass = list[Outcome | None]
Read = Callable[[Answer, int], Outcome]  # of an answer about the case of that number


@dataclass(frozen=True)
class Reading:
    """first, again: the outcomes of the two passes by case, None where no answer came.

    stopped: the verdict of a run that did not come to its end, or None; reason: why, in words.
    load_error, missing: why it did not load. line: where in the learner's file it was when the time
    limit ran out or it crashed, 0 if unknown. signal: that ended it, or 0.
    """

    first: tuple[Outcome | None, ...]
    again: tuple[Outcome | None, ...]
    stopped: Verdict | None = None
    reason: str = ""
    load_error: Raised | None = None
    missing: tuple[str, ...] = ()
    defined: tuple[str, ...] = ()
    line: int = 0
    signal: int = 0
    skipped: tuple[int, ...] = ()
    load_output: str = ""


def read_report(
    report: Report,
    calls: Sequence[Call],
    cases: Sequence[Case],
    path: str,
    read: Read | None = None,
) -> Reading:
    """Sort the answers by pass and case. read: makes the outcome of an answer, where it is known.

    An answer that the tutor's own child would not have sent makes the run `flagged`.
    """
    first: Pass = [None] * len(cases)
    again: Pass = [None] * len(cases)
    problem = _sort_answers(report, calls, read or _plainly(cases), first, again)
    if problem:
        reason = f"its answers were not well-formed: {problem}"
        return Reading(tuple(first), tuple(again), Verdict.FLAGGED, reason)
    complete = _is_complete(report, len(calls))
    return _reading(report, first, again, _how_it_ended(report, complete=complete), path)


def _reading(
    report: Report, first: Pass, again: Pass, ended: tuple[Verdict | None, str], path: str
) -> Reading:
    loaded, failed = report.loaded, report.failed
    return Reading(
        first=tuple(first),
        again=tuple(again),
        stopped=ended[0],
        reason=ended[1],
        load_error=failed.raised if failed else None,
        missing=loaded.missing if loaded else (),
        defined=loaded.defined if loaded else (),
        line=line_in_trace(report.trace, path),
        signal=report.status.signal if report.status else 0,
        skipped=report.skipped,
        load_output=failed.output if failed else loaded.output if loaded else "",
    )


def _plainly(cases: Sequence[Case]) -> Read:
    return lambda answer, index: answer.outcome_on(cases[index].inputs)


def _sort_answers(
    report: Report, calls: Sequence[Call], read: Read, first: Pass, again: Pass
) -> str:
    """What is wrong with the answers, "" where each one is about the call whose turn it is."""
    for number, answer in enumerate(report.answers):
        if answer.call != number or number >= len(calls):
            return "an answer out of turn"
        index = calls[number].case
        (first if first[index] is None else again)[index] = read(answer, index)
    return ""


def _is_complete(report: Report, calls: int) -> bool:
    """Whether all was said that there is to say."""
    if report.failed is not None or (report.loaded is not None and report.loaded.missing):
        return True
    return report.said_done and len(report.answers) == calls


def _how_it_ended(report: Report, *, complete: bool) -> tuple[Verdict | None, str]:
    if report.ended == "done":
        early = "it said that it was done before it had answered every call"
        return (None, "") if complete else (Verdict.FLAGGED, early)
    if report.ended == "protocol":
        return Verdict.FLAGGED, report.reason
    signal = report.status.signal if report.status else 0
    if report.ended == "time_limit" or signal == SIGXCPU:
        return Verdict.TIME_LIMIT, ""
    if signal == SIGKILL:
        return (
            Verdict.RESOURCE_LIMIT,
            "the process was stopped, probably by the system because memory ran out",
        )
    return Verdict.RUNTIME_ERROR, "the process ended before the check was over"


def line_in_trace(trace: str, path: str) -> int:
    """The innermost line of `path` in what faulthandler wrote, or 0."""
    # learner code may write there too, and numbers of any length
    found = re.search(rf'File "{re.escape(path)}", line (\d{{1,9}})\b', trace)
    return int(found[1]) if found else 0
