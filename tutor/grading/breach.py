"""Forbidden things, seen while the submission runs and read in its source.

The run shows what was really called, under any spelling. The source shows what the run cannot: a
loop, an import, a call on a branch that no case takes. Neither is a guard against someone who sets
out to deceive; both are fair to someone who forgot.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from tutor.course.cost_bar import CostBar
from tutor.grading.called_names import CalledNames
from tutor.grading.rules import ALWAYS, RULES, Rule

# a method of an unknown object may be the learner's own; the run tells
LIBRARIES = ("torch.", "numpy.", "scipy.", "operator.", "functools.", "itertools.", "os.", "sys.")
NOT_COUNTED_INSIDE = {
    "einsum": frozenset({"matmul", "sum"}),
    "matmul": frozenset({"sum"}),
}  # what torch itself runs inside these
# torch works out how to show a tensor by operations of its own
SHOWING = frozenset({"__repr__", "__str__", "__format__"})
PRODUCT = "@"
LOOP = "a loop"
RECURSION = "a function that calls itself"


@dataclass(frozen=True)
class Breach:
    """A forbidden thing that was used, or a bar that was not met. line, column: where in the
    source, or 0 if it only showed while running.
    """

    rule: str
    what: str
    words: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    bar: CostBar | None = None


def seen_in_run(
    forbidden: Iterable[str], calls: Mapping[str, int], ops: Mapping[str, int]
) -> Iterator[Breach]:
    """Breaches by what was called and what torch ran. calls: "module.name"; ops: "outermost
    call>aten.name".
    """
    for name in with_always(forbidden):
        rule = RULES[name]
        found = [call for call in calls if _is_forbidden(rule, call)]
        found += [op for op in map(_counted_op(name), ops) if _spelled(op) in rule.ops]
        if found:
            yield Breach(name, _last(found[0]), rule.words)


def seen_in_source(forbidden: Iterable[str], source: str) -> Iterator[Breach]:
    """Breaches that can be read, with their places. A source that does not parse has none."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    yield from seen_in_tree(forbidden, tree)


def seen_in_tree(forbidden: Iterable[str], tree: ast.Module) -> Iterator[Breach]:
    """The same in a source that is parsed already."""
    names, nodes = CalledNames(tree), [*ast.walk(tree)]
    for name in with_always(forbidden):
        rule = RULES[name]
        for node in nodes:
            what = _breaks(rule, node, names)
            if what:
                yield _breach_at(name, what, node)


def _breach_at(rule: str, what: str, node: ast.AST) -> Breach:
    """A comprehension has no place of its own, but its target does."""
    place = node if hasattr(node, "lineno") else getattr(node, "target", node)
    return Breach(
        rule,
        what,
        RULES[rule].words,
        getattr(place, "lineno", 0),
        getattr(place, "col_offset", 0),
        getattr(place, "end_col_offset", 0) or 0,
    )


def with_always(forbidden: Iterable[str]) -> tuple[str, ...]:
    """An exercise's rules, and those that come with any rule."""
    names = tuple(forbidden)
    return (*names, *ALWAYS) if names else ()


def _breaks(rule: Rule, node: ast.AST, names: CalledNames) -> str:
    """What in this node breaks the rule, "" for nothing."""
    if isinstance(node, rule.nodes):
        return PRODUCT if isinstance(node, ast.MatMult) else LOOP
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        return PRODUCT if isinstance(node.op, rule.nodes) else ""
    inside = (name for name in names.imported(node) if _is_import(rule, name))
    if imported := next(inside, ""):
        return imported
    return _called(rule, node, names) if isinstance(node, ast.Call) else ""


def _is_import(rule: Rule, name: str) -> bool:
    return _within(name, rule.modules)


def _called(rule: Rule, call: ast.Call, names: CalledNames) -> str:
    """What the call is, if it is one of a library's or of Python's own that the rule forbids."""
    if rule.recursion and call in names.recursive:
        return RECURSION
    builtin = names.builtin(call.func)
    if builtin in rule.builtins:
        return builtin
    name = names.dotted(call.func)
    return name if name.startswith(LIBRARIES) and _is_forbidden(rule, name) else ""


def _counted_op(rule: str) -> Callable[[str], str]:
    """Reads the operation out of "outermost call>aten.name"; "" where it is not the learner's."""

    def read(key: str) -> str:
        outer, _, op = key.partition(">")
        name = _last(outer)
        return "" if name in SHOWING or rule in NOT_COUNTED_INSIDE.get(name, ()) else op

    return read


def _is_forbidden(rule: Rule, name: str) -> bool:
    return _spelled(name) in rule.calls or _within(name, rule.modules)


def _spelled(name: str) -> str:
    """The last part of a dotted name; `add_` writes in place and is `add` all the same."""
    last = _last(name)
    return last if last.endswith("__") else last.removesuffix("_")


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _within(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)
