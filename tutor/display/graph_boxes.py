"""A computation graph as lines of text: a box for each node, inputs at the top. Pure."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.clean_text import cut, one_line
from tutor.display.medium import Medium

LONGEST_NAME = 20
GAP = " "


@dataclass(frozen=True)
class Node:
    """data, grad: numbers; a grad of None is not shown. made_of: names of nodes."""

    name: str
    data: float
    grad: float | None
    made_of: tuple[str, ...]


def node_of(row: Mapping[str, Any]) -> Node:
    """From a picture's JSON, whose "from" holds the names. Raises KeyError, TypeError or ValueError
    for one that makes no sense.
    """
    grad = row.get("grad")
    made_of = tuple(str(parent) for parent in row["from"])
    return Node(
        str(row["name"]), float(row["data"]), None if grad is None else float(grad), made_of
    )


@dataclass(frozen=True)
class Frame:
    """The characters of a box: corners from the top left clockwise, then the sides."""

    corners: tuple[str, str, str, str]
    across: str
    down: str


DRAWN = Frame(("┌", "┐", "┘", "└"), "─", "│")
TYPED = Frame(("+", "+", "+", "+"), "-", "|")


def graph(rows: Sequence[Mapping[str, Any]], medium: Medium) -> list[str]:
    """The layers from top to bottom, as many boxes in a row as fit.

    rows: the nodes, each after those it was made of, with its name, its data, its grad (None: not
    shown) and, as "from", the names of what it was made of. Raises ValueError where there are none,
    where two have one name, or where one is made of a node that does not come before it.
    """
    if not rows:
        raise ValueError("there is nothing in it to draw")
    frame, layers = DRAWN if medium.unicode else TYPED, _layers(list(map(node_of, rows)))
    boxes = [row for layer in layers for row in _rows(layer, frame, medium.width)]
    return [line for row in boxes for line in _beside_each_other(row)]


def _layers(nodes: list[Node]) -> list[list[Node]]:
    """Inputs first; every other node one layer below the lowest that it was made of."""
    depth: dict[str, int] = {}
    for node in nodes:
        if node.name in depth:
            raise ValueError(f"two nodes are called {node.name}")
        if not all(parent in depth for parent in node.made_of):
            raise ValueError(f"{node.name} comes before something that it was made of")
        depth[node.name] = 1 + max((depth[parent] for parent in node.made_of), default=-1)
    layers: list[list[Node]] = [[] for _ in range(1 + max(depth.values()))]
    for node in nodes:
        layers[depth[node.name]].append(node)
    return layers


def _rows(layer: list[Node], frame: Frame, width: int) -> list[list[list[str]]]:
    """The boxes of a layer, broken into rows that are not wider than the screen."""
    rows: list[list[list[str]]] = [[]]
    used = 0
    for node in layer:
        box = _box(node, frame, width)
        if rows[-1] and used + len(GAP) + len(box[0]) > width:
            rows.append([])
            used = 0
        used += len(box[0]) + (len(GAP) if rows[-1] else 0)
        rows[-1].append(box)
    return rows


def _box(node: Node, frame: Frame, width: int) -> list[str]:
    """The name in the upper edge; below it the numbers, and what they were made of."""
    name, inside = cut(one_line(node.name), LONGEST_NAME), _content(node, width - 4)
    room = max(len(name) + 1, *map(len, inside))
    top_left, top_right, low_right, low_left = frame.corners
    edge = frame.across * (room - len(name))
    lines = [f"{frame.down} {line:<{room}} {frame.down}" for line in inside]
    top = f"{top_left} {name} {edge}{top_right}"
    return [top, *lines, low_left + frame.across * (room + 2) + low_right]


def _content(node: Node, width: int) -> list[str]:
    lines = [f"data {node.data:.4g}"]
    if node.grad is not None:
        lines.append(f"grad {node.grad:.4g}")
    made_of = ", ".join(cut(one_line(parent), LONGEST_NAME) for parent in node.made_of)
    # a node of many parents lists them one below the other, and no wider than the screen
    return lines + textwrap.wrap(f"from {made_of}", max(8, min(width, 24))) if made_of else lines


def _beside_each_other(boxes: list[list[str]]) -> list[str]:
    """Boxes of different heights on one line of text each, without blanks at the end."""
    height = max(map(len, boxes))
    filled = [box + [" " * len(box[0])] * (height - len(box)) for box in boxes]
    return [GAP.join(parts).rstrip() for parts in zip(*filled, strict=True)]
