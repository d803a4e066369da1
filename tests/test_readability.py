"""Files and functions stay as small and as plain as CONTRIBUTING.md says."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from benchmarks.rooms import functions

PACKAGE = Path(__file__).parent.parent / "tutor"
MOST_LINES, MOST_IN_A_FUNCTION, MOST_COMPLEX = 200, 30, 10
FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    """No file is longer, no function longer or with more branches, than the limits."""
    source, name = path.read_text(), path.relative_to(PACKAGE).as_posix()
    assert len(source.splitlines()) <= MOST_LINES
    found = list(functions(ast.parse(source), name))
    assert [each for each in found if each.lines > MOST_IN_A_FUNCTION] == []
    assert [each for each in found if each.complexity > MOST_COMPLEX] == []


def test_a_long_winding_function_is_caught() -> None:
    """`and`, `or` and comprehensions count as branches too."""
    winding = "def f(x):\n    return [a and b or c for a in x if a for b in a if b]\n"
    [found] = functions(ast.parse(winding), "f.py")
    assert (found.lines, found.complexity) == (2, 7)
