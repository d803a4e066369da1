"""`rule` says what a check compares, after every kind of verdict."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.shell.session import Session

pytestmark = pytest.mark.slow

Type = Callable[[str], tuple[int, str]]
Write = Callable[[str, str], None]


def flat(shown: str) -> str:
    """On one line."""
    return " ".join(shown.split())


def test_before_a_check_there_is_none(type_line: Type) -> None:
    """It says what to type."""
    type_line("goto double")
    code, shown = type_line("rule")
    assert code == 2 and "Type: check, then: rule" in shown


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("def double(x):\n    return x * x\n", "you gave"),
        ("def double(x):\n    return x * 2\n", "expected"),
        ("def double(x):\n    return x.nothing\n", "AttributeError"),
        ("def double(x:\n", "every case runs twice"),
    ],
)
def test_after_every_verdict(type_line: Type, write: Write, source: str, says: str) -> None:
    """The input, both sides and the tolerance as it is."""
    type_line("goto double")
    write("double", source)
    type_line("check")
    code, shown = type_line("rule")
    assert code == 0 and says in shown
    assert "<= 2e-05 x max(1, the largest |expected|)" in flat(shown) and "1e-10" in shown


def test_a_case_by_its_name(session: Session, type_line: Type, write: Write) -> None:
    """Of the file that was checked, and only of that; nothing of it is recorded."""
    type_line("goto double")
    write("double", "def double(x):\n    return x * 2\n")
    type_line("check")
    name = session.grades["double"].cases[-1].name
    before = session.store.standing().attempts["double"]
    shown = flat(type_line(f"rule {name}")[1])
    assert f"case {name}" in shown and "input x" in shown and "you gave" in shown
    assert session.store.standing().attempts["double"] == before
    write("double", "def double(x):\n    return x\n")
    assert "has changed since that check" in flat(type_line(f"rule {name}")[1])
    assert "no case is called" in type_line("rule double nonsense")[1]


def test_rules_of_the_exercise_are_among_them(type_line: Type, write: Write) -> None:
    """What must not be used, and what is looked at after the call."""
    type_line("goto row_sums")
    write("row_sums", "def row_sums(m):\n    return m.sum(1)\n")
    type_line("check")
    assert "done without" in flat(type_line("rule")[1])
    type_line("goto scale_grad")
    write("scale_grad", "def scale_grad(x, k, out):\n    x.g = out.g\n")
    type_line("check")
    assert "x.g, in the same way" in flat(type_line("rule")[1])
