"""Which exercises ask for something that is only seen by watching the learner's own process."""

from __future__ import annotations

import ast

from tutor.course import texts
from tutor.course.model import Exercise

# modules with which a drive watches what runs
WATCHERS = frozenset({"spy", "torch.overrides", "torch.utils._python_dispatch"})


def rests_on_a_watch(exercise: Exercise) -> bool:
    """Whether it has rules, bars, or a drive that looks at how the result comes about.

    All of that is measured in a process that learner code can change, so by itself it is advisory.
    """
    return bool(exercise.forbidden or exercise.bars) or _drive_watches(exercise)


def _drive_watches(exercise: Exercise) -> bool:
    tree = ast.parse(texts.read_drive(exercise))
    imported = {name for node in ast.walk(tree) for name in _modules(node)}
    return bool(imported & WATCHERS)


def _modules(node: ast.AST) -> list[str]:
    """The modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
