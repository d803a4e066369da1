"""torch's graph behind a tensor, drawn together to what has a name: the leaves that it ends in, and
the tensors on the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

MOST_NODES = 200_000  # steps of a graph that are looked at


@dataclass
class Branch:
    """A tensor with a name, and what a gradient comes to next from there.

    by: the operation that made it. leaves: names of leaves. unnamed: how many other leaves. again:
    whether it is drawn further up already. branches: the next tensors with a name.
    """

    name: str
    by: str
    leaves: list[str] = field(default_factory=list)
    unnamed: int = 0
    again: bool = False
    branches: list[Branch] = field(default_factory=list)


class GradientGraph:
    """value: of any shape. tensors: what has a name, by it. reached: ids of the leaves that a
    gradient of the value comes to. is_whole: whether the graph was not too large to look at.
    """

    def __init__(self, name: str, value: Tensor, tensors: Mapping[str, Tensor]) -> None:
        self.reached: set[int] = set()
        self.is_whole = True
        self._names = _by_node(tensors, value)
        self._leaf_names = {id(tensor): key for key, tensor in tensors.items() if tensor.is_leaf}
        self._order = {name: place for place, name in enumerate(tensors)}
        self._drawn: set[Any] = set()
        self._steps = 0
        self.root = self._branch(name, value)

    def _branch(self, name: str, value: Tensor) -> Branch:
        branch = Branch(name, type(value.grad_fn).__name__ if value.grad_fn is not None else "")
        if value.is_leaf:
            if value.requires_grad:
                self._come_to(value, branch)
            return branch
        # a stack and no recursion: a graph may be as deep as a program is long
        waiting = [(branch, value.grad_fn)]
        while waiting:
            waiting += self._expanded(*waiting.pop())
        return branch

    def _expanded(self, branch: Branch, node: Any) -> list[tuple[Branch, Any]]:
        """Draw what is below a branch; returns the named ones that are to be drawn next."""
        found: list[tuple[Branch, Any]] = []
        seen, stack = {node}, [node]
        while stack and self.is_whole:
            self._steps += 1
            self.is_whole = self._steps < MOST_NODES
            for following in _fresh(stack.pop(), seen):
                leaf = getattr(following, "variable", None)
                if leaf is not None:
                    self._come_to(leaf, branch)
                elif following in self._names:
                    found.append((self._named(following), following))
                else:
                    stack.append(following)
        branch.leaves.sort(key=self._order.__getitem__)
        branch.branches = [below for below, _ in found]
        return [pair for pair in found if not pair[0].again]

    def _named(self, node: Any) -> Branch:
        branch = Branch(self._names[node], type(node).__name__, again=node in self._drawn)
        self._drawn.add(node)
        return branch

    def _come_to(self, leaf: Tensor, branch: Branch) -> None:
        self.reached.add(id(leaf))
        name = self._leaf_names.get(id(leaf))
        if name is None:
            branch.unnamed += 1
        elif name not in branch.leaves:
            branch.leaves.append(name)


def _by_node(tensors: Mapping[str, Tensor], root: Tensor) -> dict[Any, str]:
    """The steps of the graph that made a tensor with a name."""
    names: dict[Any, str] = {}
    for name, tensor in tensors.items():
        node = None if tensor.is_leaf else tensor.grad_fn
        if node is not None and node is not root.grad_fn:
            names.setdefault(node, name)
    return names


def _fresh(node: Any, seen: set[Any]) -> list[Any]:
    """The next steps that were not seen yet; then they were."""
    following = [step for step, _ in reversed(node.next_functions) if step is not None]
    found = [step for step in dict.fromkeys(following) if step not in seen]
    seen.update(found)
    return found
