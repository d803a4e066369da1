"""What a chain of names such as `self.layers[0].w` leads to in a frame. Pure.

Nothing is run but look-ups of names, attributes and plain indices, so that judging a typed line
never changes what the learner works on.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache
from types import (
    BuiltinFunctionType,
    FunctionType,
    MethodDescriptorType,
    MethodType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.safe_look import (
    classes_of,
    is_a,
    is_code,
    own_attributes,
    static_attribute,
)

CODE = (
    *(ModuleType, FunctionType, MethodType, BuiltinFunctionType, type),
    *(MethodDescriptorType, WrapperDescriptorType),
)
MISSING: Any = object()


@dataclass(frozen=True)
class Parsed:
    """A source, read. nodes: from the outside inwards. bound: the names that a comprehension or a
    lambda in it binds; they are not the frame's.
    """

    tree: ast.AST | None = None
    nodes: tuple[ast.AST, ...] = ()
    bound: frozenset[str] = frozenset()


def parse(text: str) -> ast.AST | None:
    """The syntax tree of an expression or a statement, None for what is neither. It is shared:
    nobody may change it.
    """
    return read(text).tree


def expression_of(tree: ast.AST | None) -> ast.expr | None:
    """The expression that the whole source is, or None."""
    body = getattr(tree, "body", [])
    is_one = len(body) == 1 and isinstance(body[0], ast.Expr)
    return body[0].value if is_one else None


@lru_cache(maxsize=1024)  # the same goals are judged after every line of a session
def read(text: str) -> Parsed:
    """The source, with or without pdb's `!` in front."""
    try:
        tree = ast.parse(text.strip().removeprefix("!").strip())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Parsed()
    return Parsed(tree, tuple(ast.walk(tree)), frozenset(_bound_inside(tree)))


def _bound_inside(tree: ast.AST) -> set[str]:
    names = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        if isinstance(node, ast.comprehension):
            names |= {item.id for item in ast.walk(node.target) if isinstance(item, ast.Name)}
    return names


def follow(node: ast.AST, names: Names, bound: frozenset[str] = frozenset()) -> Any:
    """What a chain leads to, or MISSING. Runs no code of the learner's. bound: names that are not
    the frame's.
    """
    if isinstance(node, ast.Name):
        return MISSING if node.id in bound else names.get(node.id, MISSING)
    if isinstance(node, ast.Attribute):
        owner = follow(node.value, names, bound)
        return MISSING if owner is MISSING else _attribute(owner, node.attr)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant | ast.UnaryOp):
        return _item(follow(node.value, names, bound), node.slice)
    return MISSING


def _item(owner: Any, index: ast.expr) -> Any:
    # a subclass could run code of the learner's
    if type(owner) not in (list, tuple, dict):
        return MISSING
    try:
        return owner[ast.literal_eval(index)]
    except (LookupError, TypeError, ValueError):
        return MISSING


def _attribute(owner: Any, name: str) -> Any:
    """Without properties and other descriptors, which are code."""
    own = own_attributes(owner)
    if name in own:
        return own[name]
    # a tensor's .shape and .grad are torch's own code, without effects
    if is_a(owner, ModuleType) or (is_tensor(owner) and _is_torchs_own(owner, name)):
        return getattr(owner, name, MISSING)
    found = static_attribute(owner, name, MISSING)
    return MISSING if is_code(found) else found


def _is_torchs_own(tensor: Any, name: str) -> bool:
    """Whether no class of the learner's answers for this attribute of a tensor."""
    kind = next((kind for kind in classes_of(tensor) if name in vars(kind)), None)
    is_torchs = kind is not None and kind.__module__.partition(".")[0] == "torch"
    return is_torchs and static_attribute(tensor, "__getattribute__") is object.__getattribute__


def roots(expression: str, names: Names) -> list[tuple[str, object]]:
    """(spelling, object) of the longest chains of an expression: `inp` and `out.g` of `(inp[:,
    None] * out.g).sum(0)`.

    Modules, functions and types are not what an expression is about, and neither are a tensor's own
    shape and methods.
    """
    parsed = read(expression)
    found: dict[str, object] = {}
    below: set[int] = set()  # nodes inside a chain that was found
    for node in parsed.nodes:  # from the outside inwards, so the longest come first
        if id(node) not in below:
            value = follow(node, names, parsed.bound)
            if value is MISSING or _is_builtin(value) or _is_about_its_owner(node, value, names):
                continue
            if not _is_code(value):
                found[ast.unparse(node)] = value
        below |= {id(child) for child in ast.iter_child_nodes(node)}
    return list(found.items())


def _is_builtin(value: Any) -> bool:
    return is_a(value, (BuiltinFunctionType, MethodType))


def _is_about_its_owner(node: ast.AST, value: Any, names: Names) -> bool:
    """x.shape is about x."""
    if not isinstance(node, ast.Attribute) or is_tensor(value):
        return False
    return is_tensor(follow(node.value, names))


def _is_code(value: Any) -> bool:
    return is_a(value, CODE)
