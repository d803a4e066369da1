"""A patch that brings in what an exercise rules out fixes nothing."""

from __future__ import annotations

from tutor.faults.patch.kept_rules import KeptRules
from tutor.faults.patch.mutations.patch import Patch

SOURCE = (
    "import torch\ndef product(a, b):\n    while len(a) > 9:\n        a = a[1:]\n    return a * b\n"
)


def patch(old: str, new: str) -> Patch:
    """One of SOURCE."""
    start = SOURCE.index(old)
    return Patch(start, start + len(old), new, line=5, kind="operator", cost=1.0)


def test_what_is_forbidden_may_not_come_in() -> None:
    """As an operator, by a call, or as a second one beside what the program has."""
    rules = KeptRules(SOURCE, ("matmul", "loop"))
    assert not rules.by(patch("*", "@"))
    assert not rules.by(patch("a * b", "torch.mm(a, b)"))
    assert not rules.by(patch("return a * b", "for row in a:\n        return row * b"))
    assert rules.by(patch("*", "+"))


def test_what_was_there_may_stay() -> None:
    """The loop of the program itself is the check's matter."""
    assert KeptRules(SOURCE, ("loop",)).by(patch("> 9", "> 8"))


def test_without_rules_everything_goes() -> None:
    """Also a product."""
    assert KeptRules(SOURCE, ()).by(patch("*", "@"))


def test_a_patch_that_is_not_python_breaks_no_rule() -> None:
    """It makes no case pass either; the trial tells."""
    assert KeptRules(SOURCE, ("matmul",)).by(patch("* b", "* ("))
