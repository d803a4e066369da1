"""Two changed versions of a program made into one with both changes: a three-way merge."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any


class Conflict(Exception):
    """Both versions change the same place, each in its own way."""


@dataclass(frozen=True)
class Chunk:
    """Items start to end of the base are items low to high of a version; they differ."""

    start: int
    end: int
    low: int
    high: int


def merged(base: str, one: str, other: str) -> str:
    """The text of the program that has the changes of both versions, without docstrings.

    A statement, an argument or an operand that only one version changes is taken from it. Raises
    Conflict, and SyntaxError for what is not a program.
    """
    trees = [without_docstrings(ast.parse(source)) for source in (base, one, other)]
    return ast.unparse(ast.fix_missing_locations(_node(*trees))) + "\n"


def without_docstrings(tree: ast.Module) -> ast.Module:
    """The same tree; what has only a docstring is left with `pass`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return tree


def _node(base: Any, one: Any, other: Any) -> Any:
    """Three trees at one place; plain values of a node, such as names, count as trees too."""
    texts = [_text(tree) for tree in (base, one, other)]
    if texts[0] == texts[1] or texts[1] == texts[2]:
        return other
    if texts[0] == texts[2]:
        return one
    if not (isinstance(base, ast.AST) and type(base) is type(one) is type(other)):
        raise Conflict
    for name in base._fields:
        sides: list[Any] = [getattr(tree, name, None) for tree in (base, one, other)]
        merge = _list if all(isinstance(side, list) for side in sides) else _node
        setattr(base, name, merge(*sides))
    return base


def _list(base: list[Any], one: list[Any], other: list[Any]) -> list[Any]:
    """Three lists of statements or arguments: the chunks of each side, where they are apart."""
    result: list[Any] = []
    waiting = sorted(
        [(chunk, 0) for chunk in _chunks(base, one)]
        + [(chunk, 1) for chunk in _chunks(base, other)],
        key=lambda pair: (pair[0].start, pair[0].end),
    )
    sides, at = (one, other), 0
    while waiting:
        chunk, side = waiting.pop(0)
        result += base[at : chunk.start]
        at = chunk.end
        if waiting and _touch(chunk, waiting[0][0]):
            second, second_side = waiting.pop(0)
            if waiting and _touch(second, waiting[0][0]):
                raise Conflict
            result += _both(base, (chunk, sides[side]), (second, sides[second_side]))
        else:
            result += sides[side][chunk.low : chunk.high]
    return result + base[at:]


def _both(
    base: list[Any], first: tuple[Chunk, list[Any]], second: tuple[Chunk, list[Any]]
) -> list[Any]:
    """One item that both sides change: its own parts may still be apart."""
    (one, items), (other, others) = first, second
    if (one.start, one.end) != (other.start, other.end):
        raise Conflict
    mine, theirs = items[one.low : one.high], others[other.low : other.high]
    same = [_text(item) for item in mine] == [_text(item) for item in theirs]
    if same:
        return mine
    if not (one.end - one.start == len(mine) == len(theirs) == 1):
        raise Conflict
    return [_node(base[one.start], mine[0], theirs[0])]


def _touch(one: Chunk, other: Chunk) -> bool:
    """Whether the order of the two would be a guess."""
    return other.start < one.end or (one.start == other.start and one.end == other.end)


def _chunks(base: Sequence[Any], version: Sequence[Any]) -> list[Chunk]:
    """What the version changes; items that were replaced one by one are chunks of their own."""
    before, after = [_text(item) for item in base], [_text(item) for item in version]
    found = []
    for tag, start, end, low, high in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        if end - start == high - low:
            steps = range(end - start)
            found += [Chunk(start + n, start + n + 1, low + n, low + n + 1) for n in steps]
        else:
            found.append(Chunk(start, end, low, high))
    return found


def _text(tree: Any) -> str:
    return ast.dump(tree) if isinstance(tree, ast.AST) else repr(tree)
