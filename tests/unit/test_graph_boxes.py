"""Computation graphs as boxes: layers in order, no line too wide, told where there is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.display.drawing import lines_of
from tutor.display.graph_boxes import graph
from tutor.display.medium import Medium
from tutor.results import Drawing

PLAIN = Medium(40, colour=False)


def node(name: str, *made_of: str, data: float = 1.0, grad: float | None = None) -> dict[str, Any]:
    """One node of a graph."""
    return {"name": name, "data": data, "grad": grad, "from": list(made_of)}


def test_a_product_and_a_sum() -> None:
    """out = a * b + a, as learners see it."""
    nodes = [
        node("a", data=2.0, grad=-2.0),
        node("b", data=-3.0, grad=2.0),
        node("step 1", "a", "b", data=-6.0, grad=1.0),
        node("out", "step 1", "a", data=-4.0, grad=1.0),
    ]
    assert graph(nodes, PLAIN) == [
        "┌ a ──────┐ ┌ b ──────┐",
        "│ data 2  │ │ data -3 │",
        "│ grad -2 │ │ grad 2  │",
        "└─────────┘ └─────────┘",
        "┌ step 1 ───┐",
        "│ data -6   │",
        "│ grad 1    │",
        "│ from a, b │",
        "└───────────┘",
        "┌ out ───────────┐",
        "│ data -4        │",
        "│ grad 1         │",
        "│ from step 1, a │",
        "└────────────────┘",
    ]


@settings(deadline=None)
@given(st.data(), st.integers(30, 100), st.booleans())
def test_no_line_is_too_wide(data: st.DataObject, columns: int, unicode: bool) -> None:
    """Whatever the graph; every node is there once; ASCII where it has to be."""
    count = data.draw(st.integers(1, 12))
    nodes = []
    for number in range(count):
        earlier = [f"n{place}" for place in range(number)]
        made_of = data.draw(st.lists(st.sampled_from(earlier), max_size=3)) if earlier else []
        nodes.append(node(f"n{number}", *made_of, grad=data.draw(st.none() | st.floats(-9, 9))))
    lines = graph(nodes, Medium(columns, colour=False, unicode=unicode))
    assert all(len(line) <= columns for line in lines)
    shown = "\n".join(lines)
    assert all(shown.count(f" {entry['name']} {'─' if unicode else '-'}") == 1 for entry in nodes)
    assert unicode or shown.isascii()


@pytest.mark.parametrize(
    ("nodes", "why"),
    [
        ([], "nothing in it"),
        ([node("a"), node("a")], "two nodes are called a"),
        ([node("b", "a"), node("a")], "b comes before something that it was made of"),
        ([{"name": "a"}], "from"),
    ],
)
def test_what_is_not_a_graph_is_told(nodes: list[dict[str, Any]], why: str) -> None:
    """In place of the picture, in one line."""
    (told, *_) = lines_of(Drawing("graph", nodes), Medium(60, colour=False))
    assert told.startswith("(this cannot be drawn: ") and why in told


def test_names_cannot_steer_the_terminal() -> None:
    """A learner's program may call a node what it likes."""
    shown = graph([node("a\x1b[2J\nb" + "c" * 90)], Medium(80, colour=False))
    assert not any("\x1b" in line for line in shown) and all(len(line) < 40 for line in shown)
