"""Collect what speaks about a failed check: broken rules, facts, known programs that behave alike,
the place in the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from tutor.course.model import KnownSubmission
from tutor.diagnosis.agreed import agreed
from tutor.diagnosis.evidence import Evidence
from tutor.diagnosis.facts import relate
from tutor.grading.answer_key import AnswerKey
from tutor.grading.outcome import Outcome, Raised
from tutor.grading.rules import Breach, seen_in_run, seen_in_source
from tutor.grading.verdict import Judged, Reading
from tutor.results import Fact, Span, Verdict

MAX_FACTS = 6
MAX_CASES = 5  # failing cases that are asked whether a relation holds


def breaches(answer_key: AnswerKey, source: str, judged: Sequence[Judged]) -> tuple[Breach, ...]:
    """Broken rules, one a rule, those with a place in the source first; then bars that were not met
    (rule "bar").
    """
    forbidden = answer_key.exercise.forbidden
    found: dict[str, Breach] = {}
    for breach in seen_in_source(forbidden, source):
        found.setdefault(breach.rule, breach)
    for row in judged:
        if row.outcome is not None:
            for breach in seen_in_run(forbidden, row.outcome.calls, row.outcome.ops):
                found.setdefault(breach.rule, breach)
    return (*found.values(), *_bars(answer_key, judged))


def _bars(answer_key: AnswerKey, judged: Sequence[Judged]) -> list[Breach]:
    """Bars that were not met; only asked where the values are right, since a wrong answer may cost
    anything.
    """
    names = [case.name for case in answer_key.cases]
    found = []
    for bar in answer_key.exercise.bars:
        row = judged[names.index(bar.case)]
        if row.verdict is Verdict.ACCEPTED and row.outcome is not None:
            ratio = sum(row.outcome.ops.values()) / max(
                1, answer_key.reference_ops(answer_key.cases[names.index(bar.case)])
            )
            if ratio > bar.ops:
                found.append(Breach("bar", f"{ratio:.0f}", f"{bar.case}\n{bar.why}"))
    return found


def facts_about(answer_key: AnswerKey, judged: Sequence[Judged]) -> tuple[Fact, ...]:
    """Relations that hold on the first failing case and are borne out by the other failing ones,
    strongest first.
    """
    failing = [index for index, row in enumerate(judged) if row.verdict is not Verdict.ACCEPTED]
    if not failing or judged[failing[0]].outcome is None:
        return ()
    first, *others = (
        _facts_of_case(answer_key, index, judged[index]) for index in failing[:MAX_CASES]
    )
    facts = agreed(first, others)
    if judged[failing[0]].repeated and judged[failing[0]].differences:
        facts = (
            Fact("stale", "result", "the first call was right, and the same call later on was not"),
            *facts,
        )
    return facts[:MAX_FACTS]


def _facts_of_case(answer_key: AnswerKey, index: int, row: Judged) -> tuple[Fact, ...]:
    inputs = answer_key.cases[index].inputs
    facts: list[Fact] = []
    for difference in row.differences:
        if difference.kind == "mutated":
            facts.append(
                Fact(
                    "mutated_input",
                    difference.where,
                    f"{difference.where} is not what it was before the call",
                )
            )
        elif difference.kind == "aliased":
            facts.append(
                Fact(
                    "aliases_input",
                    "result",
                    f"the result shares its memory with {difference.where}",
                )
            )
        elif difference.kind in ("value", "observed"):
            facts.extend(
                relate(
                    difference.got,
                    difference.want,
                    where=difference.where,
                    sizes=sizes_of(answer_key.exercise.shapes, inputs),
                    others={
                        name: item
                        for name, item in inputs.items()
                        if isinstance(item, torch.Tensor)
                    },
                    tolerance=answer_key.exercise.tolerance,
                    precise=difference.exact,
                )
            )
    return tuple(facts)


def sizes_of(shapes: Sequence[tuple[str, Sequence[str]]], inputs: dict[str, Any]) -> dict[str, int]:
    """The letters of this case's sizes, from the exercise's [shapes]: {"n": 5, "i": 4}."""
    sizes: dict[str, int] = {}
    for name, letters in shapes:
        item = inputs.get(name)
        if isinstance(item, torch.Tensor) and item.dim() == len(letters):
            sizes.update(zip(letters, item.shape, strict=True))
    return sizes


def gather(
    answer_key: AnswerKey,
    source: str,
    path: str,
    verdict: Verdict,
    reading: Reading,
    judged: Sequence[Judged],
    broken: Sequence[Breach],
    facts: tuple[Fact, ...],
) -> Evidence:
    """Everything the explaining needs, about the first failing case."""
    index = next((i for i, row in enumerate(judged) if row.verdict is not Verdict.ACCEPTED), None)
    row = judged[index] if index is not None else None
    raised = reading.load_error or (row.outcome.raised if row and row.outcome else None)
    bar = next((breach for breach in broken if breach.rule == "bar"), None)
    expected = answer_key.expected[index].plain.raised if index is not None else None
    return Evidence(
        exercise=answer_key.exercise,
        source=source,
        path=path,
        verdict=verdict,
        entry=_entry(answer_key, index),
        case=answer_key.cases[index].name if index is not None else "",
        raised=(raised.type, raised.message) if raised else None,
        expected_raise=expected.type if expected else "",
        span=_span(path, raised, reading, broken if verdict is Verdict.RULE_BROKEN else ()),
        matches=_matches(answer_key, verdict, judged, broken),
        facts=facts,
        broken=tuple(
            (breach.rule, breach.what, breach.words) for breach in broken if breach.rule != "bar"
        ),
        over=_over(bar) if bar else None,
        missing=reading.missing,
        defined=reading.defined,
        loading=reading.load_error is not None,
        time_limit=answer_key.time_limit,
        reason=reading.reason,
        signal=reading.signal,
        repeated=bool(row and row.repeated),
    )


def _entry(answer_key: AnswerKey, index: int | None) -> str:
    """The learner's function that the failing case is about; where a drive calls it, the first one."""
    entries = answer_key.exercise.entry
    name = answer_key.cases[index].entry if index is not None else entries[0]
    return name if name in entries else entries[0]


def _over(bar: Breach) -> tuple[str, float, str]:
    case, _, why = bar.words.partition("\n")
    return case, float(bar.what), why


def _matches(
    answer_key: AnswerKey, verdict: Verdict, judged: Sequence[Judged], broken: Sequence[Breach]
) -> tuple[KnownSubmission, ...]:
    """Known wrong programs; only proof counts, so every case must have been answered."""
    if verdict is Verdict.RULE_BROKEN:
        return _same_breaches(answer_key, broken)
    if verdict not in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR):
        return ()
    outcomes: list[Outcome] = [row.outcome for row in judged if row.outcome is not None]
    if len(outcomes) < len(judged) or any(row.repeated for row in judged):
        return ()
    return tuple(answer_key.matches(tuple(outcomes)))


def _same_breaches(answer_key: AnswerKey, broken: Sequence[Breach]) -> tuple[KnownSubmission, ...]:
    """Known programs that break the same rules with the same calls, else those that break the same
    rules.
    """
    breakers = [
        (known, breaches(answer_key, known.source, _run_known(answer_key, known)))
        for known in answer_key.known
        if known.verdict == "rule_broken"
    ]
    exact = [known for known, found in breakers if _uses(found) == _uses(broken)]
    alike = [
        known for known, found in breakers if {b.rule for b in found} == {b.rule for b in broken}
    ]
    return tuple(exact or alike)


def _uses(broken: Sequence[Breach]) -> set[tuple[str, str]]:
    return {(breach.rule, "" if breach.rule == "bar" else breach.what) for breach in broken}


def _run_known(answer_key: AnswerKey, known: KnownSubmission) -> list[Judged]:
    outcomes = answer_key.counted_outcomes(known)
    return [Judged(Verdict.ACCEPTED, (), outcome) for outcome in outcomes]


def _span(
    path: str, raised: Raised | None, reading: Reading, broken: Sequence[Breach]
) -> Span | None:
    placed = next((breach for breach in broken if breach.line), None)
    if placed:
        return Span(path, placed.line, placed.column, placed.line, placed.end_column)
    if raised and raised.frames:
        own = [frame for frame in raised.frames if frame["file"] == path] or list(raised.frames)
        frame = own[-1]
        return Span(
            frame["file"], frame["line"], frame["column"], frame["end_line"], frame["end_column"]
        )
    return Span(path, reading.line) if reading.line else None
