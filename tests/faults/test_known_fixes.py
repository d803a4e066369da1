"""What makes a known wrong program right is laid onto a learner's file, in the learner's names."""

from __future__ import annotations

import pytest

from tutor.faults.patch.mutations.known_fixes import known_fixes

RIGHT = """
def mse_grad(out, targ):
    diff = out[:, 0] - targ
    slope = 2 * diff / out.shape[0]
    out.g = slope[:, None]
"""
WRONG = RIGHT.replace("2 * diff", "diff")
OWN = """
import torch


def mse_grad(guess, target):
    '''In words of one's own.'''
    d = guess[:, 0] - target
    s = d / guess.shape[0]
    guess.g = s[:, None]  # a column
"""


def fixed(source: str, wrong: str, *rights: str) -> list[str]:
    """The lines that the fixes put into the source."""
    found = known_fixes(source, wrong, rights)
    before = set(source.splitlines())
    return ["; ".join(set(fix.applied(source).splitlines()) - before) for fix in found]


def test_the_fix_is_in_the_learners_names() -> None:
    """Parameters by position, variables by what they stand for in the statement."""
    assert fixed(OWN, WRONG, RIGHT) == ["    s = 2 * d / guess.shape[0]"]
    (fix,) = known_fixes(OWN, WRONG, [RIGHT])
    assert OWN.splitlines()[fix.line - 1].strip() == "s = d / guess.shape[0]"


def test_a_program_of_another_style_has_no_such_statement() -> None:
    """Then nothing is tried, and nothing is said."""
    other = "def mse_grad(out, targ):\n    out.g = (out - targ[:, None]).div(len(out))\n"
    assert known_fixes(other, WRONG, [RIGHT]) == []


def test_two_statements_that_read_alike_are_left_alone() -> None:
    """Nobody knows which of the two was meant."""
    twice = OWN.replace("    guess.g", "    t = d / guess.shape[0]\n    guess.g")
    assert known_fixes(twice, WRONG, [RIGHT]) == []


def test_programs_that_differ_in_two_statements_say_nothing() -> None:
    """A fix is one statement."""
    far = WRONG.replace("slope[:, None]", "slope[None]")
    assert known_fixes(OWN, far, [RIGHT]) == []


@pytest.mark.parametrize(
    ("wrong", "right", "own", "new"),
    [
        (  # a header alone
            "def f(a, n):\n    c = 0\n    for k in range(1, n):\n        c += a[k]\n    return c\n",
            "def f(a, n):\n    c = 0\n    for k in range(n):\n        c += a[k]\n    return c\n",
            "def f(v, m):\n    t = 0\n    for i in range(1, m):\n        t += v[i]\n    return t\n",
            ["    for i in range(m):"],
        ),
        (  # a condition
            "def f(x):\n    if x > 0 or x is None:\n        return 1\n    return 0\n",
            "def f(x):\n    if x > 0:\n        return 1\n    return 0\n",
            "def f(y):\n    if y > 0 or y is None:\n        return 1\n    return 0\n",
            ["    if y > 0:"],
        ),
        (  # a statement too many
            "def f(x):\n    y = x + 1\n    x.zero_()\n    return y\n",
            "def f(x):\n    y = x + 1\n    return y\n",
            "def f(a):\n    b = a + 1\n    a.zero_()\n    return b\n",
            ["    pass"],
        ),
        (  # in a method
            "class A:\n    def backward(self):\n        self.inp.g = self.out.g\n",
            "class A:\n    def backward(self):\n        self.inp.g = (self.inp > 0) * self.out.g\n",
            "class A:\n    def backward(me):\n        me.inp.g = me.out.g\n",
            ["        me.inp.g = (me.inp > 0) * me.out.g"],
        ),
    ],
)
def test_headers_removals_and_methods(wrong: str, right: str, own: str, new: list[str]) -> None:
    """Each in its own place, with what is around it as it was."""
    assert fixed(own, wrong, right) == new


def test_a_variable_that_only_the_right_program_has_stops_the_fix() -> None:
    """In the learner's file nothing is known to stand for it."""
    right = "def f(x, w):\n    scale = 2\n    return x @ w * scale\n"
    wrong = "def f(x, w):\n    scale = 2\n    return x @ w\n"
    (fix,) = known_fixes("def f(a, b):\n    scale = 2\n    return a @ b\n", wrong, [right])
    assert fix.text == "return a @ b * scale"
    assert known_fixes("def f(a, b):\n    k = 2\n    return a @ b\n", wrong, [right]) == []


def test_what_python_cannot_read_has_no_fixes() -> None:
    """Neither the learner's file nor a known one."""
    assert known_fixes("def f(:\n", WRONG, [RIGHT]) == []
    assert known_fixes(OWN, "def f(:\n", [RIGHT]) == []


def test_each_text_is_tried_once() -> None:
    """Right programs that agree on the statement give one fix."""
    assert len(known_fixes(OWN, WRONG, [RIGHT, RIGHT.replace("diff", "residual")])) == 1
