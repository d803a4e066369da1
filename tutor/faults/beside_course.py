"""`compare`: a submission's run and that of the course's own program on one case, side by side."""

from __future__ import annotations

import ast
import dataclasses
from collections import Counter
from collections.abc import Sequence

from tutor.candidate.job import Call
from tutor.candidate.outcome import Outcome
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import ProtocolError
from tutor.diagnosis.beside_course import INSIDE, OWN, SAME, TURNED, BesideCourse, Pair, Statement
from tutor.errors import UsageError
from tutor.faults.reference_runs import ReferenceRuns
from tutor.faults.trace.made_values import PART, MadeByStatement, lines_with, made_values
from tutor.faults.trace.read_trace import read_trace
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.value_equality import ABSENT, EXACT
from tutor.faults.trace.value_equality import TURNED as TURNED_ROUND
from tutor.grading.answer_key import AnswerKey
from tutor.grading.request import Request
from tutor.grading.submission_run import make_job

HOW = {PART: INSIDE, TURNED_ROUND: TURNED, EXACT: SAME}  # the weakest of its values counts
SLOWER = 10.0  # a recorded run takes longer than a plain one; an outer limit
NOT_RUN = "your program does not come to an end on the case {case!r}"
RAISED = "your program raises {type} on the case {case!r}"
NOT_RECORDED = "this run cannot be recorded"


def beside_course(
    answer_key: AnswerKey,
    right: ReferenceRuns,
    candidates: Candidates,
    request: Request,
    index: int,
) -> BesideCourse:
    """Both runs on the case of that index. Raises UsageError where one of them has no end."""
    outcome = _outcome(answer_key, candidates, request, index)
    case = answer_key.cases[index]
    if outcome.raised is not None:
        what = RAISED.format(type=outcome.raised.type, case=case.name)
        raise UsageError(what, fix="Type: check")
    mine, (theirs, path) = _trace(outcome, request), right.of_course(index)
    return _beside(case.name, mine, request.path, theirs, path)


def _outcome(
    answer_key: AnswerKey, candidates: Candidates, request: Request, index: int
) -> Outcome:
    """Of the submission on one case, recorded. Raises UsageError where there is none."""
    job = make_job(answer_key, request)
    case = answer_key.cases[index]
    call = Call(case.entry, index, fresh=True, record=tuple(sorted(_sources(request))))
    job = dataclasses.replace(job, calls=(call,), time_limit=SLOWER * job.time_limit)
    answers = candidates.run(job).answers
    if not answers:
        raise UsageError(NOT_RUN.format(case=case.name), fix="Type: check")
    return answers[0].outcome_on(case.inputs)


def _sources(request: Request) -> dict[str, str]:
    lent = {each.path: each.source for each in request.libraries.values()}
    return {request.path: request.source, **lent}


def _trace(outcome: Outcome, request: Request) -> Trace:
    try:
        return read_trace(outcome.recording, _sources(request))
    except (ProtocolError, KeyError, TypeError) as error:  # a learner's process wrote it
        raise UsageError(NOT_RECORDED, fix="Type: check") from error


def _beside(case: str, mine: Trace, my_path: str, theirs: Trace, their_path: str) -> BesideCourse:
    """Two runs as they were recorded."""
    made, their_made = made_values(mine, my_path), made_values(theirs, their_path)
    known = {each.line: _statement(each, theirs, their_path) for each in their_made}
    pairs: list[Pair] = []
    last = 0  # line of the course's that the one before is beside
    for each in made:
        if each.values:
            pairs.append(_pair(each, _statement(each, mine, my_path), their_made, known, last))
            last = max([last, *(statement.line for statement in pairs[-1].theirs)])
    lacking = [known[each.line] for each in their_made if each.values and _is_lacking(each, made)]
    counts = (_operations(mine), _operations(theirs))
    is_whole = _is_whole(mine, made) and _is_whole(theirs, their_made)
    return BesideCourse(case, tuple(pairs), tuple(lacking), *counts, whole=is_whole)


def _is_whole(trace: Trace, made: Sequence[MadeByStatement]) -> bool:
    return not trace.ended and not any(each.is_cut for each in made)


def _pair(
    made: MadeByStatement,
    mine: Statement,
    their_made: Sequence[MadeByStatement],
    known: dict[int, Statement],
    last: int,
) -> Pair:
    """One statement of theirs that makes all of its values, from line `last` on if there is one;
    else each that makes one of them.
    """
    found = [lines_with(value, their_made) for value in made.values]
    hows = {how for how, _ in found}
    if ABSENT in hows:
        return Pair(mine, OWN)
    how = next(HOW[each] for each in (PART, TURNED_ROUND, EXACT) if each in hows)
    lines = _beside_all([lines for _, lines in found], last)
    return Pair(mine, how, tuple(known[line] for line in lines))


def _beside_all(found: Sequence[Sequence[int]], last: int) -> list[int]:
    """found: of each value, the lines that make it; never none."""
    counts = Counter(line for lines in found for line in lines)
    whole = [line for line, count in counts.items() if count == len(found)]
    if whole:
        return [min(whole, key=lambda line: (line < last, line))]
    return sorted({lines[0] for lines in found})


def _is_lacking(made: MadeByStatement, others: Sequence[MadeByStatement]) -> bool:
    """Whether none of its values is made by any of the others."""
    return all(lines_with(value, others)[0] == ABSENT for value in made.values)


def _statement(made: MadeByStatement, trace: Trace, path: str) -> Statement:
    node = trace.statements[path].at(made.line)
    text = _text(node, trace.sources[path]) if node is not None else ""
    return Statement(made.line, text, (made.values or made.parts)[-1].words)


def _text(node: ast.stmt, source: str) -> str:
    """On one line, without comments: as it is written, of a compound statement its header."""
    written = ast.get_source_segment(source, node) or ""
    if "\n" not in written:
        return written
    return ast.unparse(node).splitlines()[0]


def _operations(trace: Trace) -> int:
    return sum(event.kind == "op" for event in trace.events)
