"""The parts of a training loop, as the references have them, against PyTorch's own, and `workers`
under every layer that confines a class.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
from torch.utils.data import DataLoader, TensorDataset

from tests.strangers.corpus_files import LESSONS
from tutor.authoring.sessions import sessions_of
from tutor.candidate.confinement.policy import class_policy
from tutor.candidate.processes.zygote_client import Zygote
from tutor.candidate.run import Candidates
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.debugger.playback.play import lines_of
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import reference_modules
from tutor.grading.grade import grade
from tutor.grading.request import Request
from tutor.results import Grade, Verdict

EXERCISES = ("data_loader", "evaluate", "normalise", "fit_valid", "workers")
LISTS = [[3, 0, 7], [1, 1, 4], [6, 2]]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """As in the judge: a fork does not copy torch's other threads, and would wait for them."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def course() -> Course:
    """The real one."""
    return load_course(LESSONS)


@pytest.fixture(scope="module")
def modules(course: Course) -> dict[str, ModuleType]:
    """The references by exercise."""
    return reference_modules(course, EXERCISES)


@pytest.fixture(scope="module")
def data() -> TensorDataset:
    """Eight rows of five numbers, and their labels."""
    gen = torch.Generator().manual_seed(0)
    return TensorDataset(torch.randn(8, 5, generator=gen), torch.randint(3, (8,), generator=gen))


def assert_same_batches(mine: list[Any], theirs: list[Any]) -> None:
    """The same rows and labels, batch by batch."""
    assert len(mine) == len(theirs)
    for (xb, yb), (other_xb, other_yb) in zip(mine, theirs, strict=True):
        assert torch.equal(xb, other_xb) and torch.equal(yb, other_yb)


def test_a_loader_gives_what_the_library_gives(
    modules: dict[str, ModuleType], data: TensorDataset
) -> None:
    """The same batches for the same lists, twice."""
    module = modules["data_loader"]
    mine = module.DataLoader(data, LISTS, module.collate)
    for _ in range(2):
        assert_same_batches([*mine], [*DataLoader(data, batch_sampler=LISTS)])


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 3])
def test_workers_give_what_the_library_gives(
    modules: dict[str, ModuleType], data: TensorDataset, workers: int
) -> None:
    """Whoever makes them."""
    loader = modules["workers"].WorkerLoader
    mine = loader(data, LISTS, modules["data_loader"].collate, workers, 2)
    assert_same_batches([*mine], [*DataLoader(data, batch_sampler=LISTS)])


def trained(fit: Any, data: TensorDataset) -> tuple[Any, list[torch.Tensor]]:
    """What fit returns with the library's optimizer and loaders, and where the parameters are."""
    torch.manual_seed(0)
    layers = [
        torch.nn.Linear(5, 6),
        torch.nn.BatchNorm1d(6),
        torch.nn.ReLU(),
        torch.nn.Linear(6, 3),
    ]
    model = torch.nn.Sequential(*layers)
    opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    train_dl, valid_dl = DataLoader(data, 3), DataLoader(data, 5)
    report = fit(4, model, torch.nn.functional.cross_entropy, opt, train_dl, valid_dl)
    return report, [*model.parameters(), *model.buffers()]


def library_fit(
    epochs: int, model: Any, loss_func: Any, opt: Any, train_dl: Any, valid_dl: Any
) -> list[tuple[float, float]]:
    """The loop written out, with the report about all rows at once."""
    x, y = valid_dl.dataset.tensors
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss_func(model(xb), yb).backward()
            opt.step()
        model.eval()
        with torch.no_grad():
            scores = model(x)
        right = (scores.argmax(1) == y).double().mean()
        report.append((loss_func(scores, y).item(), right.item()))
    return report


def test_the_loop_works_with_the_library_around_it(
    modules: dict[str, ModuleType], data: TensorDataset
) -> None:
    """Optimizer with momentum, loaders and batch norm: the same report and the same parameters."""
    report, state = trained(modules["fit_valid"].fit_valid, data)
    their_report, their_state = trained(library_fit, data)
    assert [number for pair in report for number in pair] == pytest.approx(
        [number for pair in their_report for number in pair], abs=1e-6
    )
    for mine, theirs in zip(state, their_state, strict=True):
        assert torch.allclose(mine, theirs, atol=1e-6)


def test_a_scaler_is_found_from_the_training_rows(modules: dict[str, ModuleType]) -> None:
    """Those have mean 0 and deviation 1 afterwards, and the others need not."""
    gen = torch.Generator().manual_seed(0)
    train, valid = torch.randn(50, 4, generator=gen) * 7 - 3, torch.randn(20, 4, generator=gen)
    scaled, other = modules["normalise"].scale_sets(train, valid)
    assert torch.allclose(scaled.mean(0), torch.zeros(4), atol=1e-6)
    assert torch.allclose(scaled.std(0, correction=0), torch.ones(4), atol=1e-6)
    assert float(other.mean(0).abs().max()) > 0.1


@pytest.fixture(scope="module")
def candidates(course: Course) -> Iterator[Candidates]:
    """Confined as `tutor grade` confines a class."""
    policy = class_policy(readable=(str(course.data),), hidden=(str(course.folder),))
    zygote = Zygote.start(policy=policy)
    zygote.wait_ready()
    candidates = Candidates(zygote)
    yield candidates
    candidates.close()
    zygote.close()


@pytest.fixture(scope="module")
def answer_key(course: Course) -> AnswerKey:
    """Of the exercise that needs processes."""
    exercise = course.find("workers")
    assert exercise is not None
    return AnswerKey(course, exercise, 1)


def graded(answer_key: AnswerKey, candidates: Candidates, name: str) -> Grade:
    """One of the author's programs for that exercise."""
    path = answer_key.exercise.folder / name
    request = Request("workers", path.read_text(), str(path), seed=1, libraries={})
    return grade(answer_key, candidates, request)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are fewer layers")
@pytest.mark.parametrize("name", ["reference.py", "submissions/accepted/forked_by_hand.py"])
def test_processes_work_in_a_class(
    answer_key: AnswerKey, candidates: Candidates, name: str
) -> None:
    """Under every layer that this machine has."""
    assert graded(answer_key, candidates, name).verdict == Verdict.ACCEPTED


@pytest.mark.corpus  # it waits for the whole time limit of some cases
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are fewer layers")
def test_a_loop_that_would_wait_for_ever_is_told(
    answer_key: AnswerKey, candidates: Candidates
) -> None:
    """It gets its diagnosis, and not the time limit; and the judge leaves nothing behind."""
    before = {*Path(tempfile.gettempdir()).glob("pymp-*")}
    name = "submissions/wrong_answer/waits_for_the_dead.py"
    found = graded(answer_key, candidates, name)
    assert found.verdict == Verdict.WRONG_ANSWER
    assert found.diagnosis is not None and found.diagnosis.code == "waits-for-the-dead"
    assert {*Path(tempfile.gettempdir()).glob("pymp-*")} == before


@pytest.mark.slow
def test_a_session_follows_a_worker(course: Course, answer_key: AnswerKey) -> None:
    """It stops in the loop's process before the fork, and in the worker's function after it, where
    the rows of its lists are asked for by their numbers.
    """
    exercise, case = answer_key.exercise, "what a worker does"
    sessions = sessions_of(course, exercise, answer_key.cases)
    (session,) = [each for each in sessions if each.case.name == case]
    played = session.play(lines_of(["p len(dataset)", "c", "p numbers", "c", "p numbers", "c"]))
    assert [stop.waypoint for stop in played.stops] == ["inside a worker", "a worker has answered"]
    assert "> p len(dataset)\n4\n" in played.text
    assert "> p numbers\n[0, 2]\n" in played.text
    assert played.outcome.how == "returned" and not played.faults
