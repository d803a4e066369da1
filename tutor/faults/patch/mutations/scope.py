"""What a statement may read or call instead of what it does: the names, sizes and functions within
its reach.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from tutor.faults.dotted_names import MODULES, path_of

BUILTINS = frozenset(
    (
        "range",
        "len",
        "reversed",
        "zip",
        "enumerate",
        "super",
        "sum",
        "max",
        "min",
        "float",
        "int",
        "list",
        "tuple",
    )
)
MANY = 30  # names that are tried in one place
MANY_SIZED = 8


@dataclass(frozen=True)
class Scope:
    """paths: dotted names and items ("v[k]") of a function, what its class keeps, the file's own
    constants.

    functions: of the program, (name, number of arguments). methods: of its classes. lengths: sizes
    as text, "len(x)". steps: calls that may stand as a statement of their own, "model.zero()".
    slices: the function's own, "i:i + bs". constants: of the file.
    """

    paths: tuple[str, ...]
    functions: tuple[tuple[str, int], ...] = ()
    methods: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    slices: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()


def scope_of(tree: ast.Module, function: ast.FunctionDef, owner: ast.ClassDef | None) -> Scope:
    """owner: the class of a method."""
    constants = tuple(_constants(tree))
    paths = tuple(dict.fromkeys((*_paths(function, owner), *_items(function), *constants)))[:MANY]
    sized = [
        path for path in paths if not path.endswith((".g", ".grad", "]")) and path not in constants
    ][:MANY_SIZED]
    methods = [item.name for item in _members(tree) if not item.name.startswith("__")]
    return Scope(
        paths,
        tuple(
            (item.name, len(item.args.args))
            for item in tree.body
            if isinstance(item, ast.FunctionDef)
        ),
        tuple(dict.fromkeys(methods)),
        tuple(size for path in sized for size in (f"len({path})", f"{path}.shape[1]")),
        tuple(dict.fromkeys(_steps(tree, function, paths))),
        tuple(
            dict.fromkeys(
                ast.unparse(node) for node in ast.walk(function) if isinstance(node, ast.Slice)
            )
        ),
        constants,
    )


def _constants(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _items(function: ast.FunctionDef) -> Iterator[str]:
    """`v[k]` where the function reads it so."""
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Subscript)
            and path_of(node.value)
            and isinstance(node.slice, ast.Name)
        ):
            yield ast.unparse(node)


def _members(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from (item for item in node.body if isinstance(item, ast.FunctionDef))


def _paths(function: ast.FunctionDef, owner: ast.ClassDef | None) -> Iterator[str]:
    called = {id(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
    seen = [item.arg for item in function.args.args]
    for node in ast.walk(function):
        if isinstance(node, ast.Name | ast.Attribute) and id(node) not in called:
            seen.append(path_of(node))
    for node in ast.walk(owner) if owner is not None else ():
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and path_of(node).startswith("self.")
        ):
            seen.append(path_of(node))
    if any(path.endswith(".g") for path in seen):
        seen += [f"{path}.g" for path in dict.fromkeys(seen) if path and not path.endswith(".g")]
    for path in seen:
        if (
            path not in ("", "self", "self.g")
            and path.split(".")[0] not in MODULES | BUILTINS
            and not path.endswith((".T", ".shape"))
        ):
            yield path


def _steps(tree: ast.Module, function: ast.FunctionDef, paths: tuple[str, ...]) -> Iterator[str]:
    """Calls that take nothing, and what sets gradients back."""
    bare = [item.name for item in _members(tree) if _takes_nothing(item)]
    own = {
        node.func.id
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    inside = any(item is function for item in _members(tree))
    if inside or own & {item.name for item in tree.body if isinstance(item, ast.ClassDef)}:
        objects = [
            *(["self"] if inside else []),
            *(path for path in paths if "." not in path or path.startswith("self.")),
        ]
        yield from (f"{path}.{name}()" for path in objects for name in bare)
    yield from (f"{path}.g.zero_()" for path in paths if f"{path}.g" in paths)
    yield from (f"{path}.grad = None" for path in paths if f"{path}.grad" in paths)


def _takes_nothing(item: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    return (
        isinstance(item, ast.FunctionDef)
        and len(item.args.args) == 1
        and not item.name.startswith("__")
    )
