"""What a statement of plain Python or numpy has made, looked at when the next one begins."""

from __future__ import annotations

import ast
import linecache
from collections import deque
from functools import lru_cache
from types import FrameType
from typing import Any

from tutor.debugger.origins.nonfinite import holds
from tutor.debugger.show.chains import MISSING, follow
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.safe_look import is_a, items_of, own_attributes

ENDS = {"append": -1, "appendleft": 0}  # where these methods put what they are called with
MOST = 64  # items or attributes of a value that are looked at


def made_by(frame: FrameType, line: int, kind: str) -> str:
    """What the statement on this line, which has just run in this frame, has given nan (or inf), as
    an expression; "" for nothing. Tensors are not asked: each operation is watched.
    """
    file, names = frame.f_code.co_filename, {**frame.f_globals, **frame.f_locals}
    for target in targets_of(file, line):
        value = _value(target, names)
        if value is not MISSING and holds_inside(value, kind):
            return ast.unparse(target)
    statement = _statement(file, line)
    call = statement.value if isinstance(statement, ast.Expr) else None
    filled = _filled_by(call, names) if isinstance(call, ast.Call) else []
    return next((text for text, value in filled if holds_inside(value, kind)), "")


def _filled_by(call: ast.Call, names: Names) -> list[tuple[str, Any]]:
    """What a call has put where, with its expression: `x.append(...)`, `numpy.log(..., out=x)`."""
    outputs = [keyword.value for keyword in call.keywords if keyword.arg == "out"]
    found = [(ast.unparse(output), follow(output, names)) for output in outputs]
    if isinstance(call.func, ast.Attribute) and call.func.attr in ENDS:
        owner, end = call.func.value, ENDS[call.func.attr]
        found.append((f"{ast.unparse(owner)}[{end}]", _end_of(follow(owner, names), end)))
    return [(text, value) for text, value in found if value is not MISSING]


def _end_of(owner: Any, end: int) -> Any:
    """The first or last item of a list or a deque, whatever a subclass of it does."""
    for kind in (list, deque):
        if is_a(owner, kind) and kind.__len__(owner):
            return kind.__getitem__(owner, end)
    return MISSING


def argument_of(frame: FrameType, kind: str) -> str:
    """The argument of a call that begins which holds it, "" for none."""
    code = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount
    names = frame.f_locals
    for name in code.co_varnames[:count]:
        value = names.get(name)
        if not is_tensor(value) and holds(value, kind):
            return name
    return ""


def holds_inside(value: Any, kind: str) -> bool:
    """Of a number or an array; one step into lists and objects."""
    if is_tensor(value):
        return False
    if holds(value, kind):
        return True
    inner = [item for _, item in items_of(value, MOST)]
    inner += list(own_attributes(value).values())[:MOST]
    return any(not is_tensor(item) and holds(item, kind) for item in inner)


def names_read(file: str, line: int) -> list[str]:
    """The names and attributes that the statement which begins on a line reads, as expressions."""
    statement = _statement(file, line)
    if statement is None:
        return []
    augmented = statement.target if isinstance(statement, ast.AugAssign) else None
    own = [ast.unparse(augmented)] if augmented is not None else []
    return list(dict.fromkeys([*own, *_chains(_header(statement))]))


def _chains(tree: ast.AST) -> list[str]:
    """The longest chains of names that are read, from the outside inwards."""
    found: list[str] = []
    below: set[int] = set()
    for node in ast.walk(tree):
        is_chain = _begins_with_a_name(node)
        if is_chain and id(node) not in below and isinstance(getattr(node, "ctx", None), ast.Load):
            found.append(ast.unparse(node))
        if is_chain or id(node) in below:
            below |= {id(child) for child in ast.iter_child_nodes(node)}
    return found


def _begins_with_a_name(node: ast.AST) -> bool:
    """Whether it is a chain: `(d * d).sum` is none, but `d` in it is."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _header(statement: ast.stmt) -> ast.AST:
    """A compound statement without what is in it."""
    parts = [getattr(statement, name, None) for name in ("test", "iter")]
    inner = next((part for part in parts if part is not None), None)
    return inner if inner is not None and hasattr(statement, "body") else statement


def _value(target: ast.expr, names: Names) -> Any:
    if isinstance(target, ast.Subscript):
        owner = follow(target.value, names)
        index = follow(target.slice, names)
        items = dict(items_of(owner, MOST)) if type(owner) in (list, dict) else {}
        is_known = type(index) in (int, str)
        return items.get(index, owner) if is_known else owner
    return follow(target, names)


@lru_cache(maxsize=4096)
def targets_of(file: str, line: int) -> tuple[ast.expr, ...]:
    """What the statement on a line gives values to."""
    statement = _statement(file, line)
    found = list(getattr(statement, "targets", []))
    single = getattr(statement, "target", None)
    found += [single] if single is not None else []
    return tuple(item for target in found for item in _unpacked(target))


def names_what_is_there(file: str, line: int) -> bool:
    """Whether the statement on a line only gives names to objects: a loop over them, `a = b.c`."""
    statement = _statement(file, line)
    if isinstance(statement, ast.Assign):
        return isinstance(statement.value, (ast.Name, ast.Attribute, ast.Subscript))
    return isinstance(statement, (ast.For, ast.AsyncFor))


def _unpacked(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, (ast.Tuple, ast.List)):
        return [item for inner in target.elts for item in _unpacked(inner)]
    return [target.value] if isinstance(target, ast.Starred) else [target]


def _statement(file: str, line: int) -> ast.stmt | None:
    """The innermost statement on a line, the first of several."""
    return _statements("".join(linecache.getlines(file))).get(line)


@lru_cache(maxsize=16)
def _statements(source: str) -> dict[int, ast.stmt]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return {}
    found: dict[int, ast.stmt] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            last = node.end_lineno or node.lineno
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if isinstance(body, list) and body else last
            # what is walked later is further inside
            found.update(dict.fromkeys(range(node.lineno, max(last, node.lineno) + 1), node))
    return found
