"""Run one planted bug: record it and its reference in this process, and ask for the first wrong statement. No processes, no course.

A new set is a module with a list of Planted; `python -m tests.why.planted_run tests.why.planted_second SECOND` prints what is
found of it, one line a bug.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import torch

from tutor.candidate.call import call_case
from tutor.candidate.load_module import load_learner
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.trial import PatchedProgram, within
from tutor.candidate.wire.protocol import pack, unpack
from tutor.course.model import Exercise, Tolerance
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.patch.candidate_trials import OWN_MOST, UNCHANGED, cost_of, limits_of
from tutor.faults.patch.patch_runner import Pair, PatchRunner, TrialResult
from tutor.faults.trace.read_trace import read_trace
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.value_searches import Run, searched
from tutor.grading.differ import Expected, differences
from tutor.grading.outcome import Outcome, outcome_from_wire

MARK = "# WRONG"
PATH = "/learner/planted.py"
SEEDS = (0, 1, 2)  # of the cases


@dataclass(frozen=True, eq=False)
class Task:
    """What an exercise has: reference: its source. others: the author's programs in other styles. entry: what is called.

    inputs: makes one case from a seeded generator. observe: attributes that are compared ("w.g"). drive: a source whose function `entry`
    calls the learner's names, as an exercise's drive.py does.
    """

    reference: str
    entry: str
    inputs: Callable[[torch.Generator], dict[str, Any]]
    observe: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    sizes: Mapping[str, int] | None = None
    drive: str = ""


@dataclass(frozen=True)
class Planted:
    """One wrong program. The line that makes the first wrong value ends in `# WRONG`; several marks: any of them is right."""

    name: str
    task: Task
    source: str
    nth: int = 0  # the execution that is meant; 0: any
    says: str = ""  # a word that the relation has to hold

    @property
    def lines(self) -> list[int]:
        """The lines that are marked."""
        return [number for number, line in enumerate(self.source.splitlines(), 1) if MARK in line]


@cache
def locate(task: Task, source: str, seed: int = 0, *, trying: bool = True) -> FirstWrong | None:
    """The first wrong statement of this program, None if it is right. trying: not by its recorded values alone."""
    inputs = pack(task.inputs(torch.Generator().manual_seed(seed)))
    exercise = Exercise("planted", "", PATH, "", 1, 1, (task.entry,), observe=task.observe)  # type: ignore[arg-type]  # no folder is read
    want, right = record(task, task.reference, inputs, "reference")
    traces = [
        right,
        *(
            record(task, other, inputs, f"other{number}")[1]
            for number, other in enumerate(task.others)
        ),
    ]
    got, trace = record(task, source, inputs, "learner")
    found = differences(got, Expected(want, None), exercise, unpack(inputs))
    if not found:
        return None
    right_values = ReferenceValues(traces)
    run = Run("planted", task.entry, trace, found, Tolerance(), task.sizes or {})
    if not trying:
        return searched(run, right_values).found
    trying = PatchRunner(source, len(SEEDS), TrialsHere(task, source, exercise))
    return first_wrong(run, right_values, PATH, trying.on(0))


class TrialsHere:
    """Changed versions of one program, run in this process; the cases are those of three seeds."""

    def __init__(self, task: Task, source: str, exercise: Exercise) -> None:
        self.task, self.source, self.exercise = task, source, exercise
        self.cases = [pack(task.inputs(torch.Generator().manual_seed(seed))) for seed in SEEDS]
        self.patches = PatchedProgram(source, PATH)

    @cached_property
    def wanted(self) -> list[Expected]:
        """What the reference makes of each case."""
        return [
            Expected(record(self.task, self.task.reference, case, "reference")[0], None)
            for case in self.cases
        ]

    @cached_property
    def limits(self) -> list[dict[str, float]]:
        """Of each case, by what the program itself takes."""
        most = limits_of(OWN_MOST)
        return [
            limits_of(self._outcome(UNCHANGED, number, most)["ticks"])
            for number in range(len(SEEDS))
        ]

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """All of them."""
        for edit, number in pairs:
            outcome = self._outcome((edit.start, edit.end, edit.text), number, self.limits[number])
            found = outcome_from_wire(outcome, unpack(self.cases[number]))
            right = not differences(
                found, self.wanted[number], self.exercise, unpack(self.cases[number])
            )
            yield TrialResult(right, cost_of(outcome["ticks"]), outcome["late"])

    def _outcome(
        self, edit: tuple[int, int, str], number: int, limits: Mapping[str, float]
    ) -> dict[str, Any]:
        inputs = unpack(self.cases[number])
        return within(int(limits["ticks"]), limits["limit"], lambda: self._called(edit, inputs))

    def _called(self, edit: tuple[int, int, str], inputs: dict[str, Any]) -> dict[str, Any]:
        module = load_learner(self.source, PATH, "planted", self.patches.code(*edit))
        caller = (
            load_learner(self.task.drive, "/drive.py", "planted_drive")
            if self.task.drive
            else module
        )
        with torch.enable_grad():  # the search around this runs without
            return call_case(getattr(caller, self.task.entry), inputs)


def record(task: Task, source: str, inputs: bytes, who: str) -> tuple[Outcome, Trace]:
    """Run a program on fresh inputs under the recorder, over the wire as a candidate's would come."""
    path = PATH if who == "learner" else f"/{who}.py"
    module = load_learner(source.replace("\t", "    "), path, "planted")
    caller = load_learner(task.drive, f"/{who}_drive.py", "planted_drive") if task.drive else module
    recorder = Recorder([path])
    outcome = call_case(getattr(caller, task.entry), unpack(inputs), (path,), recorder)
    wire = unpack(pack({"outcome": outcome, "record": recorder.to_wire(outcome)}))
    return outcome_from_wire(wire["outcome"]), read_trace(wire["record"], {path: source})


def is_hit(bug: Planted, found: FirstWrong | None) -> bool:
    """Whether it is the marked statement, at the execution that is meant."""
    if found is None or not found.found or found.span is None:
        return False
    return bool({found.span.line, found.statement} & set(bug.lines)) and bug.nth in (0, found.nth)


def table(bugs: Sequence[Planted]) -> str:
    """One line a bug: found, missed or unsure, where, and the relation; the sum last."""
    lines, hits, unsure = [], 0, 0
    for bug in bugs:
        found = locate(bug.task, bug.source)
        hits += is_hit(bug, found)
        place = (
            f"line {found.span.line}, execution {found.nth}"
            if found is not None and found.span
            else "no place"
        )
        words = (found.relation or found.reason) if found is not None else "is right"
        doubts = found is not None and not found.found
        unsure += doubts
        lines.append(
            f"{'found ' if is_hit(bug, found) else 'unsure' if doubts else 'MISSED'}  {bug.name:45} {place:24} {words}"
        )
    return "\n".join(
        [
            *lines,
            f"{hits} of {len(bugs)} on the exact statement, {unsure} unsure, {len(bugs) - hits - unsure} wrong",
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(table(getattr(importlib.import_module(sys.argv[1]), sys.argv[2])))
