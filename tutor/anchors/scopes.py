"""Functions in a syntax tree: find one by name, list the statements of its own frame, name its
parameters.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
CALLED_FIRST = ("__call__", "forward", "__init__")  # what a bare class name stands for


def find_function(tree: ast.Module, name: str) -> Function | None:
    """The definition that `name` ("f" or "C.m") is bound to after loading: the last one wins; None
    when there is none.

    Follows `f = lambda`, `f = g` and `f = wrap(g)`, looks under `if`, `try` and `with`, into base
    classes of the same file, and at last among nested functions.
    """
    head, _, method = name.partition(".")
    found = _lookup(tree.body, head, set())
    if isinstance(found, ast.ClassDef):
        names = (method,) if method else CALLED_FIRST
        return next((item for name in names if (item := find_method(tree, found, name))), None)
    if found is not None or method:
        return None if method else found
    nested = [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == head
    ]
    return nested[-1] if nested else None


def find_method(tree: ast.Module, owner: ast.ClassDef, name: str) -> Function | None:
    """A method of a class or of its bases in the same file."""
    waiting, seen = [owner], {owner.name}
    while waiting:
        current = waiting.pop(0)
        found = _lookup(current.body, name, set())
        if found is not None and not isinstance(found, ast.ClassDef):
            return found
        for base in current.bases:
            parent = (
                _lookup(tree.body, base.id, set())
                if isinstance(base, ast.Name) and base.id not in seen
                else None
            )
            if isinstance(parent, ast.ClassDef):
                seen.add(parent.name)
                waiting.append(parent)
    return None


def find_class(tree: ast.Module, name: str) -> ast.ClassDef | None:
    """The class that "C" or "C.m" is about, which is whose methods `self.other()` means in there."""
    found = _lookup(tree.body, name.partition(".")[0], set())
    return found if isinstance(found, ast.ClassDef) else None


def owner_of(tree: ast.Module, function: Function) -> ast.ClassDef | None:
    """The class in whose body a method is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(item is function for item in flat(node.body)):
            return node
    return None


def flat(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """Every statement of one frame in the order of the text, definitions included but not what is
    inside them.
    """
    for statement in body:
        yield statement
        if not isinstance(statement, DEFINITIONS):
            for block in blocks(statement):
                yield from flat(block)


def blocks(statement: ast.stmt) -> list[list[ast.stmt]]:
    """The bodies of a compound statement in the order of the text; a branch that can never run is
    left out.
    """
    found = [
        part
        for name in ("body", "orelse", "finalbody")
        if isinstance(part := getattr(statement, name, None), list) and part
    ]
    for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        found.append(part.body)
    if isinstance(statement, ast.If) and isinstance(statement.test, ast.Constant):
        found = [statement.body if statement.test.value else statement.orelse]
    return sorted(
        (part for part in found if part), key=lambda part: (part[0].lineno, part[0].col_offset)
    )


def own_statements(function: Function) -> list[ast.stmt]:
    """The statements of the function's own frame; a lambda has none."""
    return [] if isinstance(function, ast.Lambda) else list(flat(function.body))


def own_expressions(node: ast.AST) -> Iterator[ast.expr]:
    """Every expression that a statement itself evaluates (of a compound statement: its header),
    outermost first.
    """
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case | ast.arguments):
            continue
        if isinstance(child, ast.expr):
            yield child
        if not isinstance(child, ast.Lambda):
            yield from own_expressions(child)


def parameters(function: Function) -> tuple[str, ...]:
    """The names of the positional parameters, `self` included; `*args` stands as "*args"."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return (*names, f"*{function.args.vararg.arg}") if function.args.vararg else tuple(names)


def _lookup(body: Sequence[ast.stmt], name: str, seen: set[str]) -> Function | ast.ClassDef | None:
    found: Function | ast.ClassDef | None = None
    for statement in flat(body):
        if isinstance(statement, DEFINITIONS) and statement.name == name:
            found = statement
        elif (
            isinstance(statement, ast.Assign | ast.AnnAssign)
            and statement.value is not None
            and _binds(statement, name)
        ):
            found = _from_value(body, statement.value, seen | {name}) or found
    return found


def _binds(statement: ast.Assign | ast.AnnAssign, name: str) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def _from_value(
    body: Sequence[ast.stmt], value: ast.expr, seen: set[str]
) -> Function | ast.ClassDef | None:
    if isinstance(value, ast.Lambda):
        return value
    if (
        isinstance(value, ast.Call) and len(value.args) == 1
    ):  # f = staticmethod(g), f = torch.no_grad()(g)
        return _from_value(body, value.args[0], seen)
    if isinstance(value, ast.Name) and value.id not in seen:
        return _lookup(body, value.id, seen)
    return None
