"""The nodes of a graph, each after everything that it was made of."""

from __future__ import annotations

from typing import Any

from value_class import Value


def order(root: Value | Any) -> list[Any]:
    """Every node that root depends on, and root: each once, and after all of its parents.

    root: a node, which is an object with a tuple `parents` of nodes
    """
    raise NotImplementedError("order: write me")
