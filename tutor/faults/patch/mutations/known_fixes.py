"""What makes a known wrong program right, as patches of a learner's file.

Where a known program and a right one differ in one statement, that statement is looked for in the
learner's file, in its own names, and what the right program has there takes its place.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.renaming import renamed, renaming
from tutor.faults.patch.mutations.source_text import SourceText

MOST_NEW = 3  # statements that take the place of one
Functions = dict[str, ast.FunctionDef]
Statements = list[ast.stmt]
Names = dict[str, str]


@dataclass(frozen=True)
class _Difference:
    """The one statement in which a function of a wrong program differs from a right one's.

    names: of the right program → of the wrong one.
    """

    function: ast.FunctionDef
    wrong: ast.stmt
    right: Statements
    names: Names


def known_fixes(source: str, wrong: str, rights: Sequence[str]) -> list[Patch]:
    """The patches of a learner's source, each text once. wrong: of the known program. rights: of
    the reference and the accepted programs. None of a source that Python cannot read.
    """
    try:
        text, known = SourceText(source), ast.parse(wrong)
        right_trees = [ast.parse(right) for right in rights]
    except (SyntaxError, ValueError, RecursionError):
        return []
    found: dict[tuple[int, str], Patch] = {}
    for right in right_trees:
        for patch in _fixes(text, known, right):
            found.setdefault((patch.start, patch.text), patch)
    return list(found.values())


def _fixes(text: SourceText, wrong: ast.Module, right: ast.Module) -> Iterator[Patch]:
    own, known, correct = _functions(text.tree), _functions(wrong), _functions(right)
    rows = [(name, _difference(known[name], correct[name])) for name in known if name in correct]
    changed = [(name, row) for name, row in rows if row is not None]
    if len(changed) != 1 or known.keys() != correct.keys():
        return
    name, difference = changed[0]
    if isinstance(difference, _Difference) and name in own:
        yield from _patch(text, own[name], difference)


def _functions(tree: ast.Module) -> Functions:
    """By name, those of classes as `C.m`."""
    found: Functions = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = node
        elif isinstance(node, ast.ClassDef):
            methods = (item for item in node.body if isinstance(item, ast.FunctionDef))
            found |= {f"{node.name}.{item.name}": item for item in methods}
    return found


def _difference(wrong: ast.FunctionDef, right: ast.FunctionDef) -> _Difference | str | None:
    """None where both read alike; "far" where they differ in more than one statement."""
    old, new = _statements(wrong.body), _statements(right.body)
    names = _parameters(right, wrong)
    same = 0
    while same < min(len(old), len(new)) and _extended(new[same], old[same], names):
        same += 1
    if same == len(old) == len(new):
        return None
    tail = 0
    most = min(len(old), len(new)) - same
    while tail < most and _extended(new[-1 - tail], old[-1 - tail], names):
        tail += 1
    gone, put = old[same : len(old) - tail], new[same : len(new) - tail]
    if len(gone) != 1 or len(put) > MOST_NEW or not _fits(gone[0], put):
        return "far"
    return _Difference(wrong, gone[0], put, names)


def _extended(right: ast.stmt, wrong: ast.stmt, names: Names) -> bool:
    """Whether the two read alike; the names that show it are added."""
    found = renaming(right, wrong, names)
    names |= found or {}
    return found is not None


def _fits(gone: ast.stmt, put: Statements) -> bool:
    """Whether these can take the place of that one: a header only that of another header."""
    if hasattr(gone, "body"):
        return len(put) == 1 and type(put[0]) is type(gone)
    return not any(hasattr(statement, "body") for statement in put)


def _patch(text: SourceText, own: ast.FunctionDef, difference: _Difference) -> Iterator[Patch]:
    """The patch of the one statement that reads as the wrong one; none where several do."""
    parameters = _parameters(difference.function, own)
    rows = [(row, renaming(difference.wrong, row, parameters)) for row in _statements(own.body)]
    found = [(row, names) for row, names in rows if names is not None]
    if len(found) != 1:
        return
    statement, names = found[0]
    own_names = {new: names[old] for new, old in difference.names.items() if old in names}
    if _unknown(difference, own, own_names):
        return
    put = [renamed(row, own_names) for row in difference.right]
    start, end = _place(text, statement)
    yield Patch(start, end, _text(put, text.indent(statement)), statement.lineno, "known", 0.0)


def _unknown(difference: _Difference, own: ast.FunctionDef, own_names: Names) -> set[str]:
    """The variables that the right statements read, and that nothing in the learner's function is
    known to stand for.
    """
    nodes = [node for row in difference.right for node in ast.walk(row)]
    names = [node for node in nodes if isinstance(node, ast.Name)]
    made = {node.id for node in names if _is_set(node)}
    read = {node.id for node in names} - made - own_names.keys() - _bound(own)
    wrong = _bound(difference.function)  # all else are functions and modules
    return {name for name in read if difference.names.get(name, name) in wrong}


def _bound(function: ast.FunctionDef) -> set[str]:
    """The parameters and variables of a function."""
    nodes = list(ast.walk(function))
    stored = {node.id for node in nodes if isinstance(node, ast.Name) and _is_set(node)}
    return stored | {node.arg for node in nodes if isinstance(node, ast.arg)}


def _is_set(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _place(text: SourceText, statement: ast.stmt) -> tuple[int, int]:
    """The bytes to replace: of a compound statement those of its header, up to its colon."""
    start, end = text.span(statement)
    body: list[ast.stmt] = getattr(statement, "body", [])
    if not body:
        return start, end
    header = text.between(start, text.span(body[0])[0])
    return start, start + len(header[: header.rindex(":")].encode())


def _text(statements: Statements, indent: str) -> str:
    """As Python, at an indent; of a compound statement its header without the colon."""
    if not statements:
        return "pass"
    lines = []
    for statement in statements:
        lines.append(ast.unparse(_bare(statement)).removesuffix(":\n    pass"))
    return f"\n{indent}".join(lines)


def _bare(statement: ast.stmt) -> ast.stmt:
    """With nothing in its blocks."""
    for name in ("body", "orelse"):
        if getattr(statement, name, None):
            setattr(statement, name, [ast.Pass()] if name == "body" else [])
    return statement


def _parameters(one: ast.FunctionDef, other: ast.FunctionDef) -> Names:
    """Those of one → those of the other, by position."""
    pairs = zip(one.args.args, other.args.args, strict=False)
    return {first.arg: second.arg for first, second in pairs}


def _statements(body: Sequence[ast.stmt]) -> Statements:
    """All of a function, those of inner blocks too, in the order of the text; no docstrings."""
    found: Statements = []
    for statement in body:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        found.append(statement)
        for name in ("body", "orelse", "finalbody"):
            found += _statements(getattr(statement, name, None) or [])
        for handler in getattr(statement, "handlers", ()):
            found += _statements(handler.body)
    return found
