"""What a typed line is about: which objects of a frame it mentions, and whether it has the answer
written into it. Pure.

Nothing is run but look-ups of names, attributes and plain indices, so that judging a line never
changes what the learner works on.
"""

from __future__ import annotations

import ast
import contextlib
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

MISSING: Any = object()
PLAIN = (
    int,
    float,
    complex,
    str,
    bytes,
    bool,
    type(None),
    tuple,
    frozenset,
)  # equal ones may be one object, so identity says nothing
TELLS_A_SHAPE = {"shape", "size", "sizes", "len", "Size", "ndim", "shapes"}
WRAPPERS = {
    "print",
    "tuple",
    "list",
    "str",
    "repr",
    "int",
    "float",
    "bool",
    "Size",
    "tensor",
    "sorted",
    "set",
}
EVERYTHING = {"locals", "vars", "globals"}


class Line:
    """One typed line, read. names: the frame's. made: how names that were assigned at the prompt
    came about, by name.
    """

    def __init__(
        self, text: str, names: Mapping[str, Any], made: Mapping[str, str] | None = None
    ) -> None:
        self.names = names
        self.texts = [text, *_made(text, made or {}, set())]
        read = [_read(source) for source in self.texts]
        self.trees = [tree for tree, _, _ in read if tree is not None]
        self.nodes = [node for _, nodes, _ in read for node in nodes]
        self.inner = {name for _, _, inner in read for name in inner}

    def chains(self) -> Iterator[tuple[ast.expr, Any]]:
        """Every name, attribute and plain index in it that leads to something, with what it leads
        to.
        """
        for node in self.nodes:
            if isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)) and isinstance(
                node.ctx, ast.Load
            ):
                value = follow(node, self.names, self.inner)
                if value is not MISSING:
                    yield node, value

    def mentions(self, target: Any, spelling: str) -> bool:
        """Whether an expression in it leads to this very object. Numbers and strings have no
        identity: they go by their spelling.
        """
        if any(isinstance(node, ast.Name) and node.id in EVERYTHING for node in self.nodes):
            return True
        if isinstance(target, PLAIN):
            return any(ast.unparse(node) == spelling for node, _ in self.chains())
        return any(value is target for _, value in self.chains())

    def tells_the_shape_of(self, target: Any) -> bool:
        """Whether a .shape, .size() or len() in it is about this very object; in `for t in (w, x)`
        it is the t that stands for it.
        """
        if any(isinstance(node, ast.Name) and node.id in EVERYTHING for node in self.nodes):
            return True
        about = {id(node) for node, value in self.chains() if value is target}
        loose = bool(about) and bool(
            self.inner or any(isinstance(node, ast.For | ast.Lambda) for node in self.nodes)
        )
        told = [owner for node in self.nodes for owner in _told_the_shape_of(node)]
        return any(loose or any(id(inner) in about for inner in ast.walk(owner)) for owner in told)

    def is_the_shape_of(self, target: Any) -> bool:
        """Whether the line is x.shape or x.size() itself, perhaps as a tuple, a list or a text."""
        body = getattr(self.trees[0], "body", []) if self.trees else []
        node = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
        while (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in WRAPPERS
            and len(node.args) == 1
        ):
            node = node.args[0]
        node = node.func if isinstance(node, ast.Call) and not node.args else node
        return (
            isinstance(node, ast.Attribute)
            and node.attr in ("shape", "size")
            and follow(node.value, self.names, self.inner) is target
        )

    def literals(self) -> Iterator[Any]:
        """Constants that were typed as (a part of) what is shown; indices and arguments such as
        `sum(0)` are not.
        """
        for tree in self.trees:
            yield from _literals(tree)


def parse(text: str) -> ast.AST | None:
    """The syntax tree of an expression or a statement, None for what is neither. It is shared:
    nobody may change it.
    """
    return _read(text)[0]


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[ast.AST | None, tuple[ast.AST, ...], frozenset[str]]:
    """The tree, all its nodes from the outside inwards, and the names bound inside."""
    try:
        tree = ast.parse(text.strip().removeprefix("!").strip())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None, (), frozenset()
    return tree, tuple(ast.walk(tree)), frozenset(bound_inside(tree))


def bound_inside(tree: ast.AST) -> set[str]:
    """The names that a comprehension or a lambda in it binds: they are not the frame's."""
    names = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        if isinstance(node, ast.comprehension):
            names |= {item.id for item in ast.walk(node.target) if isinstance(item, ast.Name)}
    return names


def follow(
    node: ast.AST, names: Mapping[str, Any], inner: set[str] | frozenset[str] = frozenset()
) -> Any:
    """What a chain such as `self.layers[0].w` leads to, or MISSING. Runs no code."""
    if isinstance(node, ast.Name):
        return MISSING if node.id in inner else names.get(node.id, MISSING)
    if isinstance(node, ast.Attribute):
        owner = follow(node.value, names, inner)
        return MISSING if owner is MISSING else _attribute(owner, node.attr)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant | ast.UnaryOp):
        owner = follow(node.value, names, inner)
        if type(owner) in (list, tuple, dict):
            try:
                return owner[ast.literal_eval(node.slice)]
            except (LookupError, TypeError, ValueError):
                return MISSING
    return MISSING


def roots(expression: str, names: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """(spelling, object) of the longest chains of an expression: `inp` and `out.g` of `(inp[:,
    None] * out.g).sum(0)`.

    Modules, functions and types are not what an expression is about, and neither are a tensor's own
    shape and methods.
    """
    _, nodes, inner = _read(expression)
    found: dict[str, Any] = {}
    below: set[int] = set()
    for node in nodes:  # from the outside inwards
        if id(node) in below:
            below |= {id(child) for child in ast.iter_child_nodes(node)}
            continue
        value = follow(node, names, inner)
        if value is MISSING or (callable(value) and not hasattr(value, "__dict__")):
            continue
        if (
            isinstance(node, ast.Attribute)
            and _is_tensor(follow(node.value, names, inner))
            and not _is_tensor(value)
        ):
            continue  # x.shape is about x
        below |= {id(child) for child in ast.iter_child_nodes(node)}
        if not (inspect.ismodule(value) or inspect.isroutine(value) or inspect.isclass(value)):
            found[ast.unparse(node)] = value
    return list(found.items())


def _told_the_shape_of(node: ast.AST) -> list[ast.expr]:
    """What x.shape, x.size() and len(x) are about."""
    if isinstance(node, ast.Call):
        return (
            node.args[:1]
            if isinstance(node.func, ast.Name) and node.func.id in TELLS_A_SHAPE
            else []
        )
    return [node.value] if isinstance(node, ast.Attribute) and node.attr in TELLS_A_SHAPE else []


def _attribute(owner: Any, name: str) -> Any:
    try:
        own = vars(owner)
    except TypeError:
        own = {}
    if name in own:
        return own[name]
    if _is_tensor(owner) or inspect.ismodule(owner):
        return getattr(owner, name, MISSING)
    found = inspect.getattr_static(owner, name, MISSING)
    return MISSING if isinstance(found, property) or hasattr(found, "__get__") else found


def _made(text: str, made: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    """The lines that made the names in this one."""
    for node in _read(text)[1] if made else ():
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
    if isinstance(node, ast.Subscript):
        return [node.value]
    if isinstance(node, ast.Call):
        name = (
            node.func.id
            if isinstance(node.func, ast.Name)
            else node.func.attr
            if isinstance(node.func, ast.Attribute)
            else ""
        )
        return [*node.args] if name in WRAPPERS else []
    if isinstance(node, ast.BinOp | ast.comprehension):
        return []
    return list(ast.iter_child_nodes(node))


def _is_tensor(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)
