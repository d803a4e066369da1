"""Functions in a syntax tree: find one by name, list its own statements, name its parameters."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
CALLED_FIRST = ("__call__", "forward", "__init__")  # what a bare class name means
# a program without a tree, or one nested too deeply to be followed (the last two)
UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


def find_function(tree: ast.Module, name: str) -> Function | None:
    """The definition that `name` ("f" or "C.m") is bound to after loading; None if there is none.

    The last definition wins. Follows `f = lambda`, `f = g` and `f = wrap(g)`, looks under `if`,
    `try` and `with`, into base classes of the same file, and at last among nested functions.
    """
    head, _, method = name.partition(".")
    found = _lookup(tree.body, head, set())
    if isinstance(found, ast.ClassDef):
        names = (method,) if method else CALLED_FIRST
        return next((item for name in names if (item := find_method(tree, found, name))), None)
    if method:
        return None
    return found or _nested_function(tree, head)


def _nested_function(tree: ast.Module, name: str) -> Function | None:
    """The last function of that name anywhere in the file."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = [node for node in ast.walk(tree) if isinstance(node, functions) and node.name == name]
    return nodes[-1] if nodes else None


def find_method(tree: ast.Module, owner: ast.ClassDef, name: str) -> Function | None:
    """A method of a class or of its bases in the same file."""
    waiting, seen = [owner], {owner.name}
    while waiting:
        current = waiting.pop(0)
        found = _lookup(current.body, name, set())
        if found is not None and not isinstance(found, ast.ClassDef):
            return found
        for base in current.bases:
            if not isinstance(base, ast.Name) or base.id in seen:
                continue
            parent = _lookup(tree.body, base.id, set())
            if isinstance(parent, ast.ClassDef):
                seen.add(parent.name)
                waiting.append(parent)
    return None


def find_class(tree: ast.Module, name: str) -> ast.ClassDef | None:
    """The class that "C" or "C.m" is about: `self.other()` in there means its methods."""
    found = _lookup(tree.body, name.partition(".")[0], set())
    return found if isinstance(found, ast.ClassDef) else None


def owner_of(tree: ast.Module, function: Function) -> ast.ClassDef | None:
    """The class in whose body a method is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(item is function for item in flat(node.body)):
            return node
    return None


def flat(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """Every statement of one frame in text order: definitions too, but not what is inside them."""
    for statement in body:
        yield statement
        if not isinstance(statement, DEFINITIONS):
            for block in blocks(statement):
                yield from flat(block)


def blocks(statement: ast.stmt) -> list[list[ast.stmt]]:
    """The bodies of a compound statement in text order, without a branch that can never run."""
    found = [getattr(statement, name, None) for name in ("body", "orelse", "finalbody")]
    found += [part.body for part in getattr(statement, "handlers", ())]
    found += [part.body for part in getattr(statement, "cases", ())]
    if isinstance(statement, ast.If) and isinstance(statement.test, ast.Constant):
        found = [statement.body if statement.test.value else statement.orelse]
    bodies = [part for part in found if isinstance(part, list) and part]
    return sorted(bodies, key=lambda body: (body[0].lineno, body[0].col_offset))


def own_statements(function: Function) -> list[ast.stmt]:
    """The statements of the function's own frame; a lambda has none."""
    return [] if isinstance(function, ast.Lambda) else list(flat(function.body))


def own_expressions(node: ast.AST) -> Iterator[ast.expr]:
    """Every expression that a statement itself evaluates, outermost first.

    Of a compound statement that is its header.
    """
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case | ast.arguments):
            continue
        if isinstance(child, ast.expr):
            yield child
        if not isinstance(child, ast.Lambda):
            yield from own_expressions(child)


def parameters(function: Function) -> tuple[str, ...]:
    """The names of the positional parameters, `self` included; `*args` as "*args"."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return (*names, f"*{function.args.vararg.arg}") if function.args.vararg else tuple(names)


def _lookup(body: Sequence[ast.stmt], name: str, seen: set[str]) -> Function | ast.ClassDef | None:
    found: Function | ast.ClassDef | None = None
    for statement in flat(body):
        if isinstance(statement, DEFINITIONS) and statement.name == name:
            found = statement
        elif value := _value_bound_to(statement, name):
            found = _from_value(body, value, seen | {name}) or found
    return found


def _value_bound_to(statement: ast.stmt, name: str) -> ast.expr | None:
    """The value of an assignment to this name."""
    if not isinstance(statement, ast.Assign | ast.AnnAssign):
        return None
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    return statement.value if name in names else None


def _from_value(
    body: Sequence[ast.stmt], value: ast.expr, seen: set[str]
) -> Function | ast.ClassDef | None:
    match value:
        case ast.Lambda():
            return value
        case ast.Call(args=[wrapped]):  # f = staticmethod(g), f = torch.no_grad()(g)
            return _from_value(body, wrapped, seen)
        case ast.Name(id=name) if name not in seen:
            return _lookup(body, name, seen)
    return None
