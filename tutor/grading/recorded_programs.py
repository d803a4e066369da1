"""A submission's calls recorded as programs of torch operations, where there are no values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import torch

from tutor.candidate.job import Call, Job
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack
from tutor.course.model import Exercise
from tutor.grading.answer_key import AnswerKey
from tutor.grading.rules import RULES
from tutor.replay.allowed import ALLOWED
from tutor.replay.program import Checked, check

# seconds for recordings, and for running them: the first tensor without values takes torch half a
# second, and a proof should not fail on a busy machine
PATIENCE = 10.0
TRACE = """\
import {name} as learner
from tutor.replay.trace import trace
"""
TRACE_ENTRY = """
def trace_{entry}(*inputs):
    return trace(learner.{entry}, inputs)
"""


@dataclass(frozen=True)
class Recording:
    """The text of a program that records the learner's functions."""

    source: str
    path: str = "<recording>"


@dataclass(frozen=True)
class Program:
    """What one case's call was recorded as. text: "" where it could not be recorded."""

    text: str
    checked: Checked


def record(answer_key: AnswerKey, candidates: Candidates, job: Job) -> Mapping[int, Program]:
    """By case, for the cases that give a value. job: of the submission."""
    exercise = answer_key.exercise
    entries = "".join(TRACE_ENTRY.format(entry=entry) for entry in exercise.entry)
    recording = Recording(TRACE.format(name=job.name) + entries)
    cases = [i for i, expected in enumerate(answer_key.expected) if expected.plain.raised is None]
    calls = tuple(Call(f"trace_{answer_key.cases[case].entry}", case) for case in cases)
    shapes = tuple(_without_values(case.inputs) for case in answer_key.cases)
    recorded = replace(
        job, drive=recording, cases=shapes, calls=calls, any_torch=False,
        time_limit=max(job.time_limit, PATIENCE),
    )  # fmt: skip
    report = candidates.run(recorded)
    texts = {answer.call: answer.outcome.value for answer in report.answers}
    allowed = ALLOWED - forbidden_ops(exercise)
    return {
        case: _program(texts.get(number), allowed, numbers_in(answer_key.cases[case].inputs))
        for number, case in enumerate(cases)
    }


def forbidden_ops(exercise: Exercise) -> frozenset[str]:
    """The operations that its rules take away."""
    return frozenset().union(*(RULES[name].ops for name in exercise.forbidden))


def numbers_in(inputs: Mapping[str, object]) -> int:
    """How many numbers the tensors of a case hold."""
    return sum(item.numel() for item in inputs.values() if isinstance(item, torch.Tensor))


def _without_values(inputs: Mapping[str, object]) -> bytes:
    """A case's inputs as the recording may see them: zeros of the same shape, stride and dtype."""
    return pack(
        {
            name: torch.zeros_like(item) if isinstance(item, torch.Tensor) else item
            for name, item in inputs.items()
        }
    )


def _program(text: object, allowed: frozenset[str], elements: int) -> Program:
    known = text if type(text) is str else ""
    return Program(known, check(known, allowed, elements))
