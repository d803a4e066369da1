"""Rules about cases under several seeds: names and shapes stay the same, bars name real cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch

from tutor.authoring.findings import Finding, finding
from tutor.course.model import Exercise
from tutor.grading.answer_key import AnswerKey


def case_findings(exercise: Exercise, answer_keys: Mapping[int, AnswerKey]) -> Iterator[Finding]:
    """answer_keys: by seed; the names of the cases are taken from the first."""
    yield from _stable_shapes(exercise, answer_keys)
    names = [case.name for case in next(iter(answer_keys.values())).cases]
    for bar in exercise.bars:
        if bar.case not in names:
            what, fix = f"no case is called {bar.case!r}", f"The cases: {', '.join(names)}."
            yield finding(exercise, "exercise.toml", "bar-case", what, fix)


def _stable_shapes(exercise: Exercise, answer_keys: Mapping[int, AnswerKey]) -> Iterator[Finding]:
    forms = {seed: _forms(answer_key) for seed, answer_key in answer_keys.items()}
    first = next(iter(forms.values()))
    other = next((seed for seed, form in forms.items() if form != first), None)
    if other is not None:
        what = f"names or shapes differ under seed {other}"
        yield finding(exercise, "cases.py", "stable-shapes", what, "Draw values only from gen.")


def _forms(answer_key: AnswerKey) -> list[tuple[str, str, list[Any]]]:
    """Name, entry point and arguments of each case, values left out."""
    return [(case.name, case.entry, _form(case.inputs)) for case in answer_key.cases]


def _form(inputs: Mapping[str, object]) -> list[Any]:
    return [
        (name, tuple(item.shape), str(item.dtype))
        if isinstance(item, torch.Tensor)
        else (name, type(item).__name__)
        for name, item in inputs.items()
    ]
