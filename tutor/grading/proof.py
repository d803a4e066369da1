"""Whether an accepted program keeps its rules for certain, by a program that can do nothing else.

The learner's code is recorded on tensors without values, in a process that is given none. What it
sends is data: operations of torch and their arguments. Those are checked, and run in another
candidate, where no learner code is: on the case's own inputs, and on others that are drawn only
then. If they give the right values, leave their inputs alone and do not cost too much, allowed
operations are enough for what the exercise asks for. Whoever deceives the recording has to send
such a program, which is a solution.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tutor.candidate.job import Call, Job
from tutor.candidate.outcome import Outcome
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack
from tutor.course.model import Exercise
from tutor.grading.answer_key import AnswerKey
from tutor.grading.bars import broken_bars, has_memory_bar
from tutor.grading.breach import Breach
from tutor.grading.content import Case
from tutor.grading.fresh_seed import seed_after
from tutor.grading.judgement import Judgement
from tutor.grading.recorded_programs import PATIENCE, Program, record
from tutor.grading.redrawn_cases import is_redrawn, redraw
from tutor.grading.rules import RULES
from tutor.grading.watched import rests_on_a_watch
from tutor.results import Verdict

PROVEN, ADVISORY = "proven", "advisory"
# rules about operations that torch dispatches under a name of their own
PROVABLE = frozenset({"matmul", "sum", "relu", "softmax", "logsumexp", "numpy"})
# what dispatches as another rule's operations
IMPLIED = {"einsum": "matmul", "linear": "matmul"}
REPLAY = "from tutor.replay.replay import replay\n"
PROGRAM = "the program"  # no parameter has this name


def with_proof(answer_key: AnswerKey, candidates: Candidates, judgement: Judgement) -> Judgement:
    """The same judgement, which says how far the rules are known to be kept.

    A forbidden operation that only the recording shows breaks the rule, and so does a bar that the
    recorded operations do not meet.
    """
    exercise = answer_key.exercise
    if judgement.verdict is not Verdict.ACCEPTED or not rests_on_a_watch(exercise):
        return judgement
    if not can_be_proven(exercise):
        return replace(judgement, rules=ADVISORY)
    programs = record(answer_key, candidates, judgement.job)
    foreign = _foreign(exercise, programs)
    if foreign is not None:
        return _breaking(judgement, foreign)
    if not programs or any(program.checked.program is None for program in programs.values()):
        return replace(judgement, rules=ADVISORY)
    replays = _replayed(answer_key, candidates, judgement, programs)
    over = broken_bars(answer_key, replays.of_known)
    if over:
        return _breaking(judgement, *over)
    return replace(judgement, rules=PROVEN if replays.prove_it else ADVISORY)


def _breaking(judgement: Judgement, *broken: Breach) -> Judgement:
    return replace(judgement, broken=broken, verdict=Verdict.RULE_BROKEN)


def can_be_proven(exercise: Exercise) -> bool:
    """Whether its rules are about operations, and its functions take and give tensors alone."""
    names = set(exercise.forbidden)
    shown = {name for name in names if name in PROVABLE or IMPLIED.get(name) in names}
    has_more = (exercise.folder / "drive.py").exists() or exercise.staged or exercise.observe
    return bool(names) and shown == names and not has_more and _einsum_is_forbidden_too(names)


def _einsum_is_forbidden_too(names: set[str]) -> bool:
    """Inside einsum torch runs products and sums, which look like any other."""
    return "einsum" in names or not names & {"matmul", "sum"}


def _foreign(exercise: Exercise, programs: Mapping[int, Program]) -> Breach | None:
    for program in programs.values():
        for op in program.checked.foreign:
            for name in exercise.forbidden:
                if op.removesuffix("_") in RULES[name].ops:
                    return Breach(name, op, RULES[name].words)
    return None


@dataclass(frozen=True)
class Replays:
    """What the recorded programs do by themselves. of_known: on the cases' own inputs, by case.
    prove_it: all is right, there and on the values drawn afterwards.
    """

    of_known: Mapping[int, Outcome]
    prove_it: bool


def _replayed(
    answer_key: AnswerKey,
    candidates: Candidates,
    judgement: Judgement,
    programs: Mapping[int, Program],
) -> Replays:
    request = judgement.request
    texts = [program.text for program in programs.values()]
    seed = seed_after(request.fresh or request.seed, request.digest, texts)
    redrawn = redraw(answer_key.case_maker, answer_key.cases, seed)
    # behind the known cases, so that number i is drawn again as number size + i
    both, size = answer_key.with_more(redrawn), len(answer_key.cases)
    numbers = [*programs, *(size + case for case in programs)]
    report = candidates.run(_replay_job(both, programs, numbers))
    outcomes = _outcomes(both, report, numbers)
    are_redrawn = all(is_redrawn(answer_key.cases[case], redrawn[case]) for case in programs)
    return Replays(
        of_known={case: outcomes[case] for case in programs if case in outcomes},
        prove_it=are_redrawn and all(_is_right(both, each, outcomes) for each in numbers),
    )


def _outcomes(
    answer_key: AnswerKey, report: Report, numbers: Sequence[int]
) -> Mapping[int, Outcome]:
    """By case. numbers: the case of each call."""
    by_case = {numbers[answer.call]: answer for answer in report.answers}
    return {
        case: answer.outcome_on(answer_key.cases[case].inputs) for case, answer in by_case.items()
    }


def _is_right(answer_key: AnswerKey, number: int, outcomes: Mapping[int, Outcome]) -> bool:
    """A case on which the reference raises proves nothing about values."""
    is_due = answer_key.expected[number].plain.raised is None
    return is_due and number in outcomes and not answer_key.differences(number, outcomes[number])


def _replay_job(
    answer_key: AnswerKey, programs: Mapping[int, Program], numbers: Sequence[int]
) -> Job:
    """Every program on its case and on the same one drawn again. What it costs is counted by a
    process that no learner code enters.
    """
    texts = [program.text for program in programs.values()]
    packed = [
        _with_program(answer_key.cases[number], text)
        for number, text in zip(numbers, [*texts, *texts], strict=True)
    ]
    is_counted = bool(answer_key.exercise.bars)
    calls = (
        Call("replay", number, watch=is_counted and number < len(programs))
        for number in range(len(packed))
    )
    return Job(
        name="replayed",
        source=REPLAY,
        path="<replay>",
        entry=("replay",),
        modules={},
        cases=tuple(packed),
        calls=tuple(calls),
        memory=has_memory_bar(answer_key.exercise),
        time_limit=max(answer_key.time_limit, PATIENCE),
    )


def _with_program(case: Case, text: str) -> bytes:
    return pack({PROGRAM: text, **case.inputs})
