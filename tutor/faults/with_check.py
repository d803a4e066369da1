"""`check` and `why` say one thing: what the searches found beside what the check has shown."""

from __future__ import annotations

import ast
from dataclasses import replace

from tutor.diagnosis.discarded_result import DiscardedResult
from tutor.diagnosis.first_wrong import BY_PAIR, BY_PATCH, BY_RUN, FirstWrong
from tutor.grading.request import Request
from tutor.results import Diagnosis

NOT_KEPT = "the result of this statement is not kept, and it changes nothing else"
COMPARED = "this statement compares where a value should get a name, and it changes nothing"
POINTED = "`check` points at this line."
OUTWEIGHS = {  # by the proof of the line that the search has found
    BY_PATCH: (
        "`check` points at line {check}; what makes every case pass is a change in line {own}."
    ),
    BY_PAIR: (
        "`check` points at line {check}; one of the two changes that make every case pass is in"
        " line {own}."
    ),
}
APART = "`check` points at this line, which reads like a known slip; the values point at line {own}"


def discarded(found: DiscardedResult, request: Request, entry: str) -> FirstWrong:
    """The line whose result nothing keeps, as `why` tells it."""
    it = found.statement
    return FirstWrong(
        found.case,
        entry,
        found.span(request.path),
        it.line,
        function=found.function,
        kind="discarded_result",
        relation=COMPARED if found.could_assign else NOT_KEPT,
        before=found.proof,
        proof=BY_PATCH if found.fixed else BY_RUN,
    )


def beside_discarded(found: FirstWrong, line: FirstWrong) -> FirstWrong:
    """Of both, that line, unless a change of another statement alone makes every case pass."""
    if not found.found or found.proof != BY_PATCH or found.statement == line.statement:
        return line
    also = f"The result of line {line.statement} is not kept, but that is not what fails here."
    return replace(found, before=f"{found.before} {also}".strip())


def with_check(found: FirstWrong, told: Diagnosis, request: Request) -> FirstWrong:
    """What the search found, in a form that does not contradict what the check has said.

    told: a known slip that the program was shown to have, with the line that reads like it, if
    there is one. A change that makes every case pass outweighs it, and the answer says what each of
    the two rests on; else the line that reads like the slip is the likely one.
    """
    if told.span is None or told.span.file != request.path:
        return found
    statement, function = statement_at(request.source, told.span.line)
    if found.statement == statement and found.span is not None:
        return found
    if found.certain and found.proof in OUTWEIGHS:
        words = OUTWEIGHS[found.proof].format(check=told.span.line, own=found.statement)
        return replace(found, before=f"{found.before} {words}".strip())
    likely = FirstWrong(found.case, found.entry, told.span, statement, function=function)
    reason = f"{POINTED} {_as_reason(found.reason)}".strip()
    if found.span is not None:
        reason = APART.format(own=found.statement)
    return replace(likely, certain=False, reason=reason)


def _as_reason(reason: str) -> str:
    return f"The search through the values adds nothing to that: {reason}." if reason else ""


def statement_at(source: str, line: int) -> tuple[int, str]:
    """(first line of the innermost statement on that line, the function it is in or "")."""
    function, first = "", line
    for node in ast.walk(ast.parse(source)):  # outer nodes come before inner ones
        if not isinstance(node, ast.stmt) or not node.lineno <= line <= (node.end_lineno or line):
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = node.name
        first = node.lineno
    return first, function
