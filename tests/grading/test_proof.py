"""A rule is proven by a program of allowed operations, and by nothing that a submission says."""

from __future__ import annotations

from collections.abc import Iterator

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
