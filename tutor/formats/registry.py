"""Every format of results by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tutor.formats.plain import as_json, as_jsonl, as_text
from tutor.learner_results import LearnerResult

Format = Callable[[Sequence[LearnerResult]], str]


def _each(one: Callable[[LearnerResult], str]) -> Format:
    return lambda results: "\n".join(map(one, results))


FORMATS: Mapping[str, Format] = {"text": _each(as_text), "json": as_json, "jsonl": _each(as_jsonl)}
