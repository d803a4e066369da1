"""Mutants: each changes the program, none breaks its syntax, the usual faults are among them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tutor.authoring.mutants import mutants

pytestmark = pytest.mark.slow

REFERENCES = sorted((Path(__file__).parents[2] / "lessons").glob("*/*/reference.py"))


@pytest.mark.parametrize(
    ("source", "change"),
    [
        ("def f(a, b):\n    return a + b\n", "a + b → a - b"),
        ("def f(a, b):\n    return a + b\n", "a + b → a"),
        ("def f(x):\n    return x.sum(0)\n", "x.sum(0) → x"),
        ("def f(x):\n    return x.sum(0)\n", "0 → 1"),
        ("def f(x):\n    return x.T\n", "x.T → x"),
        ("def f(x):\n    return x[:, None]\n", "x[:, None] → x"),
        ("def f(x, w):\n    w.g = x.t()\n    x.g = w\n", "w.g = x.t() → nothing"),
        ("def f(x, m):\n    return x * (m > 0)\n", "m > 0 → m >= 0"),
        ("def f(a, b):\n    return g(a, b)\n", "g(a, b) → g(b, a)"),
        ("def f(x):\n    return x.amax(1, keepdim=True)\n", "True → False"),
        (
            "def f(x):\n    if x is None:\n        raise ValueError\n    return x\n",
            "if x is None → if False",
        ),
        (
            "def f(a):\n    c = 0\n    for k in a:\n        c += k\n    return c\n",
            "c += k → plain =",
        ),
        ("def f(a):\n    return -a\n", "-a → a"),
        (
            "import torch\ndef f(a, b):\n    return torch.einsum('ni,no->io', a, b)\n",
            "'ni,no->io' → 'ni,no->oi'",
        ),
    ],
)
def test_a_usual_fault_is_among_them(source: str, change: str) -> None:
    """The faults that learners make are tried."""
    assert change in [mutant.change for mutant in mutants(source)]


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.parent.name)
def test_mutants_are_programs_of_their_own(path: Path) -> None:
    """Each parses, differs from the reference and from the others, and leaves the documentation
    alone.
    """
    source = path.read_text()
    found = list(mutants(source))
    assert found
    texts = {ast.unparse(ast.parse(mutant.source)) for mutant in found} | {
        ast.unparse(ast.parse(source))
    }
    assert len(texts) == len(found) + 1
    assert {ast.get_docstring(ast.parse(mutant.source)) for mutant in found} == {
        ast.get_docstring(ast.parse(source))
    }
