"""The form of a statement: how it reads when the names that a programmer chose are taken away.

Two statements of one form do the same to the same parameters. A compound statement has the form of
its header.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.anchors.scopes import UNREADABLE, Function, flat, own_expressions

# statements without anything of their own to be recognised by
WITHOUT_FORM = (ast.Pass, ast.Break, ast.Continue, ast.Try, ast.FunctionDef, ast.ClassDef)
OPERATIONS = (ast.Call, ast.BinOp, ast.UnaryOp, ast.Compare, ast.Attribute, ast.Subscript)


@dataclass(frozen=True)
class Statement:
    """A statement of a function ("f", "C.m"), with its form and its place, as in ast.

    Of a compound statement the place is that of its header; last_line is that of its body.
    is_plain: it only moves local variables
    about, as `return result` does, and reads alike in any program.
    """

    form: str
    is_plain: bool
    function: str
    line: int
    column: int
    end_line: int
    end_column: int
    last_line: int


def statements_in(source: str) -> tuple[Statement, ...]:
    """Every statement of every function that has a form, in the order of the text."""
    try:
        tree = ast.parse(source)
    except UNREADABLE:
        return ()
    return tuple(_all_statements(tree))


def _all_statements(tree: ast.Module) -> Iterator[Statement]:
    for name, function in _functions(tree.body, ""):
        names = _Names(function)
        for node in flat(function.body):
            if not isinstance(node, WITHOUT_FORM):
                yield _statement(node, names, name)


def _functions(
    body: list[ast.stmt], owner: str
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """(qualified name, definition), those inside others too."""
    for node in flat(body):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield owner + node.name, node
            yield from _functions(node.body, "")
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node.body, f"{node.name}.")


def _statement(node: ast.stmt, names: _Names, function: str) -> Statement:
    end: ast.stmt | ast.expr = node
    if hasattr(node, "body"):
        header = own_expressions(node)
        end = max(header, key=lambda part: (part.end_lineno or 0, part.end_col_offset or 0))
    return Statement(
        names.form(node),
        not _has_substance(node, names),
        function,
        node.lineno,
        node.col_offset,
        end.end_lineno or node.lineno,
        end.end_col_offset or node.col_offset,
        node.end_lineno or node.lineno,
    )


class _Names:
    """What each name of a function means: a parameter by position, a local variable, or neither."""

    def __init__(self, function: Function) -> None:
        arguments = function.args
        ordered = [*arguments.posonlyargs, *arguments.args]
        self.parameters = {argument.arg: f"${n}" for n, argument in enumerate(ordered)}
        for argument in (arguments.vararg, arguments.kwarg, *arguments.kwonlyargs):
            if argument is not None:
                self.parameters[argument.arg] = f"${argument.arg}"
        self.locals = {
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        } - {*self.parameters}

    def form(self, node: ast.stmt) -> str:
        """How it reads; one variable has one name in it."""
        order: dict[str, str] = {}
        parts = [_dump(part, self, order) for part in _own_parts(node)]
        return f"{type(node).__name__}({', '.join(parts)})"

    def meaning(self, name: str, order: dict[str, str]) -> str:
        """The same for the same variable within one statement."""
        if name in self.parameters:
            return self.parameters[name]
        return order.setdefault(name, f"_{len(order)}") if name in self.locals else name


def _own_parts(node: ast.stmt) -> list[ast.AST]:
    """The children of a statement, without the statements inside it."""
    inside = (ast.stmt, ast.ExceptHandler, ast.match_case)
    return [child for child in ast.iter_child_nodes(node) if not isinstance(child, inside)]


def _has_substance(node: ast.stmt, names: _Names) -> bool:
    """Whether it does something that can be recognised: a single operation on local variables may
    be anything.
    """
    nodes = [item for part in _own_parts(node) for item in ast.walk(part)]
    is_known = any(
        isinstance(item, ast.Constant | ast.Attribute)
        or (isinstance(item, ast.Name) and item.id not in names.locals)
        for item in nodes
    )
    operations = sum(isinstance(item, OPERATIONS) for item in nodes)
    return operations > (0 if is_known else 1) or _returns_known(node, names)


def _returns_known(node: ast.stmt, names: _Names) -> bool:
    """`return x` of a parameter, or of a number."""
    match node:
        case ast.Return(value=ast.Name(id=name)):
            return name in names.parameters
        case ast.Return(value=ast.Constant()):
            return True
    return False


def _dump(node: ast.AST, names: _Names, order: dict[str, str]) -> str:
    """As ast.dump, with what names mean in place of the names."""
    if isinstance(node, ast.Name):
        return names.meaning(node.id, order)
    if isinstance(node, ast.Constant):
        return repr(node.value)
    if isinstance(node, ast.expr_context):
        return ""
    fields = [_field(getattr(node, name, None), names, order) for name in node._fields]
    return f"{type(node).__name__}({', '.join(field for field in fields if field)})"


def _field(value: object, names: _Names, order: dict[str, str]) -> str:
    if isinstance(value, ast.AST):
        return _dump(value, names, order)
    if isinstance(value, list):
        return f"[{', '.join(_field(item, names, order) for item in value)}]"
    return "" if value is None else repr(value)
