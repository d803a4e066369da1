"""Where a function multiplies values (not sizes or counters)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.anchors.callees import Callees
from tutor.anchors.loops import Found
from tutor.anchors.scopes import Function, own_expressions, own_statements

CALLS = {
    "mul", "mul_", "multiply", "matmul", "mm", "bmm", "mv", "dot", "vdot", "inner", "outer", "ger", "einsum", "tensordot", "linear",
    "addmm", "addmv", "addr", "baddbmm", "addbmm", "addcmul", "chain_matmul", "multi_dot", "kron", "prod", "__mul__", "__matmul__",
}  # fmt: skip
DISPLAYS = (ast.List, ast.Tuple, ast.Dict, ast.Set, ast.JoinedStr, ast.ListComp)


def products(
    tree: ast.Module, function: Function, owner: ast.ClassDef | None = None
) -> list[Found]:
    """The statements that multiply, in the order of the text, calls of the learner's own functions
    that do so included.
    """
    callees = Callees(tree, function, owner)
    return list(_in_function(callees, function, (function,)))


def _in_function(
    callees: Callees, function: Function, seen: tuple[Function, ...]
) -> Iterator[Found]:
    sizes = _size_names(function)
    nodes: list[ast.stmt | ast.expr] = (
        [function.body] if isinstance(function, ast.Lambda) else [*own_statements(function)]
    )
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        expressions = [*own_expressions(node), *([node] if isinstance(node, ast.expr) else [])]
        augmented = isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Mult | ast.MatMult)
        if (augmented and not _is_size(node.target, sizes)) or any(
            _multiplies(item, sizes) for item in expressions
        ):  # type: ignore[union-attr]
            yield Found(node)
            continue
        for call in expressions:
            callee = callees.of(call) if isinstance(call, ast.Call) else None
            if (
                callee
                and callee not in seen
                and any(_in_function(callees, callee, (*seen, callee)))
            ):
                # callee says that it is a Call
                yield Found(node, via=ast.unparse(call.func))  # type: ignore[attr-defined]
                break


def _multiplies(node: ast.expr, sizes: set[str]) -> bool:
    if isinstance(node, ast.BinOp):
        if isinstance(node.op, ast.MatMult):
            return True
        if (
            not isinstance(node.op, ast.Mult)
            or isinstance(node.left, DISPLAYS)
            or isinstance(node.right, DISPLAYS)
        ):
            return False
        return not (_is_size(node.left, sizes) and _is_size(node.right, sizes))
    if isinstance(node, ast.Call):
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        return name in CALLS
    return False


def _is_size(node: ast.expr, sizes: set[str]) -> bool:
    """Whether an expression counts things: a number, x.shape[0], len(x), a loop counter, or
    arithmetic of these.
    """
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Name):
        return node.id in sizes
    if isinstance(node, ast.BinOp):
        return _is_size(node.left, sizes) and _is_size(node.right, sizes)
    if isinstance(node, ast.UnaryOp):
        return _is_size(node.operand, sizes)
    if isinstance(node, ast.Subscript):
        return _is_size(node.value, sizes)
    if isinstance(node, ast.Attribute):
        return node.attr in ("shape", "ndim")
    if isinstance(node, ast.Call):
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        return name in ("len", "size", "numel", "dim", "range", "nelement")
    return False


def _size_names(function: Function) -> set[str]:
    """Names that only ever hold sizes or counters."""
    good: set[str] = set()
    bad: set[str] = set()
    for statement in own_statements(function):
        if isinstance(statement, ast.Assign):
            pairs = [(target, statement.value) for target in statement.targets]
        elif isinstance(statement, ast.For):
            pairs = [(statement.target, statement.iter)]
        else:
            continue
        for target, value in pairs:
            for name, part in _name_and_value(target, value):
                (good if _is_size(part, good) else bad).add(name)
    return good - bad


def _name_and_value(target: ast.expr, value: ast.expr) -> list[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        return [(target.id, value)]
    if isinstance(target, ast.Tuple | ast.List):
        same = isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(target.elts)
        # same says that it has elts
        parts = value.elts if same else [value] * len(target.elts)  # type: ignore[attr-defined]
        return [
            pair
            for item, part in zip(target.elts, parts, strict=True)
            for pair in _name_and_value(item, part)
        ]
    return []
