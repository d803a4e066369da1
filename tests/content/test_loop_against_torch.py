"""The parts of the training loop that learners build, as the references have them, against
PyTorch's own.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
import torch
from torch import nn
from torch.utils import data

from tests.strangers.corpus_files import LESSONS
from tutor.course.load import load_course
from tutor.grading.content import reference_modules

EXERCISES = ("registry", "sequential", "optimizer", "momentum", "dataset", "samplers")
STEPS = 5
SHAPES = ((4, 3), (3,), (3, 2))


@pytest.fixture(scope="module")
def modules() -> dict[str, ModuleType]:
    """The references by exercise, each with what it uses."""
    return reference_modules(load_course(LESSONS), EXERCISES)


def drawn(seed: int) -> list[torch.Tensor]:
    """One tensor for each of the shapes, in float64."""
    gen = torch.Generator().manual_seed(seed)
    return [torch.randn(shape, generator=gen, dtype=torch.float64) for shape in SHAPES]


def path(opt: Any, params: list[torch.Tensor]) -> list[torch.Tensor]:
    """Where the parameters are after each of five steps; in the third the last has no gradient."""
    places = []
    for step in range(STEPS):
        for p, slope in zip(params, drawn(100 + step), strict=True):
            p.grad = None if step == 2 and p is params[-1] else slope
        opt.step()
        opt.zero_grad()
        places += [p.detach().clone() for p in params]
    return places


def assert_close(mine: list[torch.Tensor], theirs: list[torch.Tensor]) -> None:
    """Equal to the last digits."""
    torch.testing.assert_close(mine, theirs, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("decay", [0.0, 0.01, 0.5])
def test_steps_with_a_memory(modules: dict[str, ModuleType], momentum: float, decay: float) -> None:
    """Every parameter and every buffer, step by step."""
    mine, theirs = ([p.requires_grad_() for p in drawn(1)] for _ in range(2))
    ours = modules["momentum"].MomentumSGD(iter(mine), 0.1, momentum, decay)
    library = torch.optim.SGD(theirs, lr=0.1, momentum=momentum, weight_decay=decay)
    assert_close(path(ours, mine), path(library, theirs))
    if momentum:  # without one the library keeps none
        assert_close(ours.buffers, [library.state[p]["momentum_buffer"] for p in theirs])


def test_plain_steps(modules: dict[str, ModuleType]) -> None:
    """Every parameter, step by step, given as a generator."""
    mine, theirs = ([p.requires_grad_() for p in drawn(2)] for _ in range(2))
    ours = modules["optimizer"].SGD((p for p in mine), 0.3)
    assert_close(path(ours, mine), path(torch.optim.SGD(theirs, lr=0.3), theirs))


def test_names_of_a_network(modules: dict[str, ModuleType]) -> None:
    """Paths and tensors of layers inside layers; PyTorch's own layers are parts of a Block too."""
    sequential = modules["sequential"].Sequential
    first, last = nn.Linear(3, 4), nn.Linear(4, 2)
    mine = sequential(sequential(first, torch.relu), last, first)
    theirs = nn.Sequential(nn.Sequential(first, nn.ReLU()), last, first)
    pairs = list(theirs.named_parameters())
    assert [path for path, _ in mine.named_parameters()] == [path for path, _ in pairs]
    assert all(a is b for a, (_, b) in zip(mine.parameters(), pairs, strict=True))


def test_layers_in_a_row(modules: dict[str, ModuleType]) -> None:
    """What comes out."""
    layers = [nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2)]
    x = torch.randn(5, 3, generator=torch.Generator().manual_seed(3))
    assert torch.equal(modules["sequential"].Sequential(*layers)(x), nn.Sequential(*layers)(x))


@pytest.mark.parametrize("drop_last", [False, True])
def test_batches_of_numbers(modules: dict[str, ModuleType], drop_last: bool) -> None:
    """The lists and their number, for every small size."""
    parts = modules["samplers"]
    for n in range(8):
        for bs in range(1, 5):
            mine = parts.BatchSampler(parts.Sampler(n), bs, drop_last)
            theirs = data.BatchSampler(data.SequentialSampler(range(n)), bs, drop_last)
            assert (list(mine), len(mine)) == (list(theirs), len(theirs))


def test_a_loader_accepts_the_parts(modules: dict[str, ModuleType]) -> None:
    """The library's DataLoader goes through dataset and batches of the learner's, twice."""
    parts, x, y = modules["samplers"], torch.arange(14.0).view(7, 2), torch.arange(7)
    generator = torch.Generator().manual_seed(4)
    chosen = parts.BatchSampler(parts.Sampler(7, shuffle=True, generator=generator), 3)
    loader = data.DataLoader(modules["dataset"].Dataset(x, y), batch_sampler=chosen)
    epochs = [[*loader], [*loader]]
    orders = [torch.cat([labels for _, labels in epoch]).tolist() for epoch in epochs]
    assert orders[0] != orders[1]
    for epoch, order in zip(epochs, orders, strict=True):
        assert sorted(order) == list(range(7))
        assert torch.equal(torch.cat([rows for rows, _ in epoch]), x[order])
