"""The engine that learners build, as the references have it, against PyTorch's autograd."""

from __future__ import annotations

import random
from types import ModuleType
from typing import Any

import pytest
import torch

from tests.strangers.corpus_files import LESSONS
from tutor.course.load import load_course
from tutor.grading.content import reference_modules

pytestmark = pytest.mark.slow

EXERCISES = ("value_class", "accumulate_grads", "tensor_engine", "no_recording", "own_training")
# how alike the gradients are, relative to the largest
CLOSE = 1e-10


@pytest.fixture(scope="module")
def modules() -> dict[str, ModuleType]:
    """The references by exercise, each with what it uses."""
    return reference_modules(load_course(LESSONS), EXERCISES)


def grown(nodes: list[Any], draw: random.Random, operations: list[Any]) -> list[Any]:
    """Twenty steps more, each an operation on two of the nodes that are there."""
    for _ in range(20):
        left, right = draw.choice(nodes), draw.choice(nodes)
        nodes.append(draw.choice(operations)(left, right))
    return nodes


def assert_close(mine: torch.Tensor, theirs: torch.Tensor) -> None:
    """Same shape, and equal to the last digits."""
    assert mine.shape == theirs.shape
    scale = max(1.0, float(theirs.abs().max()))
    assert float((mine - theirs).abs().max()) <= CLOSE * scale


@pytest.mark.parametrize("seed", range(50))
def test_numbers_agree_with_torch(modules: dict[str, ModuleType], seed: int) -> None:
    """A formula drawn at random, on Values and on tensors with one number."""
    operations = [
        lambda a, b: a + b,
        lambda a, b: (a - b) * 0.5,
        lambda a, b: a * b * 0.3,
        lambda a, b: a / (b * b + 1.0),
        lambda a, b: (a * 0.1).exp() - b,
        lambda a, b: (a * a + 2.0).log() + b.relu(),
    ]
    numbers = [random.Random(seed).uniform(-2.0, 2.0) for _ in range(4)]
    value, backward = modules["value_class"].Value, modules["accumulate_grads"].backward
    mine = [value(number) for number in numbers]
    theirs = [torch.tensor(number, dtype=torch.float64, requires_grad=True) for number in numbers]
    backward(grown([*mine], random.Random(seed), operations)[-1])
    root = grown([*theirs], random.Random(seed), operations)[-1]
    root.backward()
    for one, other in zip(mine, theirs, strict=True):
        wanted = torch.zeros((), dtype=torch.float64) if other.grad is None else other.grad
        assert_close(torch.tensor(one.grad, dtype=torch.float64), wanted)


@pytest.mark.parametrize("seed", range(50))
def test_tensors_agree_with_torch(modules: dict[str, ModuleType], seed: int) -> None:
    """A graph drawn at random, whose inputs have shapes that stretch."""
    engine = modules["tensor_engine"].Tensor
    operations = [
        lambda a, b: a + b,
        lambda a, b: 0.5 - a * b * 0.3,
        lambda a, b: a @ b * 0.2,
        lambda a, b: a.relu() - b,
        lambda a, b: a + b.mean(),
        lambda a, b: a * 0.1 + b.sum() * 0.05,
        lambda a, b: a.log_softmax(-1) + b if isinstance(a, torch.Tensor) else a.log_softmax() + b,
    ]
    generator = torch.Generator().manual_seed(seed)
    shapes = ((3, 3), (3,), (3, 1), (1, 3))
    made = [torch.randn(shape, generator=generator, dtype=torch.float64) for shape in shapes]
    mine = [engine(data.clone()) for data in made]
    theirs = [data.clone().requires_grad_() for data in made]
    # every graph begins with squares, so that any two nodes can be multiplied as matrices
    square = [lambda nodes, place=place: nodes[0] + nodes[place] for place in range(4)]
    grown_mine = grown([grow(mine) for grow in square], random.Random(seed), operations)
    grown_theirs = grown([grow(theirs) for grow in square], random.Random(seed), operations)
    grown_mine[-1].mean().backward()
    grown_theirs[-1].mean().backward()
    assert_close(grown_mine[-1].data, grown_theirs[-1].detach())
    for one, other in zip(mine, theirs, strict=True):
        if other.grad is not None:
            assert_close(one.grad, other.grad)
        else:
            assert one.grad is None


def test_training_ends_where_torch_ends(modules: dict[str, ModuleType]) -> None:
    """The same start and the same steps in float64: every parameter in the same place."""
    engine, train = modules["tensor_engine"].Tensor, modules["own_training"].train_network
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(150, 12, generator=generator, dtype=torch.float64)
    y = torch.randint(5, (150,), generator=generator)
    start = [
        torch.randn(shape, generator=generator, dtype=torch.float64) * 0.3
        for shape in ((12, 8), (8,), (8, 5), (5,))
    ]
    mine = [engine(data.clone()) for data in start]
    report = train(x, y, mine, 3, 64, 0.5)
    theirs = [data.clone().requires_grad_() for data in start]
    step = torch.optim.SGD(theirs, 0.5)

    def loss_on(rows: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        hidden = (rows @ theirs[0] + theirs[1]).relu()
        return torch.nn.functional.cross_entropy(hidden @ theirs[2] + theirs[3], labels)

    for epoch in range(3):
        for rows, labels in zip(x.split(64), y.split(64), strict=True):
            step.zero_grad()
            loss_on(rows, labels).backward()
            step.step()
        assert report[epoch] == pytest.approx(loss_on(x, y).item(), rel=1e-9)
    for one, other in zip(mine, theirs, strict=True):
        assert_close(one.data, other.detach())


def test_two_references_have_a_third_in_common(modules: dict[str, ModuleType]) -> None:
    """The switch that one of them turns is the one that the other looks at."""
    engine = modules["tensor_engine"].Tensor
    assert modules["no_recording"].Tensor is modules["own_training"].Tensor is engine
    node = engine(torch.ones(2))
    with modules["no_recording"].no_grad():
        assert (node * 2).parents == ()
    assert len((node * 2).parents) == 2
