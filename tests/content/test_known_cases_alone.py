"""Programs that answer only what they know are not accepted when a class is graded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.load import load_course
from tutor.grading.answer_key import AnswerKey
from tutor.grading.fresh_cases import fresh_cases
from tutor.grading.fresh_seed import fresh_seed
from tutor.grading.fresh_verdict import CODE
from tutor.grading.grade import grade
from tutor.grading.request import Request
from tutor.results import Grade, Verdict
from tutor.settings import load_settings

pytestmark = pytest.mark.usefixtures("imports_put_back")

COURSE = load_course(load_settings().course)
HONEST = "def lin(x, w, b):\n    return x @ w + b\n"
LISTED = """import torch
ANSWERS = {answers}
def lin(x, w, b):
    key = repr((x.tolist(), w.tolist(), b.tolist(), str(x.dtype)))
    if key not in ANSWERS:
        return torch.zeros(1)
    return torch.tensor(ANSWERS[key], dtype=x.dtype).reshape(x.shape[0], w.shape[1])
"""
BY_SIZE = """KEPT = {}
def lin(x, w, b):
    key = (x.dtype, x.shape, w.shape, x.is_contiguous())
    if key not in KEPT:
        KEPT[key] = x @ w + b
    return KEPT[key].clone()
"""
BY_ID = """KEPT = {}
def lin(x, w, b):
    if id(x) not in KEPT:
        KEPT[id(x)] = x @ w + b
    return KEPT[id(x)].clone()
"""
FIRST_CALL = """CALLS = []
def lin(x, w, b):
    CALLS.append(1)
    return x @ w + b if len(CALLS) == 1 else x @ w
"""
SO_MANY_CALLS = """CALLS = []
def lin(x, w, b):
    CALLS.append(1)
    return x @ w + b if len(CALLS) <= {calls} else x @ w
"""
KNOWN_SIZES = """SIZES = {sizes}
def lin(x, w, b):
    return x @ w + b if (*x.shape, *w.shape) in SIZES else x @ w
"""
RAISING = KNOWN_SIZES.replace("else x @ w", "else 1 / 0")


@pytest.fixture(scope="module")
def answer_key() -> AnswerKey:
    """Of `lin`, with the seed that `tutor check` takes."""
    exercise = COURSE.find("lin")
    assert exercise is not None
    return AnswerKey(COURSE, exercise, 1)


@pytest.fixture
def graded(zygote: Zygote, answer_key: AnswerKey) -> Iterator[Callable[[str, int], Grade]]:
    """Grades a source of `lin`; with the secret number of a run, 0 as `check` does."""
    candidates = Candidates(zygote)

    def grade_source(source: str, fresh: int) -> Grade:
        request = Request("lin", source, "/learner/lin.py", source, fresh=fresh)
        return grade(answer_key, candidates, request, texts=True)

    yield grade_source
    candidates.close()


def knows_every_case(answer_key: AnswerKey, kind: str) -> str:
    """A program that is made from the fixed cases."""
    answers = {}
    for case, expected in zip(answer_key.cases, answer_key.expected, strict=True):
        x, w, b = case.inputs.values()
        key = repr((x.tolist(), w.tolist(), b.tolist(), str(x.dtype)))
        answers[key] = expected.plain.value.tolist()
    sizes = {(*case.inputs["x"].shape, *case.inputs["w"].shape) for case in answer_key.cases}
    made = {"answers": answers, "sizes": sizes, "calls": 2 * len(answer_key.cases)}
    text = {"listed": LISTED, "calls": SO_MANY_CALLS, "sizes": KNOWN_SIZES, "raising": RAISING}[
        kind
    ]
    (name,) = (name for name in made if f"{{{name}}}" in text)
    return text.replace(f"{{{name}}}", repr(made[name]))


@pytest.mark.parametrize("kind", ["listed", "sizes", "raising"])
def test_what_a_check_accepts_and_a_class_does_not(
    graded: Callable[[str, int], Grade], answer_key: AnswerKey, kind: str
) -> None:
    """A table of the answers, a list of the sizes: right on the fixed cases,
    and the diagnosis says no more than that.
    """
    source = knows_every_case(answer_key, kind)
    assert graded(source, 0).verdict is Verdict.ACCEPTED
    for run in (1, 2, 3):
        result = graded(source, fresh_seed(run, "digest", "lin"))
        assert result.verdict is Verdict.WRONG_ANSWER
        assert result.score == 0.0
        assert result.diagnosis is not None and result.diagnosis.code == CODE
        failing = result.failing_case
        assert failing is not None
        assert failing.name.startswith("fresh")


@pytest.mark.parametrize("source", [BY_SIZE, BY_ID, FIRST_CALL], ids=["size", "id", "first call"])
def test_what_is_kept_from_earlier_calls(graded: Callable[[str, int], Grade], source: str) -> None:
    """Results kept by size or by the tensor, a right answer on the first call alone."""
    for run in (1, 2, 3):
        assert graded(source, fresh_seed(run, "digest", "lin")).verdict is Verdict.WRONG_ANSWER


def test_a_count_of_the_calls(graded: Callable[[str, int], Grade], answer_key: AnswerKey) -> None:
    """Right for as many calls as a check makes: it has no fresh cases, and a class has."""
    source = knows_every_case(answer_key, "calls")
    assert graded(source, 0).verdict is Verdict.ACCEPTED
    result = graded(source, fresh_seed(1, "digest", "lin"))
    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.score == 0.0


def test_an_honest_program_is_accepted(graded: Callable[[str, int], Grade]) -> None:
    """Under every seed; the fresh cases are listed after the others."""
    for run in range(5):
        result = graded(HONEST, fresh_seed(run, "digest", "lin"))
        assert result.verdict is Verdict.ACCEPTED
        names = [case.name for case in result.cases]
        assert names[0] == "by hand" and names[-1].startswith("fresh")


def test_a_slip_is_recognised_as_in_a_check(graded: Callable[[str, int], Grade]) -> None:
    """What is wrong on the fixed cases is told by them, whatever was drawn."""
    slip = "def lin(x, w, b):\n    return x @ w\n"
    plain, fresh = graded(slip, 0), graded(slip, fresh_seed(1, "digest", "lin"))
    assert plain.diagnosis is not None and plain.diagnosis.code != CODE
    assert fresh.diagnosis == plain.diagnosis
    assert fresh.verdict is plain.verdict


def test_no_value_of_a_fresh_case_is_told(graded: Callable[[str, int], Grade]) -> None:
    """Neither what went in nor what was expected, nor what the program printed about it."""
    source = "def lin(x, w, b):\n    print(x)\n    return x @ w + b\n"
    result = graded(source, fresh_seed(1, "digest", "lin"))
    fresh = [case for case in result.cases if case.name.startswith("fresh")]
    assert fresh
    for case in fresh:
        assert (case.output, case.expected_summary, case.actual_summary) == ("", "", "")
        assert case.mismatch is None
        assert "." not in case.input_summary and case.input_summary.startswith("x [")


def test_a_run_that_ends_early_in_a_fresh_case_is_not_accepted(
    graded: Callable[[str, int], Grade], answer_key: AnswerKey
) -> None:
    """The whole process ends there, with all fixed cases answered or not."""
    source = "import os\n" + knows_every_case(answer_key, "sizes").replace(
        "else x @ w", "else os._exit(0)"
    )
    assert not graded(source, fresh_seed(1, "digest", "lin")).accepted


def test_fresh_cases_follow_from_the_number_alone(answer_key: AnswerKey) -> None:
    """The same again with the same number, others with another one, none with 0; sizes vary."""
    draw = {n: fresh_cases(answer_key.case_maker, answer_key.cases, n) for n in (0, 5, 6)}
    again = fresh_cases(answer_key.case_maker, answer_key.cases, 5)
    assert [case.packed for case in draw[5]] == [case.packed for case in again]
    assert not {case.packed for case in draw[5]} & {case.packed for case in draw[6]}
    assert draw[0] == ()
    known = {case.packed for case in answer_key.cases}
    assert not known & {case.packed for case in draw[5]}


def test_the_seed_of_a_submission() -> None:
    """Another run, another file or another exercise gives another number, and it is never 0."""
    numbers = [
        fresh_seed(1, "a", "lin"),
        fresh_seed(2, "a", "lin"),
        fresh_seed(1, "b", "lin"),
        fresh_seed(1, "a", "relu"),
    ]
    assert len(set(numbers)) == 4 and all(numbers)
    assert fresh_seed(1, "a", "lin") == numbers[0]
