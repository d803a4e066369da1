"""Which statement may be named for a value that it sets: one that nothing before or after touches."""

from __future__ import annotations

import ast

import pytest

from tutor.anchors.own_reads import keeps_its_value, reads_parameters_alone

HEAD = "def lin_grad(inp, out, w, b):\n"
HELPER = "def add_up(t, g):\n    t.g += g\n"


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["w.g = inp.T @ out.g", "b.g = out.g.sum(0)"], True),
        (["w.g = torch.zeros(2, 3)", "for i in range(2):", "    w.g[i] = out.g[i]"], False),
        (["w.g = torch.zeros(2, 3)", "w.g += inp.T @ out.g"], False),
        (["w.g = torch.zeros(2, 3)", "w.g.add_(inp.T @ out.g)"], False),
        (["w.g = torch.zeros(2, 3)", "g = w.g", "g[0] = 1"], False),
        (["w.g = torch.zeros(2, 3)", "torch.mm(inp.T, out.g, out=w.g)"], False),
        (["w.g = torch.zeros(2, 3)", "done = add_up(w, out.g)"], False),
    ],
)
def test_a_later_write_takes_the_value_from_a_statement(lines: list[str], kept: bool) -> None:
    """The first statement reads parameters alone; whether its value lasts is another question."""
    tree = ast.parse(HELPER + HEAD + "".join(f"    {line}\n" for line in lines))
    function = tree.body[-1]
    assert isinstance(function, ast.FunctionDef)
    first = function.body[0]
    assert reads_parameters_alone(first, function, tree)
    assert keeps_its_value(first, function, tree) is kept
