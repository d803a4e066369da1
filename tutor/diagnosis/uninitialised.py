"""Values that nothing has written: what torch.empty leaves where a program forgot to fill it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from tutor.results import Fact

MAKERS = frozenset(
    ["empty", "empty_like", "empty_strided", "new_empty", "new_empty_strided", "resize_"]
)
# with sizes alone these take memory as it is
OLD_MAKERS = frozenset(["Tensor", "FloatTensor", "DoubleTensor", "LongTensor", "IntTensor"])
# a candidate fills such memory with nan, or the largest whole number (candidate/call.py)
FILLED = ("nan", "9.223e+18", "2.147e+09")
VALUES = ("not_finite", "partial", "values")


def takes_memory_as_it_is(source: str) -> bool:
    """Whether the program calls a function that makes a tensor without writing to it."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(_is_maker(call) for call in calls)


def _is_maker(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    sizes_alone = bool(call.args) and not isinstance(call.args[0], (ast.List, ast.Tuple))
    return name in MAKERS or (name in OLD_MAKERS and sizes_alone)


def unwritten(facts: Sequence[Fact], source: str) -> list[Fact]:
    """The facts, of another kind where such a value came back and the program may have left it.

    source: the learner's file, which has been run and so can be read.
    """
    if not any(_holds_fill(fact) for fact in facts) or not takes_memory_as_it_is(source):
        return list(facts)
    return [replace(fact, kind="uninitialised") if _holds_fill(fact) else fact for fact in facts]


def _holds_fill(fact: Fact) -> bool:
    came, _, _ = fact.detail.partition(" expected")
    return fact.kind in VALUES and any(value in came for value in FILLED)
