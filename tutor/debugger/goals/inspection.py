"""Did they look? Whether a typed line has shown a shape or a value, in whatever spelling. Pure.

No guess counts in the learner's favour: the value has to have been shown, it has to be the right
one, and the line that showed it has to be about the right object. Typing the answer itself is not
looking.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from typing import Any

from tutor.debugger.goals.same_work import is_same_expression, means_the_same, shares_work
from tutor.debugger.goals.session_events import Command, Shown
from tutor.debugger.goals.shown_parts import branches, formatted, views
from tutor.debugger.show.chains import MISSING, expression_of, follow, parse, roots
from tutor.debugger.show.likeness import alike, as_shape, is_tensor
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.typed_line import Line


def saw_shape(shown: Shown, event: Command, home: Names, owner: str) -> bool:
    """Whether the shape of the tensor `owner` was on the screen: by its own line, or as numbers
    that a line about it came to.
    """
    target = evaluate(owner, home)
    if not is_tensor(target):
        return False

    def is_seen(source: str, values: list[Any]) -> bool:
        if shown.shape and any(value is target for value in values):
            return True  # our own printing puts the shape beside a tensor
        return _shape_seen(Line(source, event.names, event.made), values, target)

    return _holds_for_a_view(shown, is_seen)


def saw_value(shown: Shown, event: Command, home: Names, expression: str) -> bool:
    """Whether the value of an expression was on the screen, whatever was typed to get it there."""

    def is_seen(source: str, values: list[Any]) -> bool:
        line = Line(source, event.names, event.made)
        is_same = is_same_expression(line, expression)
        if is_same and means_the_same(expression, event.names, home):
            return True
        return _value_seen(line, values, home, expression)

    return _holds_for_a_view(shown, is_seen)


def _holds_for_a_view(shown: Shown, is_seen: Callable[[str, list[Any]], bool]) -> bool:
    """For one of the things that a line shows, whichever branch of it has run."""
    return any(
        all(is_seen(branch, values) for branch in branches(source))
        for source, values in views(shown)
    )


def _shape_seen(line: Line, values: list[Any], target: Any) -> bool:
    wanted = tuple(target.shape)
    if not line.tells_the_shape_of(target):
        return False
    if any(as_shape(item) == wanted for item in line.literals()):
        return False  # typed by hand
    if any(as_shape(value) == wanted for value in values):
        return True
    pattern = rf"[\[(]{', '.join(map(str, wanted))},?[\])]"
    return _told_in_text(
        line, values, pattern, lambda part: Line(part, line.names).is_the_shape_of(target)
    )


def _value_seen(line: Line, values: list[Any], home: Names, expression: str) -> bool:
    needed = roots(expression, home)
    is_about = _is_about(line, needed)
    if not (is_about or any(map(is_tensor, values))):
        return False  # an equal number can be anything
    truth = evaluate(expression, home)
    if _proves_nothing(line, truth):
        return False
    same = _those_alike(values, truth)
    if not is_about:
        return _is_telling(truth) and _leads_to_one_of(line, same)
    if _is_plain_chain(expression, needed):
        return bool(same) or _value_in_text(line, values, truth, expression.strip())
    return bool(same) and (_is_telling(truth) or shares_work(line, expression))


def _is_about(line: Line, needed: list[tuple[str, Any]]) -> bool:
    """Whether the line mentions every object that the expression is about."""
    return all(line.mentions(value, spelling) for spelling, value in needed)


def _is_plain_chain(expression: str, needed: list[tuple[str, Any]]) -> bool:
    """Whether the expression is nothing but a name or an attribute."""
    return [spelling for spelling, _ in needed] == [expression.strip()]


def _proves_nothing(line: Line, truth: Any) -> bool:
    """Whether showing it does not mean having looked: it was typed by hand, or it is a bool, and
    two of these are equal too easily.
    """
    if truth is MISSING or isinstance(truth, bool):
        return True
    literals = (item for item in line.literals() if type(item) in (int, float, tuple, list))
    return any(alike(item, truth) for item in literals)


def _those_alike(values: list[Any], truth: Any) -> list[Any]:
    return [value for value in values if alike(value, truth)]


def _leads_to_one_of(line: Line, values: list[Any]) -> bool:
    return any(value is seen for value in values for _, seen in line.chains())


def _is_telling(truth: Any) -> bool:
    """Whether another tensor is equal to it by chance only if it was made to be."""
    if not is_tensor(truth) or truth.numel() < 2:
        return False
    entries = truth.unique()  # type: ignore[no-untyped-call]  # torch declares no types for it
    return len(entries) > 1


def _value_in_text(line: Line, values: list[Any], truth: Any, spelling: str) -> bool:
    # the text by itself: there is no 3 in -3, 31 or 0.3
    pattern = rf"(?<![\w.\-]){re.escape(str(truth))}(?!\.?\w)"
    return _told_in_text(line, values, pattern, lambda part: part == spelling)


def _told_in_text(
    line: Line, values: list[Any], pattern: str, is_wanted: Callable[[str], bool]
) -> bool:
    """An f-string, str() and the like: one of the parts that were put into the text is wanted, and
    what was shown has the pattern.
    """
    if not any(isinstance(value, str) and re.search(pattern, value) for value in values):
        return False
    parts = [ast.unparse(part) for node in line.nodes for part in formatted(node)]
    return any(is_wanted(part) for part in parts)


def evaluate(expression: str, names: Names) -> Any:
    """Its value, MISSING where it has none. A plain chain is looked up without running anything."""
    node = expression_of(parse(expression))
    found = follow(node, names) if node is not None else MISSING
    if found is not MISSING:
        return found
    try:
        return eval(expression.strip(), dict(names))
    except Exception:
        return MISSING
