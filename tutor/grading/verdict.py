"""From what a candidate reported to a verdict for every case and for the whole. Pure: nothing runs
here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tutor.candidate.run import Report
from tutor.candidate.wire.protocol import ProtocolError
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case
from tutor.grading.differ import Difference, differences
from tutor.grading.outcome import Outcome, Raised, outcome_from_wire, raised_from_wire
from tutor.results import Verdict

MEMORY_WORDS = (
    "can't allocate memory",
    "not enough memory",
    "Cannot allocate memory",
    "unable to mmap",
)
SIGKILL, SIGXCPU = 9, 24


@dataclass(frozen=True)
class Reading:
    """A candidate's report, checked. first, again: the outcomes of the two passes by case, None
    where no answer came.

    stopped: the verdict of a run that did not come to its end, or None. load_error, missing: why it
    did not load. line: the learner's line it stood on when its time was over or it crashed, 0 if
    unknown.
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
    layers: tuple[str, ...] = ()
    skipped: tuple[int, ...] = ()
    load_output: str = ""


@dataclass(frozen=True)
class Judged:
    """One case: its verdict and what differs. repeated: it was right at first and wrong when called
    again.
    """

    verdict: Verdict
    differences: tuple[Difference, ...] = ()
    outcome: Outcome | None = None
    repeated: bool = False


def read_report(
    report: Report, calls: Sequence[dict[str, Any]], cases: Sequence[Case], path: str
) -> Reading:
    """Check every reply of a report; anything that our own child would not have sent makes the run
    `flagged`.
    """
    first: list[Outcome | None] = [None] * len(cases)
    again: list[Outcome | None] = [None] * len(cases)
    header: dict[str, Any] = {}
    answered, done = 0, False
    try:
        for reply in report.replies:
            header.update(reply)
            done = done or "done" in reply
            for answer in reply.get("answers", ()):
                if answer["call"] != answered:
                    raise ProtocolError("an answer out of turn")
                index = calls[answered]["case"]
                outcome = outcome_from_wire(answer["outcome"], cases[index].inputs)
                (first if first[index] is None else again)[index] = outcome
                answered += 1
        load_error = raised_from_wire(header["load_error"]) if "load_error" in header else None
        stopped, reason = _how_it_ended(
            report,
            complete=load_error is not None
            or bool(header.get("missing"))
            or (done and answered == len(calls)),
        )
        return Reading(
            tuple(first), tuple(again), stopped, reason, load_error,
            tuple(map(str, header.get("missing", ()))), tuple(map(str, header.get("loaded", ()))),
            line_in_trace(report.trace, path), report.status.signal if report.status else 0,
            tuple(map(str, header.get("layers", ()))), tuple(int(line) for line in header.get("skipped", ())),
            str(header.get("output", "")),
        )  # fmt: skip
    except (ProtocolError, KeyError, TypeError, ValueError, IndexError) as error:
        return Reading(
            tuple(first),
            tuple(again),
            Verdict.FLAGGED,
            f"its answers were not well-formed: {error}",
        )


def _how_it_ended(report: Report, *, complete: bool) -> tuple[Verdict | None, str]:
    if report.ended == "done":
        return (
            (None, "")
            if complete
            else (Verdict.FLAGGED, "it said that it was done before all answers were given")
        )
    if report.ended == "protocol":
        return Verdict.FLAGGED, report.reason
    if report.ended == "time_limit":
        return Verdict.TIME_LIMIT, ""
    if report.status and report.status.signal == SIGXCPU:
        return Verdict.TIME_LIMIT, ""
    if report.status and report.status.signal == SIGKILL:
        return (
            Verdict.RESOURCE_LIMIT,
            "the system ended the process, most likely for want of memory",
        )
    return Verdict.RUNTIME_ERROR, "the process ended before all answers were given"


def line_in_trace(trace: str, path: str) -> int:
    """The innermost line of `path` in what faulthandler wrote, or 0."""
    found = re.search(rf'File "{re.escape(path)}", line (\d+)', trace)
    return int(found[1]) if found else 0


def judge_cases(reading: Reading, answer_key: AnswerKey) -> tuple[Judged, ...]:
    """A verdict for every case. The first case without an answer carries the reason why the run
    stopped.

    What the second pass says counts only where all of the first was right: a failure seen at once
    says more than one seen later.
    """
    rows: list[Judged] = []
    blamed = False
    once = [
        None if outcome is None else _judge(outcome, answer_key, index)
        for index, outcome in enumerate(reading.first)
    ]
    right = all(row is None or row.verdict is Verdict.ACCEPTED for row in once)
    for index, row in enumerate(once):
        again = reading.again[index]
        if row is None:
            rows.append(Judged(reading.stopped or Verdict.RUNTIME_ERROR))
            blamed = True
        elif (
            right
            and again is not None
            and (second := _judge(again, answer_key, index)).verdict is not Verdict.ACCEPTED
        ):
            rows.append(Judged(second.verdict, second.differences, again, repeated=True))
        elif row.verdict is Verdict.ACCEPTED and again is None and reading.stopped and not blamed:
            rows.append(Judged(reading.stopped, (), row.outcome, repeated=True))
            blamed = True
        else:
            rows.append(row)
    return tuple(rows)


def _judge(outcome: Outcome, answer_key: AnswerKey, index: int) -> Judged:
    found = differences(
        outcome, answer_key.expected[index], answer_key.exercise, answer_key.cases[index].inputs
    )
    if not found:
        return Judged(Verdict.ACCEPTED, (), outcome)
    if answer_key.exercise.staged and outcome.is_to_come:
        return Judged(Verdict.NOT_STARTED, found, outcome)
    raised = outcome.raised
    if raised is None or answer_key.expected[index].plain.raised is not None:
        return Judged(Verdict.WRONG_ANSWER, found, outcome)
    if raised.type == "MemoryError" or any(word in raised.message for word in MEMORY_WORDS):
        return Judged(Verdict.RESOURCE_LIMIT, found, outcome)
    return Judged(Verdict.RUNTIME_ERROR, found, outcome)
