"""The parts of a training loop, as the references have them, against PyTorch's own."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
import torch
from torch.utils.data import DataLoader, TensorDataset

from tests.strangers.corpus_files import LESSONS
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.grading.content import reference_modules

EXERCISES = ("data_loader", "evaluate", "normalise", "fit_valid")
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
