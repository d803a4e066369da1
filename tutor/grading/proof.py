"""Whether an accepted program keeps its rules for certain, by a program that can do nothing else.

The learner's code is recorded on tensors without values, in a process that is given none. What it
sends is data: operations of torch and their arguments. Those are checked here and run in another
candidate on the case's own inputs. If that gives the right values, allowed operations alone are
enough for them. What this does not rule out: a program that knows a case's values beforehand can
send its answers as constants.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import torch

from tutor.candidate.job import Call, Job
from tutor.candidate.outcome import Outcome
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack
from tutor.course.model import Exercise
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach
from tutor.grading.judgement import Judgement
from tutor.grading.rules import RULES
from tutor.replay.allowed import ALLOWED
from tutor.replay.program import Checked, check
from tutor.results import Verdict

PROVEN, ADVISORY = "proven", "advisory"
# rules about operations that torch dispatches under a name of their own
PROVABLE = frozenset({"matmul", "sum", "relu", "softmax", "logsumexp", "numpy"})
# what dispatches as another rule's operations
IMPLIED = {"einsum": "matmul", "linear": "matmul"}
REPLAY = "from tutor.replay.replay import replay\n"
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


def with_proof(answer_key: AnswerKey, candidates: Candidates, judgement: Judgement) -> Judgement:
    """The same judgement, which says how far the rules are known to be kept.

    A forbidden operation that only the recording shows breaks the rule.
    """
    if judgement.verdict is not Verdict.ACCEPTED or not answer_key.exercise.forbidden:
        return judgement
    if not can_be_proven(answer_key.exercise):
        return replace(judgement, rules=ADVISORY)
    programs = _recorded(answer_key, candidates, judgement)
    broken = _broken(answer_key.exercise, programs)
    if broken is not None:
        return replace(judgement, broken=(broken,), verdict=Verdict.RULE_BROKEN)
    is_proven = bool(programs) and _gives_the_values(answer_key, candidates, judgement, programs)
    return replace(judgement, rules=PROVEN if is_proven else ADVISORY)


def can_be_proven(exercise: Exercise) -> bool:
    """Whether its rules are about operations, and its functions take and give tensors alone."""
    names = set(exercise.forbidden)
    shown = {name for name in names if name in PROVABLE or IMPLIED.get(name) in names}
    has_more = (exercise.folder / "drive.py").exists() or exercise.staged or exercise.observe
    return bool(names) and shown == names and not has_more and _einsum_is_forbidden_too(names)


def _einsum_is_forbidden_too(names: set[str]) -> bool:
    """Inside einsum torch runs products and sums, which look like any other."""
    return "einsum" in names or not names & {"matmul", "sum"}


@dataclass(frozen=True)
class Program:
    """What one case's call was recorded as. text: "" where it could not be recorded."""

    text: str
    checked: Checked


def _recorded(
    answer_key: AnswerKey, candidates: Candidates, judgement: Judgement
) -> Mapping[int, Program]:
    """By case, for the cases that give a value."""
    exercise, job = answer_key.exercise, judgement.job
    entries = "".join(TRACE_ENTRY.format(entry=entry) for entry in exercise.entry)
    recording = Recording(TRACE.format(name=job.name) + entries)
    cases = [i for i, expected in enumerate(answer_key.expected) if expected.plain.raised is None]
    calls = tuple(Call(f"trace_{answer_key.cases[case].entry}", case) for case in cases)
    shapes = tuple(_without_values(case.inputs) for case in answer_key.cases)
    recorded = replace(job, drive=recording, cases=shapes, calls=calls, any_torch=False)
    report = candidates.run(recorded)
    texts = {answer.call: answer.outcome.value for answer in report.answers}
    allowed = ALLOWED - _forbidden_ops(exercise)
    return {case: _program(texts.get(number), allowed) for number, case in enumerate(cases)}


def _without_values(inputs: Mapping[str, object]) -> bytes:
    """A case's inputs as the recording may see them: zeros of the same shape, stride and dtype."""
    return pack(
        {
            name: torch.zeros_like(item) if isinstance(item, torch.Tensor) else item
            for name, item in inputs.items()
        }
    )


def _program(text: object, allowed: frozenset[str]) -> Program:
    known = text if type(text) is str else ""
    return Program(known, check(known, allowed))


def _forbidden_ops(exercise: Exercise) -> frozenset[str]:
    return frozenset().union(*(RULES[name].ops for name in exercise.forbidden))


def _broken(exercise: Exercise, programs: Mapping[int, Program]) -> Breach | None:
    for program in programs.values():
        for op in program.checked.foreign:
            for name in exercise.forbidden:
                if op.removesuffix("_") in RULES[name].ops:
                    return Breach(name, op, RULES[name].words)
    return None


def _gives_the_values(
    answer_key: AnswerKey,
    candidates: Candidates,
    judgement: Judgement,
    programs: Mapping[int, Program],
) -> bool:
    """Whether the recorded programs alone give what the exercise asks for, on every case."""
    if any(program.checked.program is None for program in programs.values()):
        return False
    report = candidates.run(_replay_job(answer_key, programs))
    outcomes = {answer.call: answer.outcome for answer in report.answers}
    return all(
        number in outcomes
        and outcomes[number].raised is None
        and not answer_key.differences(case, _as_run(judgement, case, outcomes[number].value))
        for number, case in enumerate(programs)
    )


def _replay_job(answer_key: AnswerKey, programs: Mapping[int, Program]) -> Job:
    packed = tuple(
        pack({"program": program.text, "inputs": tuple(answer_key.cases[case].inputs.values())})
        for case, program in programs.items()
    )
    return Job(
        name="replayed",
        source=REPLAY,
        path="<replay>",
        entry=("replay",),
        modules={},
        cases=packed,
        calls=tuple(Call("replay", number) for number in range(len(packed))),
        time_limit=answer_key.time_limit,
    )


def _as_run(judgement: Judgement, case: int, value: object) -> Outcome:
    """The outcome of the learner's own run, with the value of the recorded program."""
    outcome = judgement.cases[case].outcome
    assert outcome is not None  # the case passes
    return replace(outcome, value=value)
