"""What a patch may be made of: the names, sizes and functions within reach of a statement.

Program repair calls them fix ingredients: most fixes are made of code that is already near by (Barr
and others, The Plastic Surgery Hypothesis, FSE 2014).
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.name_kinds import annotations_of, bound_names, imported_names

BUILTINS = frozenset(dir(builtins))
MANY = 30  # names that are tried in one place
MANY_SIZED = 8  # of them, those whose sizes are tried


@dataclass(frozen=True)
class Ingredients:
    """paths: dotted names and items ("v[k]") of a function, what its class keeps, the file's own
    constants.

    functions: of the program, (name, number of arguments). methods: of its classes. lengths: sizes
    as text, "len(x)". steps: calls that may be a statement of their own, "model.zero()". slices:
    the function's own, "i:i + bs". constants: of the file.
    """

    paths: tuple[str, ...]
    functions: tuple[tuple[str, int], ...] = ()
    methods: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    slices: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()


def ingredients_of(
    tree: ast.Module, function: ast.FunctionDef, owner: ast.ClassDef | None
) -> Ingredients:
    """Those of one function of the program. owner: the class of a method."""
    constants = tuple(_constants(tree))
    found = (*_paths(function, owner), *_items(function), *_newest_items(function), *constants)
    imported = frozenset(imported_names(tree))
    own = (path for path in found if path.split(".")[0] not in imported)
    paths = tuple(dict.fromkeys(own))[:MANY]
    return Ingredients(
        paths,
        functions=tuple((item.name, len(item.args.args)) for item in _functions(tree.body)),
        methods=tuple(dict.fromkeys(item.name for item in _plain_methods(tree))),
        lengths=tuple(_lengths(paths, constants)),
        steps=tuple(dict.fromkeys(_steps(tree, function, paths))),
        slices=tuple(dict.fromkeys(_slices(function))),
        constants=constants,
    )


def _functions(body: Sequence[ast.stmt]) -> list[ast.FunctionDef]:
    return [item for item in body if isinstance(item, ast.FunctionDef)]


def _classes(tree: ast.Module) -> list[ast.ClassDef]:
    return [item for item in tree.body if isinstance(item, ast.ClassDef)]


def _plain_methods(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """The methods of its classes, without special ones such as __init__."""
    for item in _classes(tree):
        yield from (method for method in _functions(item.body) if not method.name.startswith("__"))


def _constants(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _items(function: ast.FunctionDef) -> Iterator[str]:
    """`v[k]` where the function reads it so; the first and last of what it takes slices of."""
    subscripts = (node for node in ast.walk(function) if isinstance(node, ast.Subscript))
    for node in subscripts:
        path = path_of(node.value)
        if path and isinstance(node.slice, ast.Name):
            yield ast.unparse(node)
        elif path and isinstance(node.slice, ast.Slice):
            yield from (f"{path}[0]", f"{path}[-1]")


def _newest_items(function: ast.FunctionDef) -> Iterator[str]:
    """The last of what it appends to."""
    attributes = (node for node in ast.walk(function) if isinstance(node, ast.Attribute))
    return (f"{path_of(node.value)}[-1]" for node in attributes if node.attr == "append")


def _slices(function: ast.FunctionDef) -> Iterator[str]:
    return (ast.unparse(node) for node in ast.walk(function) if isinstance(node, ast.Slice))


def _lengths(paths: Sequence[str], constants: Sequence[str]) -> Iterator[str]:
    """Sizes of what may be a matrix: not of a gradient, which has those of its value."""
    sized = [path for path in paths if not path.endswith((".g", ".grad", "]"))]
    for path in [path for path in sized if path not in constants][:MANY_SIZED]:
        yield from (f"len({path})", f"{path}.shape[1]")


def _paths(function: ast.FunctionDef, owner: ast.ClassDef | None) -> Iterator[str]:
    """Those that the function takes or names, that its class keeps, and their gradients."""
    seen = [item.arg for item in function.args.args]
    seen += [*_names_read(function), *_attributes_set(owner)]
    # once one value has a gradient, any of them may need one
    if any(path.endswith(".g") for path in seen):
        values = [path for path in dict.fromkeys(seen) if path and not path.endswith(".g")]
        seen += [f"{path}.g" for path in values]
    bound = bound_names(function)
    return (path for path in seen if _is_ingredient(path, bound))


def _names_read(function: ast.FunctionDef) -> Iterator[str]:
    """Every name and attribute, functions that are called and annotations left out."""
    called = {id(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
    kinds = {id(inner) for node in annotations_of(function) for inner in ast.walk(node)}
    for node in ast.walk(function):
        if isinstance(node, ast.Name | ast.Attribute) and id(node) not in called | kinds:
            yield path_of(node)


def _attributes_set(owner: ast.ClassDef | None) -> Iterator[str]:
    """What the class sets on self."""
    if owner is None:
        return
    for node in ast.walk(owner):
        is_stored = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if is_stored and path_of(node).startswith("self."):
            yield path_of(node)


def _is_ingredient(path: str, bound: set[str]) -> bool:
    """bound: names that the function gives a value, which may be called like one of Python's."""
    if path in ("", "self", "self.g") or path.endswith((".T", ".shape")):
        return False
    first = path.split(".")[0]
    return first not in MODULES and (first in bound or first not in BUILTINS)


def _steps(tree: ast.Module, function: ast.FunctionDef, paths: Sequence[str]) -> Iterator[str]:
    """Calls of methods that take nothing, and what computes or resets gradients."""
    bare = [method.name for method in _plain_methods(tree) if len(method.args.args) == 1]
    for path in _objects(tree, function, paths):
        yield from (f"{path}.{name}()" for name in bare)
    yield from _gradient_steps(paths, has_backward=any(map(_is_backward, ast.walk(tree))))


def _gradient_steps(paths: Sequence[str], *, has_backward: bool) -> Iterator[str]:
    """What resets gradients; what computes them, where the program never does."""
    # `.g` is the gradient of hand-written layers, `.grad` that of autograd
    yield from (f"{path}.g.zero_()" for path in paths if f"{path}.g" in paths)
    yield from (f"{path}.grad = None" for path in paths if f"{path}.grad" in paths)
    losses = [path for path in paths if "loss" in path and "." not in path]
    yield from (f"{path}.backward()" for path in losses if not has_backward)


def _is_backward(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "backward"


def _objects(tree: ast.Module, function: ast.FunctionDef, paths: Sequence[str]) -> list[str]:
    """Names that may be objects of the program's classes; none where the function has no such."""
    is_method = any(function in item.body for item in _classes(tree))
    if not is_method and not _called_names(function) & {item.name for item in _classes(tree)}:
        return []
    plain = [path for path in paths if "." not in path or path.startswith("self.")]
    return ["self", *plain] if is_method else plain


def _called_names(function: ast.FunctionDef) -> set[str]:
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    return {func.id for func in calls if isinstance(func, ast.Name)}
