"""Which names are called for what they do, and which compute a value and change nothing."""

from __future__ import annotations

import ast

PURE_NAMES = "abs bool divmod float int len max min pow range reversed round sorted str sum zip"
STRING_NAMES = """
capitalize center format join ljust lower lstrip replace rjust rstrip strip title upper zfill
"""
# of lists, sets, modules, optimizers and files, of processes and what connects them
EFFECT_NAMES = """
append appendleft backward clear close discard extend forward insert pop popleft remove retain_grad
reverse setdefault step train update write zero_grad
acquire dump flush kill notify notify_all put recv release send start terminate wait
"""
PURE = frozenset(PURE_NAMES.split())
STRING_METHODS = frozenset(STRING_NAMES.split())  # nothing else in these exercises has them
EFFECTS = frozenset(EFFECT_NAMES.split())
SETTERS = ("register_", "load_", "save", "set_")
RANDOM = ("rand", "normal", "dropout", "bernoulli", "multinomial", "seed")  # these use up numbers
# what may call anything, or give a name to something
LOOSE = (ast.GeneratorExp, ast.Lambda, ast.ListComp, ast.NamedExpr, ast.Await, ast.Yield)


def has_effects(name: str) -> bool:
    """Whether a method or function of that name may be run for what it does."""
    uses_up_numbers = any(word in name for word in RANDOM)
    return name.endswith("_") or name.startswith(SETTERS) or name in EFFECTS or uses_up_numbers


def is_quiet(node: ast.expr) -> bool:
    """Whether an expression calls nothing but what is known to change nothing."""
    return all(not isinstance(part, LOOSE) and _calls_pure(part) for part in ast.walk(node))


def _calls_pure(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return True
    return isinstance(node.func, ast.Name) and node.func.id in PURE
