"""`expect` as it is typed: a call, and what should come of it. Pure."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tutor.errors import UsageError

FORMS = (
    "Type one of:\n"
    "  expect f(x) == 3\n"
    "  expect f(x).shape == (2, 3)\n"
    "  expect f(x) raises ValueError\n"
    "  expect f(x) sets x.g == 3"
)
PLACE = r"[A-Za-z_]\w*(?:\.\w+)?"


@dataclass(frozen=True)
class Expectation:
    """entry: the function that is called. arguments: source of each, keywords: names of the last.

    value: source of what is expected, "" where raises names an exception. part: of the result that
    is meant (".shape", "[0]"). sets: the argument, or an attribute of it, that is meant instead.
    """

    entry: str
    arguments: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    part: str = ""
    value: str = ""
    sets: str = ""
    raises: str = ""


@dataclass(frozen=True)
class _Call:
    """A call of an entry point, and which part of its result is meant."""

    call: ast.Call
    part: str


def read_expectation(text: str, entries: Collection[str]) -> Expectation:
    """What follows the command. entries: the functions that a call may be of.

    Raises UsageError for anything that has none of the forms.
    """
    for word, read in (("raises", _raises), ("sets", _sets)):
        for before, after in _split(text, word):
            found = _call(before, entries)
            if found is not None and not found.part:
                return read(found.call, after)
    return _returns(text, entries)


def _split(text: str, word: str) -> Iterator[tuple[str, str]]:
    """The text before and after the word, wherever it may be the one that is meant."""
    for match in re.finditer(rf"\s{word}\s", text):
        yield text[: match.start()], text[match.end() :].strip()


def _raises(call: ast.Call, name: str) -> Expectation:
    if not name.isidentifier():
        raise UsageError(f"{name!r} is not the name of an exception", fix=FORMS)
    return _expectation(call, raises=name)


def _sets(call: ast.Call, after: str) -> Expectation:
    place, equals, value = after.partition("==")
    if not (equals and re.fullmatch(PLACE, place.strip()) and _expression(value)):
        raise UsageError(f"{after!r} does not say what is set, and to what", fix=FORMS)
    return _expectation(call, sets=_by_position(call, place.strip()), value=value.strip())


def _by_position(call: ast.Call, place: str) -> str:
    """The place with the position of the argument that is called so; its own name elsewhere.

    "w1.g" of a call f(x, w1) is "2.g", whatever the function calls its second parameter.
    """
    name, dot, attribute = place.partition(".")
    names = [ast.unparse(argument) for argument in call.args]
    number = str(names.index(name) + 1) if name in names else name
    return f"{number}{dot}{attribute}"


def _returns(text: str, entries: Collection[str]) -> Expectation:
    """`CALL == VALUE`, or the other way round."""
    tree = _expression(text)
    if tree is None:
        raise UsageError(f"{text!r} is not a comparison of a call with a value", fix=FORMS)
    if not (isinstance(tree, ast.Compare) and [type(each) for each in tree.ops] == [ast.Eq]):
        raise UsageError("there is no `==` between a call and what you expect of it", fix=FORMS)
    sides = tree.left, tree.comparators[0]
    for one, other in (sides, sides[::-1]):
        found = _call(ast.unparse(one), entries)
        if found is not None:
            value = _value(ast.unparse(other), found.part)
            return _expectation(found.call, part=found.part, value=value)
    names = ", ".join(sorted(entries))
    raise UsageError(f"neither side is a call of {names}", fix=FORMS)


def _value(source: str, part: str) -> str:
    """As plain data: a dtype cannot cross between processes, and a torch.Size is a tuple."""
    kind = {".shape": "tuple", ".dtype": "str"}.get(part)
    return f"{kind}({source})" if kind else source


def _expression(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _call(text: str, entries: Collection[str]) -> _Call | None:
    """A call of one of these functions, perhaps with `.shape`, `.dtype` or `[INDEX]` after it."""
    tree = _expression(text)
    if isinstance(tree, ast.Attribute) and tree.attr in ("shape", "dtype"):
        return _call_with(tree.value, f".{tree.attr}", entries)
    if isinstance(tree, ast.Subscript) and _is_literal(tree.slice):
        return _call_with(tree.value, f"[{ast.unparse(tree.slice)}]", entries)
    return _call_with(tree, "", entries)


def _call_with(node: ast.expr | None, part: str, entries: Collection[str]) -> _Call | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in entries:
        return _Call(node, part)
    return None


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, RecursionError):
        return False
    return True


def _expectation(
    call: ast.Call, part: str = "", value: str = "", sets: str = "", raises: str = ""
) -> Expectation:
    """Raises UsageError for `*` and `**` in the call."""
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    if starred or any(keyword.arg is None for keyword in call.keywords):
        raise UsageError("the arguments have to be written out, without `*`", fix=FORMS)
    assert isinstance(call.func, ast.Name)
    arguments = (*call.args, *(keyword.value for keyword in call.keywords))
    keywords = tuple(keyword.arg for keyword in call.keywords if keyword.arg)
    sources = tuple(map(ast.unparse, arguments))
    return Expectation(call.func.id, sources, keywords, part, value, sets, raises)
