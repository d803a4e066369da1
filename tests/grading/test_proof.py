"""A rule is proven by a program of allowed operations, and by nothing that a submission says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.test_architecture import LESSONS
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.load import load_course
from tutor.course.texts import read_reference
from tutor.grading.answer_key import AnswerKey
from tutor.grading.judgement import Judgement, judge_submission
from tutor.grading.proof import can_be_proven, with_proof
from tutor.grading.request import Request
from tutor.grading.watched import rests_on_a_watch
from tutor.results import Verdict

COURSE = load_course(LESSONS)
PROVABLE = [exercise.id for exercise in COURSE.exercises if can_be_proven(exercise)]
KEY = {
    name: AnswerKey(COURSE, exercise, 1)
    for name in PROVABLE
    if (exercise := COURSE.find(name)) is not None
}
# takes the watch away, without a word of it that can be read
BLIND = """
import torch
import tutor.candidate.watch as watch
plain = lambda self, func, types, args=(), kwargs=None: func(*args, **(kwargs or {}))
watch._Functions.__torch_function__ = plain
watch._Operations.__torch_dispatch__ = plain
product = getattr(torch, "".join(reversed("lumtam")))
"""

# sends the product that it works out as numbers of the program's own
WRITES_ANSWERS = """
import json
import tutor.replay.trace as trace
def hidden(a, b):
    return product(a, b)
def as_constants(function, inputs):
    answer = function(*inputs)
    dtype, shape = str(answer.dtype)[6:], list(answer.shape)
    zeros = ["zeros", "default", [shape], {"dtype": {"dtype": dtype}}]
    if not answer.numel():
        return json.dumps({"ops": [zeros], "result": {"value": 2}})
    numbers = {"constant": [dtype, answer.tolist()]}
    total = ["add", "Tensor", [{"value": 2}, numbers], {}]
    return json.dumps({"ops": [zeros, total], "result": {"value": 3}})
trace.trace = as_constants
"""


@pytest.fixture(scope="module")
def candidates(zygote: Zygote) -> Iterator[Candidates]:
    """Confined candidates of one zygote."""
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()


def judged(candidates: Candidates, name: str, source: str) -> Judgement:
    """Judged as in a class."""
    answer_key = KEY[name]
    request = Request(name, source, f"/learner/{name}.py")
    judgement = judge_submission(answer_key, candidates, request)
    return with_proof(answer_key, candidates, judgement)


def with_check(body: str) -> str:
    """A matrix product of two arguments by that expression, with the error that is asked for."""
    return f"""
def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    return {body}
"""


def test_there_are_exercises_whose_rules_can_be_proven() -> None:
    """Those that forbid operations; a loop, autograd or a library's layer show no operation."""
    assert len(PROVABLE) >= 4


@pytest.mark.parametrize("name", PROVABLE)
def test_the_reference_is_proven(candidates: Candidates, name: str) -> None:
    """Its recorded operations give the right values without it."""
    found = judged(candidates, name, read_reference(KEY[name].exercise))
    assert (found.verdict, found.rules) == (Verdict.ACCEPTED, "proven")


def test_a_product_behind_a_blind_watch_is_seen_in_the_recording(candidates: Candidates) -> None:
    """The watch in the learner's process can be taken away; the recording is what is run."""
    source = BLIND + with_check("product(a, b)")
    found = judged(candidates, "matmul_broadcast", source)
    assert found.verdict is Verdict.RULE_BROKEN
    assert found.broken[0].rule == "matmul"


@pytest.mark.parametrize(
    "forged", ["", "[]", "{}", '{"ops": [], "result": 1.0}', '{"ops": [], "result": {"value": 0}}']
)
def test_a_forged_recording_proves_nothing(candidates: Candidates, forged: str) -> None:
    """Whatever is sent is checked and run: another program gives other values."""
    source = (
        BLIND
        + f"import tutor.replay.trace as tracing\ntracing.trace = lambda *_: {forged!r}\n"
        + with_check("product(a, b)")
    )
    found = judged(candidates, "matmul_broadcast", source)
    assert (found.verdict, found.rules) == (Verdict.ACCEPTED, "advisory")


def test_answers_written_down_while_recording_prove_nothing(candidates: Candidates) -> None:
    """The process that is recorded is given no values, so it has no answers to send."""
    source = BLIND + WRITES_ANSWERS + with_check("hidden(a, b)")
    judgement = judged(candidates, "matmul_broadcast", source)
    assert judgement.verdict is Verdict.ACCEPTED
    assert judgement.rules == "advisory"


def test_a_program_that_reads_values_is_accepted_without_proof(candidates: Candidates) -> None:
    """It cannot be recorded, and no rule forbids it."""
    body = (
        "torch.tensor([[sum(x * y for x, y in zip(row, column)) for column in b.T.tolist()]"
        " for row in a.tolist()], dtype=a.dtype).reshape(a.shape[0], b.shape[1])"
    )
    found = judged(candidates, "matmul_broadcast", "import torch" + with_check(body))
    assert (found.verdict, found.rules) == (Verdict.ACCEPTED, "advisory")


# knows all cases beforehand, and sends their answers by the shape of the input
KNOWS_THE_CASES = """
import json
import torch
import tutor.replay.trace as trace
ANSWERS = {answers!r}
def from_the_table(function, inputs):
    [x] = inputs
    dtype = str(x.dtype)[6:]
    numbers = {{"constant": [dtype, ANSWERS[tuple(x.shape)]]}}
    zeros = ["zeros", "default", [list(x.shape)], {{"dtype": {{"dtype": dtype}}}}]
    ops = [zeros, ["add", "Tensor", [{{"value": 1}}, numbers], {{}}]] if x.numel() else [zeros]
    return json.dumps({{"ops": ops, "result": {{"value": len(ops)}}}})
trace.trace = from_the_table
def relu(x):
    return x.clamp_min(0)
"""


def test_answers_known_beforehand_prove_nothing(candidates: Candidates) -> None:
    """What it writes down is right for values that are drawn afterwards, or proves nothing."""
    answer_key = KEY["relu"]
    answers = {
        tuple(case.inputs["x"].shape): expected.plain.value.tolist()
        for case, expected in zip(answer_key.cases, answer_key.expected, strict=True)
    }
    found = judged(candidates, "relu", KNOWS_THE_CASES.format(answers=answers))
    assert (found.verdict, found.rules) == (Verdict.ACCEPTED, "advisory")


# records what it does not do: another program than the one that is called
RECORDS = """
import tutor.replay.trace as trace
record = trace.trace
trace.trace = lambda function, inputs: record(recorded, inputs)
def relu(x):
    return x.clamp_min(0)
def recorded(x):
    {body}
"""


@pytest.mark.parametrize(
    "body", ["return x.clamp_(min=0)", "return x.mul_(x > 0).clone()", "return x.abs().neg()"]
)
def test_a_recorded_program_has_to_be_a_solution(candidates: Candidates, body: str) -> None:
    """One that changes its input, gives it back or is wrong proves nothing; nobody asks it."""
    found = judged(candidates, "relu", RECORDS.format(body=body))
    assert (found.verdict, found.rules) == (Verdict.ACCEPTED, "advisory")


# the count is taken away where it is kept
UNCOUNTED = """
import gc
def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    c = a.new_zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    for each in gc.get_objects():
        if type(each).__name__ == "Usage":
            each.ops.clear()
    return c
"""


def test_a_bar_is_measured_on_the_recorded_program(candidates: Candidates) -> None:
    """By a process that no learner code enters."""
    found = judged(candidates, "matmul_elementwise", UNCOUNTED)
    assert found.verdict is Verdict.RULE_BROKEN
    assert found.broken[0].bar is not None


def test_what_a_drive_says_is_advisory() -> None:
    """It runs in the learner's process, whatever it looks at there."""
    for name, is_watched in (("weight_grad", True), ("workers", True), ("mse", False)):
        exercise = COURSE.find(name)
        assert exercise is not None
        assert rests_on_a_watch(replace(exercise, forbidden=(), bars=())) is is_watched
