"""Small slips made mechanically in a reference: a case set is good when none that changes the
behaviour is accepted. Pure.

The operators are the usual ones of mutation testing (DeMillo, Lipton and Sayward 1978), with those
of this subject: a reduction dropped, a transpose dropped, an axis changed, an unsqueeze dropped, a
term dropped.
"""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div,), ast.Div: (ast.Mult,), ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,), ast.FloorDiv: (ast.Div,), ast.Mod: (ast.FloorDiv,),
}  # fmt: skip
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt,), ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt,), ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
SWAPS = {
    "sum": "mean", "mean": "sum", "amax": "amin", "max": "min", "min": "max", "argmax": "argmin", "exp": "log", "log": "exp",
    "no_grad": "enable_grad",
}  # fmt: skip


SETTERS = {
    "append",
    "extend",
    "add_",
    "sub_",
    "zero_",
    "fill_",
    "forward",
    "backward",
    "bwd",
}  # dropped as statements, if at all
CONVERSIONS = {
    "len",
    "int",
    "float",
    "range",
    "iter",
    "list",
    "tuple",
    "super",
    "ValueError",
    "zip",
    "max",
    "min",
}


@dataclass(frozen=True)
class Mutant:
    """One changed program. change: "OLD → NEW", as its author sees it; "OLD → NEW [2]" where that
    is so a second time.
    """

    change: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every program that differs from this one in one small slip; a change that makes the same text
    twice comes once.
    """
    seen = {ast.unparse(ast.parse(source))}
    named: Counter[str] = Counter()
    count = sum(1 for _ in _changes(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        change, apply = next(item for index, item in enumerate(_changes(tree)) if index == number)
        apply()
        try:
            text = ast.unparse(ast.fix_missing_locations(tree))
        except (ValueError, AttributeError):
            continue
        if text not in seen:
            seen.add(text)
            named[change] += 1
            yield Mutant(
                change if named[change] == 1 else f"{change} [{named[change]}]", text + "\n"
            )


_Change = tuple[str, Callable[[], None]]


def _changes(tree: ast.Module) -> Iterator[_Change]:
    """(words, how to do it) for every slip in the functions and methods of a program; docstrings
    and annotations are left alone.
    """
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            body = function.body[1:] if ast.get_docstring(function) is not None else function.body
            if len(body) > 1:
                yield from _drops(body)
            for node in _walk(body):
                yield from _of_statement(node)
                yield from _of_expression(node)


def _walk(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """The nodes of a function's own body; functions inside come by themselves."""
    stack: list[ast.AST] = [*reversed(body)]
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            skipped = {id(node.annotation)} if isinstance(node, ast.AnnAssign) else set()
            skipped |= {
                id(child)
                for child in ast.iter_child_nodes(node)
                if isinstance(child, ast.keyword) and child.arg == "strict"
            }
            stack.extend(
                child
                for child in reversed(list(ast.iter_child_nodes(node)))
                if id(child) not in skipped
            )


def _of_statement(node: ast.AST) -> Iterator[_Change]:
    if (
        isinstance(node, ast.Return)
        and isinstance(node.value, ast.Tuple)
        and len(node.value.elts) > 1
    ):
        yield _set(
            node, "value", ast.Tuple(list(reversed(node.value.elts)), ast.Load()), _text(node)
        )
    elif isinstance(node, (ast.For, ast.While, ast.With, ast.If)):
        if len(node.body) > 1:
            yield from _drops(node.body)
        if isinstance(node, ast.If) and not node.orelse:
            yield _set(node, "test", ast.Constant(False), f"if {_text(node.test)}")
    elif isinstance(node, ast.AugAssign):
        yield _set(
            node, "op", ast.Sub() if isinstance(node.op, ast.Add) else ast.Add(), _text(node)
        )
        yield (
            _text(node) + " → plain =",
            lambda: _become(node, ast.Assign([node.target], node.value)),
        )


def _drops(body: list[ast.stmt]) -> Iterator[_Change]:
    for statement in body:
        sets = isinstance(statement, ast.Assign) and all(
            isinstance(target, (ast.Attribute, ast.Subscript)) for target in statement.targets
        )
        call = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
        if sets or call:
            yield (
                f"{_text(statement)} → nothing",
                lambda statement=statement: _become(statement, ast.Pass()),
            )  # type: ignore[misc]


def _of_expression(node: ast.AST) -> Iterator[_Change]:
    if isinstance(node, ast.BinOp):
        yield from _of_operator(node)
    elif isinstance(node, ast.Compare):
        for kind in COMPARISONS.get(type(node.ops[0]), ()):
            yield _set(node, "ops", [kind(), *node.ops[1:]], _text(node))
    elif isinstance(node, ast.BoolOp):
        yield _set(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And(), _text(node))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        if not isinstance(node.operand, ast.Constant):
            yield f"{_text(node)} → {_text(node.operand)}", lambda: _become(node, node.operand)
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node)
    elif isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, (ast.Attribute, ast.Subscript)) and _only_turns(node):
        yield f"{_text(node)} → {_text(node.value)}", lambda: _become(node, node.value)


def _only_turns(node: ast.Attribute | ast.Subscript) -> bool:
    """`x.T`, `x[:, None]`: the same numbers in another shape."""
    if isinstance(node, ast.Attribute):
        return node.attr in ("T", "mT")
    return _has_none(node.slice) and isinstance(node.ctx, ast.Load)


def _of_operator(node: ast.BinOp) -> Iterator[_Change]:
    for kind in OPERATORS.get(type(node.op), ()):
        yield _set(node, "op", kind(), _text(node))
    if isinstance(node.op, (ast.Sub, ast.Div, ast.MatMult)):
        yield (
            f"{_text(node)} → {_text(ast.BinOp(node.right, node.op, node.left))}",
            lambda: _swap(node),
        )
    if isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.Div)):
        for side in (node.left, node.right):
            if not (isinstance(side, ast.Constant) and isinstance(side.value, str)):
                yield f"{_text(node)} → {_text(side)}", lambda side=side: _become(node, side)  # type: ignore[misc]


def _of_constant(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    if isinstance(value, bool):
        yield _set(node, "value", not value, _text(node))
    elif isinstance(value, int) and abs(value) < 1000:
        for other in (value + 1, value - 1):
            yield _set(node, "value", other, _text(node))
    elif isinstance(value, float):
        yield _set(node, "value", value + 1.0 if value == 0 else value * 2, _text(node))
    elif isinstance(value, str) and "->" in value:
        inputs, _, output = value.partition("->")
        yield _set(node, "value", f"{inputs}->{output[::-1]}", _text(node))


def _of_call(node: ast.Call) -> Iterator[_Change]:
    if isinstance(node.func, ast.Attribute):
        name, owner = node.func.attr, node.func.value
        if name in SWAPS:
            yield _set(node.func, "attr", SWAPS[name], _text(node))
        if not _is_module(owner) and name not in SETTERS:
            yield f"{_text(node)} → {_text(owner)}", lambda: _become(node, owner)
    if (
        len(node.args) == 1
        and not node.keywords
        and isinstance(node.func, ast.Name)
        and node.func.id not in CONVERSIONS
    ):
        yield f"{_text(node)} → {_text(node.args[0])}", lambda: _become(node, node.args[0])
    symmetric = isinstance(node.func, ast.Name) and node.func.id in ("max", "min")
    if len(node.args) == 2 and not node.keywords and not symmetric:
        yield _set(node, "args", list(reversed(node.args)), _text(node))
    if isinstance(node.func, ast.Name) and node.func.id == "range" and len(node.args) == 1:
        short = ast.BinOp(node.args[0], ast.Sub(), ast.Constant(1))
        yield _set(node, "args", [short], _text(node))
    for index, keyword in enumerate(node.keywords):
        if keyword.arg != "strict":
            rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
            yield _set(node, "keywords", rest, _text(node))


def _is_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in ("torch", "math", "F", "sympy")


def _has_none(node: ast.expr) -> bool:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return any(isinstance(part, ast.Constant) and part.value is None for part in parts)


def _set(node: ast.AST, field: str, value: object, before: str) -> _Change:
    """Change one field of a node. The words are made on a copy."""
    after = copy.deepcopy(node)
    setattr(after, field, value)
    text = before if isinstance(node, ast.If) else _text(node)
    new = (
        f"if {_text(value)}"
        if isinstance(node, ast.If) and isinstance(value, ast.AST)
        else _text(after)
    )
    return f"{text} → {new}", lambda: setattr(node, field, value)


def _swap(node: ast.BinOp) -> None:
    node.left, node.right = node.right, node.left


def _become(node: ast.AST, other: ast.AST) -> None:
    """Turn a node into another one where it stands."""
    place = {
        name: getattr(node, name)
        for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")
        if hasattr(node, name)
    }
    twin = copy.copy(other)
    node.__class__ = twin.__class__  # the parent keeps pointing at this very node
    node.__dict__.clear()
    node.__dict__.update(twin.__dict__ | place)


def _text(node: ast.AST) -> str:
    try:
        return " ".join(ast.unparse(node).split())[:60]
    except (AttributeError, ValueError):
        return type(node).__name__
