"""Statements whose value nothing keeps are found in the text; those that do something are not."""

from __future__ import annotations

import ast

import pytest

from tutor.anchors.discarded import Discarded, discarded_statements

FOUND = [
    "y.add(b)",
    "torch.add(y, b)",
    "p.sub(lr * p.grad)",
    "x.clamp(min=0.0)",
    "w.g.div(2)",
    "x.t()",
    "x.T",
    "x[:, None]",
    "a + b",
    "-x",
    "y == x @ w",
    "xs + [x]",
    "sorted(xs)",
    "text.replace('a', 'b')",
    "(x.exp()\n     .log())",
    "y.add(b)  # the bias",
]
LEFT_ALONE = [
    "y.add_(b)",
    "loss.backward()",
    "xs.append(x)",
    "print(x)",
    "forward(x)",
    "model(x)",
    "next(it)",
    "helper.own(x)",
    "optimizer.step()",
    "opt.zero_grad()",
    "torch.manual_seed(0)",
    "torch.rand(3)",
    "x",
    "x.g",
    "'text'",
    "...",
    "assert x == y",
    "y = x.add(b)",
    "return x.add(b)",
    "x.add(b); y = 1",
    "[print(item) for item in xs]",
    "sum(f(item) for item in xs)",
    "sorted(f(xs))",
    "layer.register_buffer('w', w)",
]


def of(statement: str, rest: str = "") -> tuple[Discarded, ...]:
    """What is found in a function that holds this statement."""
    return discarded_statements(f"def own(x):\n    pass\n\n\ndef f(x):\n    {statement}\n{rest}")


@pytest.mark.parametrize("statement", FOUND)
def test_a_value_that_nothing_keeps_is_found(statement: str) -> None:
    """With its place, and the text as it is written."""
    (found,) = of(statement)
    assert (found.line, found.text) == (6, statement.partition("  #")[0])


@pytest.mark.parametrize("statement", LEFT_ALONE)
def test_what_may_be_there_for_what_it_does_is_not(statement: str) -> None:
    """A method that writes, a function of the learner's own, a seed, a value that is kept."""
    assert of(statement) == ()


def test_what_a_try_guards_is_left_alone() -> None:
    """There a statement may be run for its exception; behind it, it may not."""
    source = "def f(x, w):\n    try:\n        x @ w\n    except RuntimeError:\n        x + 1\n    w + 1\n"
    assert [found.text for found in discarded_statements(source)] == ["x + 1", "w + 1"]


def test_operators_of_a_class_of_ones_own_may_do_anything() -> None:
    """`a + b` calls `__add__` there."""
    source = "class A:\n    def __add__(self, other):\n        self.n = other\n\n\n{}".format
    assert discarded_statements(source("def f(a, b):\n    a + b\n")) == ()


def test_a_file_that_python_cannot_read_has_none() -> None:
    """Loading says what is wrong with it."""
    assert discarded_statements("def f(:\n") == ()


@pytest.mark.parametrize(
    ("statement", "ways"),
    [
        ("y.add(b)", {"y = y.add(b)", "y.add_(b)"}),
        ("w.g.div(n)", {"w.g = w.g.div(n)", "w.g.div_(n)"}),
        ("torch.add(y, b)", {"y = torch.add(y, b)", "b = torch.add(y, b)"}),
        ("y - b", {"y = y - b", "y -= b"}),
        ("y == x @ w", {"y = x @ w"}),
        ("sorted(xs)", {"xs = sorted(xs)", "xs[:] = sorted(xs)"}),
        ("y.add(b).relu()", {"y = y.add(b).relu()"}),
        ("c[i, j].add(t)", {"c[i, j] = c[i, j].add(t)", "c[i, j].add_(t)"}),
    ],
)
def test_the_ways_to_keep_a_value(statement: str, ways: set[str]) -> None:
    """Each is a statement that Python can read; at the end of a block, `return` is one of them."""
    (found,) = of(statement, "    return x\n")
    texts = {text for _, text in found.ways}
    assert ways <= texts
    for text in texts:
        ast.parse(text)
    (last,) = of(statement)
    assert {text for _, text in last.ways} - texts <= {f"return {statement}"}


def test_columns_are_bytes_as_python_counts_them() -> None:
    """A letter of more than one byte before the statement moves nothing."""
    source = "def f(x):\n    é = x\n    é.add(x)\n    return é\n"
    (found,) = discarded_statements(source)
    assert source.encode()[found.start : found.end].decode() == found.text == "é.add(x)"
