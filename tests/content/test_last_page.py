"""The last page of the course: the learner's own parts train where PyTorch's would."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
import torch
from torch.utils.data import DataLoader, TensorDataset

from tests.strangers.corpus_files import LESSONS
from tutor.course.load import load_course
from tutor.grading.content import reference_modules

BATCH, EPOCHS, RATE, MOMENTUM = 8, 3, 0.2, 0.9
SHAPES = ((12, 8), (8,), (8, 5), (5,))
Rows = tuple[torch.Tensor, torch.Tensor]


@pytest.fixture(scope="module")
def modules() -> dict[str, ModuleType]:
    """The reference with all that it uses."""
    course = load_course(LESSONS)
    page = course.find("last_page")
    assert page is not None
    return reference_modules(course, (*page.uses, page.id))


@pytest.fixture
def sets() -> tuple[Rows, Rows]:
    """Rows to learn from and rows to validate, in float64; both leave a shorter last batch."""
    gen = torch.Generator().manual_seed(3)
    x = torch.randn(50, 12, generator=gen, dtype=torch.float64) * 4 + 1
    y = torch.randint(5, (50,), generator=gen)
    return (x[:30], y[:30]), (x[30:], y[30:])


def a_start() -> list[torch.Tensor]:
    """The parameters before any step."""
    gen = torch.Generator().manual_seed(1)
    return [torch.randn(shape, generator=gen, dtype=torch.float64) * 0.3 for shape in SHAPES]


def sampler(modules: dict[str, ModuleType]) -> Any:
    """The same orders each time that it is made."""
    return modules["samplers"].Sampler(30, True, torch.Generator().manual_seed(2))


def by_the_library(
    modules: dict[str, ModuleType], train: Rows, valid: Rows
) -> tuple[list[torch.Tensor], list[tuple[float, float]]]:
    """Parameters and report with PyTorch's loader, layers, loss, gradients and optimizer."""
    mean, std = train[0].mean(0), train[0].std(0, correction=0)
    scaled, held = (train[0] - mean) / std, (valid[0] - mean) / std
    batches = modules["samplers"].BatchSampler(sampler(modules), BATCH)
    loader = DataLoader(TensorDataset(scaled, train[1]), batch_sampler=batches)
    params = [p.requires_grad_() for p in a_start()]
    opt = torch.optim.SGD(params, RATE, MOMENTUM)
    w1, b1, w2, b2 = params
    report = []
    for _ in range(EPOCHS):
        for xb, yb in loader:
            out = torch.relu(xb @ w1 + b1) @ w2 + b2
            torch.nn.functional.cross_entropy(out, yb).backward()  # type: ignore[no-untyped-call]
            opt.step()
            opt.zero_grad()
        with torch.no_grad():
            out = torch.relu(held @ w1 + b1) @ w2 + b2
            right = (out.argmax(1) == valid[1]).double().mean()
            loss = torch.nn.functional.cross_entropy(out, valid[1])
        report.append((loss.item(), right.item()))
    return [p.detach() for p in params], report


def test_the_parts_train_where_the_library_trains(
    modules: dict[str, ModuleType], sets: tuple[Rows, Rows]
) -> None:
    """From the same start and in the same orders: the same parameters and the same report."""
    page = modules["last_page"]
    params = [modules["tensor_engine"].Tensor(data) for data in a_start()]
    loaders = page.make_loaders(*sets, BATCH, sampler(modules))
    report = page.learn(EPOCHS, params, page.EngineSGD(params, RATE, MOMENTUM), *loaders)
    theirs, their_report = by_the_library(modules, *sets)
    for mine, other in zip(params, theirs, strict=True):
        assert torch.allclose(mine.data, other, rtol=0, atol=1e-10)
    assert [number for pair in report for number in pair] == pytest.approx(
        [number for pair in their_report for number in pair], rel=1e-9
    )


def test_the_museum_is_behind_all_lessons_and_the_last_page_behind_the_museum() -> None:
    """Its rooms need the last two lessons."""
    exercises = [exercise.id for exercise in load_course(LESSONS).exercises]
    assert exercises[-1] == "last_page"
    assert exercises.index("own_training") < exercises.index("empty_check")
    assert exercises[-3:-1] == ["too_good", "slow_steps"]
