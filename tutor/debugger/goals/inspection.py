"""Did they look? Whether a typed line has shown a shape or a value, in whatever spelling. Pure.

No guess counts in the learner's favour: the value has to have been shown, it has to be the right
one, and the line that showed it has to be about the right object. Typing the answer itself is not
looking.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from tutor.debugger.goals.session_events import Command, Names, Shown
from tutor.debugger.goals.shown_parts import branches, formatted, tops, views
from tutor.debugger.show.likeness import alike, as_shape, is_tensor
from tutor.debugger.show.sources import MISSING, Line, follow, parse, roots

# words that may stand for each other: an author's x.shape[0] is a learner's len(x)
SAME_WORK = {
    "len": "size", "shape": "size", "numel": "count", "count_nonzero": "sum", "mean": "sum", "Mult": "mul", "MatMult": "matmul",
    "mm": "matmul", "unsqueeze": "Subscript", "square": "pow", "Pow": "pow", "T": "transpose", "t": "transpose",
}  # fmt: skip


def saw_shape(shown: Shown, event: Command, home: Names, owner: str) -> bool:
    """Whether the shape of the tensor `owner` was on the screen: by its own line, or as numbers
    that a line about it came to.
    """
    target = evaluate(owner, home)
    return is_tensor(target) and any(
        all(
            _shape_seen(branch, values, shown.shape, event, target, owner)
            for branch in branches(one)
        )
        for one, values in views(shown)
    )


def _shape_seen(
    source: str, values: list[Any], with_shape: bool, event: Command, target: Any, owner: str
) -> bool:
    line, want = Line(source, event.names, event.made), tuple(target.shape)
    if with_shape and any(value is target for value in values):
        return True
    if not line.tells_the_shape_of(target) or any(
        as_shape(item) == want for item in line.literals()
    ):
        return False
    return any(as_shape(value) == want for value in values) or _told_in_text(
        line,
        values,
        rf"[\[(]{', '.join(map(str, want))},?[\])]",
        lambda part: Line(part, event.names).is_the_shape_of(target),
    )


def saw_value(shown: Shown, event: Command, home: Names, expression: str) -> bool:
    """Whether the value of an expression was on the screen, whatever was typed to get it there."""
    return any(
        all(_value_seen(branch, values, event, home, expression) for branch in branches(one))
        for one, values in views(shown)
    )


def _value_seen(
    source: str, shown: list[Any], event: Command, home: Names, expression: str
) -> bool:
    line = Line(source, event.names, event.made)
    if _same_text(line, expression) and _same_objects(expression, event.names, home):
        return True
    needed = roots(expression, home)
    about = all(line.mentions(value, spelling) for spelling, value in needed)
    if not about and not any(is_tensor(value) for value in shown):
        return False
    truth = evaluate(expression, home)
    if truth is MISSING or isinstance(
        truth, bool
    ):  # two bools are equal too easily: only the same question is the same
        return False
    if any(
        type(item) in (int, float, tuple, list) and alike(item, truth) for item in line.literals()
    ):
        return False
    values = [value for value in shown if alike(value, truth)]
    telling = is_tensor(truth) and truth.numel() > 1 and len(truth.unique()) > 1
    if about:
        single = len(needed) == 1 and needed[0][0] == expression.strip()
        found = bool(values) or (
            single
            and _told_in_text(line, shown, _word(str(truth)), lambda part: part == needed[0][0])
        )
        return found and (single or telling or _same_work(line, expression))
    return telling and any(value is seen for value in values for _, seen in line.chains())


def _same_text(line: Line, expression: str) -> bool:
    wanted = _spellings(expression)
    return any(wanted & _dumps(text) for text in line.texts)


@lru_cache(maxsize=1024)
def _spellings(expression: str) -> frozenset[str]:
    """The expression, and `b is a` for `a is b`."""
    body = getattr(parse(expression), "body", [])
    return (
        frozenset([ast.dump(body[0].value), *_swapped(body[0].value)])
        if body and isinstance(body[0], ast.Expr)
        else frozenset()
    )


@lru_cache(maxsize=1024)
def _dumps(text: str) -> frozenset[str]:
    tree = parse(text)
    return frozenset(ast.dump(node) for node in tops(tree)) if tree else frozenset()


def _swapped(node: ast.expr) -> list[str]:
    if (
        isinstance(node, ast.Compare)
        and len(node.ops) == 1
        and isinstance(node.ops[0], ast.Is | ast.IsNot | ast.Eq | ast.NotEq)
    ):
        return [ast.dump(ast.Compare(node.comparators[0], node.ops, [node.left]))]
    return []


def _same_objects(expression: str, here: Names, home: Names) -> bool:
    """The same text means the same thing in both frames."""
    for node in ast.walk(parse(expression) or ast.Module([], [])):
        if isinstance(node, ast.Name) and home.get(node.id, MISSING) is not here.get(
            node.id, MISSING
        ):
            return False
    return True


def _same_work(line: Line, expression: str) -> bool:
    """Whether the line does at least one thing that the expression does: the same method, operator
    or function.
    """
    tree = parse(expression)
    wanted, done = _works([tree]), _works(line.trees)
    if wanted == {"Subscript"}:  # one element: another one may be equal to it
        return any(_indices(tree) == _indices(other) for other in line.trees)
    return not wanted or bool((wanted - {"Subscript"}) & done)


def _indices(tree: ast.AST | None) -> list[str]:
    """The plain indices in it, from left to right: those of x[1][2] are those of x[1, 2]."""
    slices = [
        node.slice
        for node in ast.walk(tree or ast.Module([], []))
        if isinstance(node, ast.Subscript)
    ]
    parts = [
        part
        for index in reversed(slices)
        for part in (index.elts if isinstance(index, ast.Tuple) else [index])
    ]
    return [ast.unparse(part) for part in parts]


def _works(trees: list[Any]) -> set[str]:
    found = set()
    for node in (node for tree in trees if tree is not None for node in ast.walk(tree)):
        if isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.add(node.func.id)
        elif isinstance(node, ast.operator | ast.cmpop):
            found.add(type(node).__name__)
        elif isinstance(node, ast.Subscript):
            found.add("Subscript")
    return {SAME_WORK.get(word, word) for word in found} - {
        "item",
        "float",
        "int",
        "g",
        "print",
        "torch",
    }


def _told_in_text(
    line: Line, values: list[Any], pattern: str, wanted: Callable[[str], bool]
) -> bool:
    """An f-string, str() and the like: one of the parts that were put into the text is wanted, and
    what was shown has the pattern.
    """
    texts = [value for value in values if isinstance(value, str) and re.search(pattern, value)]
    return bool(texts) and any(
        wanted(ast.unparse(part)) for node in line.nodes for part in formatted(node)
    )


def _word(text: str) -> str:
    """A pattern for the text where it stands by itself: there is no 3 in -3, 31 or 0.3."""
    return rf"(?<![\w.\-]){re.escape(text)}(?!\.?\w)"


def evaluate(expression: str, names: Names) -> Any:
    """Its value, MISSING where it has none. A plain chain is looked up without running anything."""
    tree = parse(expression)
    body = getattr(tree, "body", None)
    if body and isinstance(body[0], ast.Expr):
        found = follow(body[0].value, names)
        if found is not MISSING:
            return found
    try:
        return eval(expression.strip(), dict(names))
    except Exception:
        return MISSING
