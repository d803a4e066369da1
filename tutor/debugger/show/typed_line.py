"""What a typed line is about: which objects of a frame it mentions, whose shape it tells, and
whether it has the answer written into it. Pure; nothing is run.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator, Mapping
from typing import Any

from tutor.debugger.show.chains import MISSING, expression_of, follow, read
from tutor.debugger.show.namespaces import Names

# equal ones may be one object, so identity says nothing about them
PLAIN = (int, float, complex, str, bytes, bool, type(None), tuple, frozenset)
TELLS_A_SHAPE = {"shape", "size", "sizes", "len", "Size", "ndim", "shapes"}
# calls that show what they are given as it is
WRAPPERS = {
    *("print", "tuple", "list", "str", "repr", "int", "float", "bool", "Size", "tensor"),
    *("sorted", "set"),
}
GRADIENTS = ("g", "grad")
EVERYTHING = {"locals", "vars", "globals"}


class Line:
    """One typed line, read. names: the frame's. made: names that were assigned at the prompt → the
    expression assigned.
    """

    def __init__(self, text: str, names: Names, made: Mapping[str, str] | None = None) -> None:
        self.names = names
        self.texts = [text, *_made(text, made or {}, set())]
        parsed = [read(source) for source in self.texts]
        self.trees = [item.tree for item in parsed if item.tree is not None]
        self.nodes = [node for item in parsed for node in item.nodes]
        self.bound = frozenset(name for item in parsed for name in item.bound)

    def chains(self) -> Iterator[tuple[ast.expr, Any]]:
        """Every name, attribute and plain index in it that leads to something, with what it leads
        to.
        """
        for node in self.nodes:
            if not isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)):
                continue
            value = follow(node, self.names, self.bound)
            if isinstance(node.ctx, ast.Load) and value is not MISSING:
                yield node, value

    def mentions(self, target: Any, spelling: str) -> bool:
        """Whether an expression in it leads to this very object. Numbers and strings have no
        identity: they go by their spelling.
        """
        if self._shows_everything():
            return True
        # `3` here and `3` there are one object in Python, and not the same thing to a learner
        if isinstance(target, PLAIN):
            return any(ast.unparse(node) == spelling for node, _ in self.chains())
        return any(value is target for _, value in self.chains())

    def tells_the_shape_of(self, target: Any) -> bool:
        """Whether a .shape, .size() or len() in it is about this very object."""
        if self._shows_everything():
            return True
        owners = [owner for node in self.nodes for owner in _told_the_shape_of(node)]
        about = {id(node) for node, value in self.chains() if value is target}
        if about and self._binds_names():
            # in `for t in (w, x): print(t.shape)` the t means w and x
            return bool(owners)
        return any(id(node) in about for owner in owners for node in _apart_from_gradients(owner))

    def is_the_shape_of(self, target: Any) -> bool:
        """Whether the line is x.shape or x.size() itself, perhaps as a tuple, a list or a text."""
        node = _unwrapped(expression_of(self.trees[0]) if self.trees else None)
        if isinstance(node, ast.Call) and not node.args:
            node = node.func
        if not isinstance(node, ast.Attribute) or node.attr not in ("shape", "size"):
            return False
        return follow(node.value, self.names, self.bound) is target

    def literals(self) -> Iterator[Any]:
        """Constants that were typed as (a part of) what is shown; indices and arguments such as
        `sum(0)` are not.
        """
        for tree in self.trees:
            yield from _literals(tree)

    def _shows_everything(self) -> bool:
        return any(isinstance(node, ast.Name) and node.id in EVERYTHING for node in self.nodes)

    def _binds_names(self) -> bool:
        loops = any(isinstance(node, ast.For | ast.Lambda) for node in self.nodes)
        return loops or bool(self.bound)


def _apart_from_gradients(node: ast.AST) -> Iterator[ast.AST]:
    """What a shape is about. A gradient is as large as its tensor, and another object: whoever asks
    for the shape of `x.g` has not looked at x.
    """
    yield node
    if isinstance(node, ast.Attribute) and node.attr in GRADIENTS:
        return
    for child in ast.iter_child_nodes(node):
        yield from _apart_from_gradients(child)


def called_name(node: ast.Call) -> str:
    """The last word of what is called: "size" of x.size(); "" for what has no name."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _unwrapped(node: ast.expr | None) -> ast.expr | None:
    """x.shape of print(tuple(x.shape))."""
    while isinstance(node, ast.Call) and len(node.args) == 1:
        if not isinstance(node.func, ast.Name) or node.func.id not in WRAPPERS:
            break
        node = node.args[0]
    return node


def _told_the_shape_of(node: ast.AST) -> list[ast.expr]:
    """What x.shape, x.size() and len(x) are about."""
    if isinstance(node, ast.Attribute):
        return [node.value] if node.attr in TELLS_A_SHAPE else []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.args[:1] if node.func.id in TELLS_A_SHAPE else []
    return []


def _made(text: str, made: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    """The expressions that made the names in this one, and theirs."""
    for node in read(text).nodes if made else ():
        if isinstance(node, ast.Name) and node.id in made and node.id not in seen:
            seen.add(node.id)
            yield made[node.id]
            yield from _made(made[node.id], made, seen)


def _literals(node: ast.AST) -> Iterator[Any]:
    if isinstance(node, ast.expr):
        with contextlib.suppress(ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            yield ast.literal_eval(node)
    for child in _shown_parts(node):
        yield from _literals(child)


def _shown_parts(node: ast.AST) -> list[ast.AST]:
    """The children whose values are visible in what is shown."""
    if isinstance(node, ast.Subscript):
        return [node.value]
    if isinstance(node, ast.Call):
        return [*node.args] if called_name(node) in WRAPPERS else []
    if isinstance(node, ast.BinOp | ast.comprehension):
        return []
    return list(ast.iter_child_nodes(node))
