"""Search one planted bug: record the program and its reference, and ask what is wrong first.

All of it runs in this process, and no course is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import Any

import torch

from tests.why.corpus_files import Program, Task
from tutor.candidate.call import call_case
from tutor.candidate.load_module import load_learner
from tutor.candidate.messages import Answer, Answers, decode_reply, encode_reply
from tutor.candidate.outcome import Outcome
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.trial import PatchedProgram, within
from tutor.candidate.wire.protocol import pack, unpack
from tutor.course.model import Exercise, Tolerance
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.certainty import likely
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.failing_run import Run
from tutor.faults.patch.candidate_trials import OWN_MOST, UNCHANGED, cost_of, limits_of
from tutor.faults.patch.patch_runner import Pair, PatchRunner, TrialResult
from tutor.faults.patch.patch_search import PatchSearch
from tutor.faults.patch.search_on_case import PatchSearchOnCase
from tutor.faults.trace.read_trace import read_trace
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.value_searches import searched
from tutor.faults.wrong_places import wrong_places
from tutor.grading.case_facts import sizes_of
from tutor.grading.differ import Expected, differences

PATH = "/learner/planted.py"
MODULE = "planted"  # a drive imports the learner's names from it
SEEDS = (0, 1, 2)  # of the cases that a patch has to pass
Find = Callable[..., FirstWrong]  # as tutor.faults.combine_evidence.first_wrong


def search(task: Task, source: str, seed: int = 0, find: Find = first_wrong) -> FirstWrong | None:
    """The first wrong statement of this program on the case of that seed, None if it is right."""
    run, right = recorded(task, source, seed)
    if not run.found:
        return None
    patches = PatchRunner(source, len(SEEDS), TrialsHere(task, source))
    further = [recorded(task, source, other) for other in SEEDS if other != seed]
    others = [each for each in further if each[0].found]
    passing = [each for each in further if not each[0].found]
    return find(run, right, PATH, PatchSearchOnCase(patches, 0), others=others, passing=passing)


def recorded(task: Task, source: str, seed: int) -> tuple[Run, ReferenceValues]:
    """The program's run on the case of that seed, and the runs of right programs."""
    case = case_of(task, seed)
    want, reference = record(task, task.reference, case, "reference")
    others = [
        record(task, other, case, f"other{number}")[1] for number, other in enumerate(task.others)
    ]
    got, trace = record(task, source, case, "learner")
    found = differences(got, Expected(want, None), exercise_of(task), unpack(case))
    sizes = {**task.sizes, **sizes_of(task.shapes, unpack(case))}
    run = Run(MODULE, task.entry, trace, found, Tolerance(), sizes)
    return run, ReferenceValues([reference, *others])


locate = cache(search)  # several tests look at the same program


def by_values_alone(
    run: Run, right: ReferenceValues, path: str, patch_search: PatchSearch, **others: object
) -> FirstWrong:
    """As first_wrong, from the recorded values, without a trial of any patch."""
    found = searched(run, right)
    return found.found if found.is_proven else likely(found.found)


def case_of(task: Task, seed: int) -> bytes:
    """The inputs of one case, packed as they go to a candidate."""
    return pack(task.inputs(torch.Generator().manual_seed(seed)))


def exercise_of(task: Task) -> Exercise:
    """What grading has to know of a task; no folder is read."""
    return Exercise(MODULE, "", PATH, "", 1, 1, (task.entry,), observe=task.observe)  # type: ignore[arg-type]


class TrialsHere:
    """Patched versions of one program, run in this process; the cases are those of SEEDS."""

    def __init__(self, task: Task, source: str) -> None:
        self.task, self.source, self.exercise = task, source, exercise_of(task)
        self.cases = [case_of(task, seed) for seed in SEEDS]
        self.inputs = [unpack(case) for case in self.cases]  # to compare with; none is passed on
        self.patches = PatchedProgram(source, PATH)

    @cached_property
    def wanted(self) -> list[Expected]:
        """What the reference makes of each case."""
        with torch.enable_grad():  # the search around this runs without
            runs = [
                record(self.task, self.task.reference, case, "reference") for case in self.cases
            ]
        return [Expected(outcome, None) for outcome, _ in runs]

    @cached_property
    def limits(self) -> list[dict[str, float]]:
        """Of each case, by what the program itself takes."""
        most = limits_of(OWN_MOST)
        own = [self._outcome(UNCHANGED, number, most) for number in range(len(SEEDS))]
        return [limits_of(outcome.ticks) for outcome in own]

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Every patch on its case."""
        for patch, number in pairs:
            text = (patch.start, patch.end, patch.text)
            outcome = self._outcome(text, number, self.limits[number])
            found = differences(outcome, self.wanted[number], self.exercise, self.inputs[number])
            wrong = wrong_places(found, Tolerance())
            yield TrialResult(not found, cost_of(outcome.ticks), outcome.late, wrong)

    def _outcome(
        self, patch: tuple[int, int, str], number: int, limits: Mapping[str, float]
    ) -> Outcome:
        inputs = unpack(self.cases[number])
        return within(int(limits["ticks"]), limits["limit"], lambda: self._called(patch, inputs))

    def _called(self, patch: tuple[int, int, str], inputs: dict[str, Any]) -> Outcome:
        module = load_learner(self.source, PATH, MODULE, self.patches.code(*patch))
        with torch.enable_grad():  # the search around this runs without
            return call_case(entry_of(self.task, module, "/drive.py"), inputs)


def record(task: Task, source: str, case: bytes, who: str) -> tuple[Outcome, Trace]:
    """Run a program on fresh inputs under the recorder, over the wire as a candidate's would come.

    who: "learner", or the name of a right program.
    """
    path = PATH if who == "learner" else f"/{who}.py"
    module = load_learner(source, path, MODULE)
    entry = entry_of(task, module, f"/{who}_drive.py")
    recorder = Recorder([path])
    outcome = call_case(entry, unpack(case), (path,), recorder)
    answer = Answer(0, replace(outcome, recording=recorder.to_wire(outcome)))
    reply = decode_reply(encode_reply(Answers((answer,)), ""), "")
    assert isinstance(reply, Answers)
    found = reply.answers[0].outcome
    return found, read_trace(found.recording, {path: source})


def entry_of(task: Task, module: Any, drive_path: str) -> Callable[..., Any]:
    """The function that is called: the learner's own, or that of the task's drive."""
    caller = load_learner(task.drive, drive_path, f"{MODULE}_drive") if task.drive else module
    entry: Callable[..., Any] = getattr(caller, task.entry)
    return entry


def outcome_of(bug: Program, found: FirstWrong | None) -> str:
    """ "exact": the marked statement, at the execution that is meant. "likely": it is named, and
    said to be likely. "unsure": nothing is said to be certain, and the marked one is not named.
    """
    if found is None:
        return "wrong"
    marked = set(bug.lines)
    is_marked = found.span is not None and bool({found.span.line, found.statement} & marked)
    if not found.found:
        return "likely" if is_marked else "unsure"
    return "exact" if is_marked and bug.execution in (0, found.nth) else "wrong"
