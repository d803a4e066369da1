"""Forbidden things, seen while the submission runs and read in its source.

The run shows what was really called, under any spelling. The source shows what the run cannot: a
loop, an import, a call on a branch that no case takes. Neither is a guard against someone who sets
out to deceive; both are fair to someone who forgot.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tutor.grading.rules import RULES, Rule

LIBRARIES = (
    "torch.",
    "numpy.",
    "operator.",
)  # a method of an unknown object may be the learner's own; the run tells
NOT_COUNTED_INSIDE = {
    "einsum": frozenset({"matmul", "sum"}),
    "matmul": frozenset({"sum"}),
}  # what torch itself runs inside these


@dataclass(frozen=True)
class Breach:
    """A forbidden thing that was used. line, column: where in the source, or 0 if it only showed
    while running.
    """

    rule: str
    what: str
    words: str
    line: int = 0
    column: int = 0
    end_column: int = 0


PRODUCT = "@"


def seen_in_run(
    forbidden: Iterable[str], calls: Mapping[str, int], ops: Mapping[str, int]
) -> Iterator[Breach]:
    """Breaches by what was called and what torch ran. calls: "module.name"; ops: "outermost
    call>aten.name".
    """
    for name in forbidden:
        rule = RULES[name]
        found = [call for call in calls if _last(call) in rule.calls or _within(call, rule.modules)]
        for key in ops:
            outer, _, op = key.partition(">")
            if _last(op) in rule.ops and name not in NOT_COUNTED_INSIDE.get(_last(outer), ()):
                found.append(op)
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
    aliases = _imported_names(tree)
    for name in forbidden:
        for node in ast.walk(tree):
            what = _breaks(RULES[name], node, aliases)
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


def _breaks(rule: Rule, node: ast.AST, aliases: Mapping[str, str]) -> str:
    """What in this node breaks the rule, "" for nothing."""
    if isinstance(node, rule.nodes):
        return PRODUCT if isinstance(node, ast.MatMult) else "a loop"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        inside = (name for name in _modules_of(node) if _within(name + ".", rule.modules))
        return next(inside, "")
    if isinstance(node, ast.Call):
        return _called(rule, _dotted(node.func, aliases))
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        return PRODUCT if isinstance(node.op, rule.nodes) else ""
    return ""


def _called(rule: Rule, name: str) -> str:
    """The name, if it is one of a library's that the rule forbids."""
    is_forbidden = _last(name) in rule.calls or _within(name, rule.modules)
    return name if is_forbidden and name.startswith(LIBRARIES) else ""


def _imported_names(tree: ast.AST) -> dict[str, str]:
    """What each imported name means: `import torch.nn as nn` gives {"nn": "torch.nn"}."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                names[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _modules_of(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names]


def _dotted(node: ast.expr, aliases: Mapping[str, str]) -> str:
    """`F.relu` as "torch.nn.functional.relu", a method of something unknown as "?.name".

    "" for a name that was not imported.
    """
    if isinstance(node, ast.Name):
        return aliases.get(node.id, "")
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, aliases) or '?'}.{node.attr}"
    return "?"


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _within(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)
