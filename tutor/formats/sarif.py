"""sarif: every diagnosis with its place, as SARIF 2.1.0 for editors and code scanning.

Field by field as in the OASIS standard "Static Analysis Results Interchange Format" 2.1.0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from tutor.formats.findings import VERDICT_IN_WORDS, diagnoses
from tutor.formats.safe_json import json_text
from tutor.json_types import JsonObject
from tutor.learner_results import LearnerResult
from tutor.results import Diagnosis, Grade, Span, Verdict

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# the level of a diagnosis that is certain; "" where a verdict says nothing about the program
LEVEL = {
    Verdict.ACCEPTED: "note",
    Verdict.WRONG_ANSWER: "error",
    Verdict.RUNTIME_ERROR: "error",
    Verdict.TIME_LIMIT: "error",
    Verdict.RESOURCE_LIMIT: "error",
    Verdict.DOES_NOT_LOAD: "error",
    Verdict.RULE_BROKEN: "error",
    Verdict.NOT_STARTED: "note",
    Verdict.FLAGGED: "warning",
    Verdict.JUDGE_ERROR: "",
}


def as_sarif(results: Sequence[LearnerResult]) -> str:
    """One run of one tool; faults of the tutor are notifications and not results."""
    rules: dict[str, Diagnosis] = {}
    rows = [row for result in results for row in _results(result, rules)]
    faults = [it for result in results for it in _faults(result)]
    driver: JsonObject = {"name": "backprop-tutor", "rules": _rules(rules)}
    if results:
        driver["version"] = results[0].run.version
    invocation = {"executionSuccessful": not faults, "toolExecutionNotifications": faults}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": rows,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rules(rules: dict[str, Diagnosis]) -> list[JsonObject]:
    """One per kind of diagnosis, under the title that it has the first time."""
    return [{"id": code, "shortDescription": {"text": it.title}} for code, it in rules.items()]


def _results(result: LearnerResult, rules: dict[str, Diagnosis]) -> Iterator[JsonObject]:
    for grade in result.exercises:
        if LEVEL[grade.verdict]:
            for found in diagnoses(grade):
                rules.setdefault(found.code, found)
                yield _result(result, grade, found, list(rules).index(found.code))


def _result(result: LearnerResult, grade: Grade, found: Diagnosis, rule_index: int) -> JsonObject:
    level = LEVEL[grade.verdict] if found.certain else "note"
    texts = (found.title, found.message, found.help)
    return {
        "ruleId": found.code,
        "ruleIndex": rule_index,
        "level": level,
        "message": {"text": "\n".join(text for text in texts if text)},
        "locations": [_location(result, grade, found.span)],
        "properties": {
            "learner": result.learner.id,
            "exercise": grade.id,
            "verdict": grade.verdict.value,
        },
    }


def _location(result: LearnerResult, grade: Grade, span: Span | None) -> JsonObject:
    physical: JsonObject = {"artifactLocation": {"uri": _uri(_file(result, grade, span))}}
    if span:
        physical["region"] = _region(span)
    return {"physicalLocation": physical}


def _region(span: Span) -> dict[str, int]:
    """SARIF counts columns from 1, and its end column is the one after the last."""
    region = {"startLine": max(1, span.line), "startColumn": max(0, span.column) + 1}
    if (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column + 1}
    return region


def _file(result: LearnerResult, grade: Grade, span: Span | None) -> str:
    """As it arrived, else where it was read."""
    arrived = (it.path for it in result.handed_in if it.exercise == grade.id)
    read = span.file if span else f"{result.learner.id}/{grade.id}.py"
    return next(arrived, read)


def _uri(path: str) -> str:
    encoded = quote(path.encode(errors="replace"))
    return f"file://{encoded}" if path.startswith("/") else encoded


def _faults(result: LearnerResult) -> Iterator[JsonObject]:
    for grade in result.exercises:
        if not LEVEL[grade.verdict]:
            words = VERDICT_IN_WORDS[grade.verdict]
            text = f"{result.learner.id}, {grade.title}: {words}"
            yield {"level": "error", "message": {"text": text}}
