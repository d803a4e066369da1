"""The wheels: what turns how often, and a picture for every screen."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.display.wheels import LARGEST, Wheels, picture
from tutor.errors import UsageError
from tutor.shell.wheels_play import read_wheels

sizes = st.lists(st.integers(1, LARGEST), min_size=2, max_size=3).map(tuple)


@given(circ=sizes, turns=st.fractions(-5, 5))
def test_the_belt_moves_all_rims_alike(circ: tuple[int, ...], turns: Fraction) -> None:
    """Turns times circumference is the same for every wheel, and the rates multiply to the ratio of
    the ends.
    """
    wheels = Wheels(circ).turned(turns)
    assert {wheels.turns_of(index) * size for index, size in enumerate(circ)} == {turns * circ[0]}
    product = Fraction(1)
    for rate in wheels.rates:
        product *= rate
    assert wheels.turns_of(len(circ) - 1) == turns * product


@given(
    circ=sizes,
    turns=st.fractions(-3, 3, max_denominator=50),
    width=st.integers(40, 120),
    unicode=st.booleans(),
)
def test_no_line_is_wider_than_the_screen(
    circ: tuple[int, ...], turns: Fraction, width: int, unicode: bool
) -> None:
    """Every screen gets a picture that fits, and one without Unicode gets plain ASCII."""
    lines = picture(Wheels(circ, turns), width, unicode=unicode)
    assert all(len(line) <= width for line in lines if not line.startswith(("d", "measured")))
    assert unicode or "\n".join(lines).isascii()


def test_the_sentences_are_true() -> None:
    """8, 4 and 2: twice and twice as fast, so four times."""
    lines = picture(Wheels((8, 4, 2)).turned(Fraction(1)), 80)
    assert "dy/dx = dy/du · du/dx = 2 · 2 = 4" in lines
    assert "measured: 4.00 turns / 1.00 turns = 4" in lines


def test_keys_change_what_they_say() -> None:
    """A wheel grows within bounds and the turns begin again; a third wheel comes and goes."""
    wheels = Wheels((3, 2)).turned(Fraction(1)).select(1).grown(5)
    assert wheels == Wheels((3, 7), Fraction(0), 1)
    assert wheels.grown(100).circ == (3, LARGEST)
    assert wheels.more().circ == (3, 7, 7)
    assert wheels.more().more().circ == (3, 7)


@pytest.mark.parametrize("text", ["8", "1 2 3 4", "0 2", "a b", "13 2"])
def test_what_are_no_wheels_is_said(text: str) -> None:
    """With what to type instead."""
    with pytest.raises(UsageError, match="not a set of wheels"):
        read_wheels(text)
