"""Two changed versions of a program become one with both changes, or a conflict."""

from __future__ import annotations

import ast

import pytest

from tutor.grading.merge_programs import Conflict, Merger

BASE = '''
"""A reference."""

import torch


def f(x: torch.Tensor, n: int) -> torch.Tensor:
    """Adds up."""
    total = torch.zeros(n)
    for row in x:
        total = total + row * 2
    return total / n
'''


def same_program(one: str, other: str) -> bool:
    """Whether two texts are one program."""
    return ast.dump(ast.parse(one)) == ast.dump(ast.parse(other))


def test_changes_of_two_statements_are_both_there() -> None:
    """Docstrings and annotations are left out; imports of all three are kept."""
    one = "import torch\ndef f(x, n):\n    total = torch.ones(n)\n    for row in x:\n"
    one += "        total = total + row * 2\n    return total / n\n"
    other = "import math\nimport torch\ndef f(x, n):\n    total = torch.zeros(n)\n"
    other += "    for row in x:\n        total = total + row * 2\n    return total\n"
    both = "import torch\nimport math\ndef f(x, n):\n    total = torch.ones(n)\n"
    both += "    for row in x:\n        total = total + row * 2\n    return total\n"
    assert same_program(Merger().merged(BASE, one, other), both)


def test_changes_inside_one_statement_are_merged_if_they_are_apart() -> None:
    """The operand of one and the factor of the other."""
    base = "def f(x, y):\n    return x * 2 + y\n"
    one = "def f(x, y):\n    return x * 3 + y\n"
    other = "def f(x, y):\n    return x * 2 + y.sum()\n"
    both = "def f(x, y):\n    return x * 3 + y.sum()\n"
    assert same_program(Merger().merged(base, one, other), both)


def test_a_line_too_many_and_a_changed_one_are_merged() -> None:
    """Statements are paired by what they set, not by where they are."""
    base = "def f(x):\n    a = x + 1\n    b = a * 2\n    return b\n"
    one = "def f(x):\n    a = x + 1\n    a = a + 1\n    b = a * 3\n    return b\n"
    other = "def f(x):\n    a = x + 1\n    b = a * 2\n    return b.sum()\n"
    text = Merger().merged(base, one, other)
    assert "a = a + 1" in text and "a * 3" in text and "b.sum()" in text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def f(x):\n    return x + 2\n", "def f(x):\n    return x + 3\n"),
        ("def f(x):\n    return -x\n", "def f(x):\n    return x - 1\n"),
        (
            "def f(x):\n    print(1)\n    return x + 1\n",
            "def f(x):\n    print(2)\n    return x + 1\n",
        ),
    ],
)
def test_changes_of_one_place_are_a_conflict(one: str, other: str) -> None:
    """Nobody knows which of the two is meant, or which comes first."""
    with pytest.raises(Conflict):
        Merger().merged("def f(x):\n    return x + 1\n", one, other)


def test_a_merge_leaves_the_kept_trees_alone() -> None:
    """The same pair gives the same text again, and another pair is not touched by it."""
    merger = Merger()
    base = "def f(x, y):\n    return x * 2 + y\n"
    one = "def f(x, y):\n    return x * 3 + y\n"
    other = "def f(x, y):\n    return x * 2 - y\n"
    first = merger.merged(base, one, other)
    assert merger.merged(base, one, other) == first
    third = "def f(x, y):\n    return x * 2 + y.sum()\n"
    assert "x * 2 - y" not in merger.merged(base, one, third)


def test_a_version_without_a_change_of_its_own_is_a_conflict() -> None:
    """There would be one slip only."""
    base, other = "def f(x):\n    return x + 1\n", "def f(x):\n    return x + 2\n"
    with pytest.raises(Conflict):
        Merger().merged(base, base, other)
