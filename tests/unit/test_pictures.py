"""Pictures of numbers: the right kind for the shape, never wider than asked, and right without
colour and without Unicode.
"""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.display.heat_map import heat_map, pooled
from tutor.display.medium import Medium
from tutor.display.pictures import picture
from tutor.display.plots import bars, curve

COLOUR, PLAIN, ASCII = Medium(60), Medium(60, colour=False), Medium(60, colour=False, unicode=False)
MEDIA = [COLOUR, PLAIN, ASCII, Medium(60, colour=True, unicode=False)]
SGR = re.compile(r"\x1b\[[0-9;]*m")
numbers = st.one_of(st.floats(-1e6, 1e6), st.sampled_from([math.nan, math.inf, -math.inf, 0.0]))


def width(line: str) -> int:
    """Columns of a line."""
    return len(SGR.sub("", line))


@given(
    st.integers(1, 40),
    st.integers(1, 90),
    st.lists(numbers, min_size=1, max_size=9),
    st.sampled_from(MEDIA),
    st.integers(30, 120),
)
def test_no_line_is_too_wide(
    down: int, across: int, some: list[float], medium: Medium, columns: int
) -> None:
    """Whatever the shape and whatever the numbers, NaN and infinity included."""
    rows = [[some[(i * across + j) % len(some)] for j in range(across)] for i in range(down)]
    medium = Medium(columns, medium.colour, medium.unicode)
    for value in (rows, rows[0], [rows, rows]):
        try:
            lines = picture(value, medium)
        except ValueError:
            continue
        assert lines and all(width(line) <= columns for line in lines)
        if not medium.unicode:
            assert all(SGR.sub("", line).isascii() for line in lines)
        if not medium.colour:
            assert not any("\x1b" in line for line in lines)


def test_two_rows_make_one_line_in_colour() -> None:
    """The upper row is the letter, the lower one the ground; 0 dark and 1 light."""
    (line, legend) = heat_map([[0.0] * 32, [1.0] * 32], COLOUR)
    assert line.count("▀") == 32 and "\x1b[38;5;232;48;5;255m▀" in line
    assert legend == "0 is dark, 1 is light"


def test_an_odd_last_row_has_no_ground() -> None:
    """The terminal's own background shows below it."""
    assert ";48;5;" not in heat_map([[0.0] * 32] * 2 + [[1.0] * 32], COLOUR)[1]


def test_below_zero_is_blue_and_above_is_orange() -> None:
    """And 0 lies between, so that signs are seen; NaN is neither."""
    line, legend = heat_map([[-1.0, 0.0, 1.0, math.nan] * 8], COLOUR)
    assert re.findall(r"38;5;(\d+)m", line)[:4] == [
        str(16 + 6 * 2 + 5),
        "16",
        str(16 + 36 * 5 + 6 * 2),
        "201",
    ]
    assert legend == "-1 is blue, 0 is black, 1 is orange"


def test_small_matrices_are_enlarged_and_large_ones_pooled() -> None:
    """Two by two is not two letters; 50 × 784 fits, and what a cell is, is said."""
    assert width(heat_map([[0.0, 1.0], [1.0, 0.0]], COLOUR)[0]) == 8
    lines = heat_map([[float(i + j) for j in range(784)] for i in range(50)], COLOUR)
    assert lines[-1] == "each cell is the mean of up to 2 × 14 numbers" and len(lines) <= 26


def test_signs_without_colour() -> None:
    """A minus is in front of what is below 0."""
    assert heat_map([[-4.0, 0.0, 4.0]], ASCII)[0] == "-@  @@"
    assert heat_map([[-4.0, 0.0, 4.0, math.nan]], PLAIN)[0] == "-█  ██??"


def test_a_flat_digit_is_drawn_as_an_image() -> None:
    """64 numbers are 8 × 8."""
    lines = picture([float(i % 8 == 3) for i in range(64)], PLAIN)
    assert lines[:8] == ["      ██"] * 8 and lines[-1] == "64 numbers, drawn as 8 × 8"


def test_a_few_numbers_are_bars_and_many_a_curve() -> None:
    """A row or a column of a matrix too."""
    assert (
        picture([[1.0], [2.0]], PLAIN)
        == picture([1.0, 2.0], PLAIN)
        == bars(["0", "1"], [1.0, 2.0], 60)
    )
    assert picture([math.sin(i) for i in range(50)], PLAIN)[-1].split() == ["0", "49"]


def test_images_side_by_side() -> None:
    """As many as fit, and how many there are."""
    lines = picture([[[1.0] * 8] * 8] * 20, PLAIN)
    assert lines[0] == " ".join(["█" * 16] * 3) and lines[-1] == "the first 3 of 20"


def test_columns_line_up_where_images_end_in_blanks() -> None:
    """Blank cells at the end of one keep the next in its place."""
    lines = picture([[[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [0.0, 1.0]]], PLAIN)
    assert lines[:2] == ["██   ██", "  ██   ██"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "nothing in it"),
        ([[]], "nothing in it"),
        (3.0, "one number is not a picture"),
        ("a", "picture"),
        (["a"], "could not convert"),
    ],
)
def test_what_cannot_be_drawn(value: object, words: str) -> None:
    """A ValueError with a reason."""
    with pytest.raises(ValueError, match=words):
        picture(value, PLAIN)


def test_pooling_keeps_the_mean() -> None:
    """Of equal blocks."""
    assert pooled([[1.0, 3.0, 5.0, 7.0], [1.0, 3.0, 5.0, 7.0]], 1, 2) == [[2.0, 6.0]]


def test_bars_have_an_axis_where_signs_differ() -> None:
    """Below 0 to the left."""
    up, down = bars(["a", "bb"], [2.0, -1.0], 30, unicode=False)
    assert (
        up.index("|") == down.index("|")
        and up.startswith(" a")
        and down.index("#") < down.index("|") < up.index("#")
    )
    assert bars([], [], 30) == [] and "nan" in bars(["x"], [math.nan], 30)[0]


def test_the_ladder_of_times() -> None:
    """Bars of very different lengths keep their figures."""
    lines = bars(["loops", "elementwise", "broadcast"], [300.0, 12.0, 0.01], 50)
    assert [line.split()[-1] for line in lines] == ["300", "12", "0.01"] and max(
        map(len, lines)
    ) <= 50


def test_a_curve_has_its_range_and_gaps() -> None:
    """Top and bottom are labelled; NaN leaves a gap."""
    lines = curve([1.0, math.nan, 3.0, 2.0], 40, 4, unicode=False)
    assert lines[0].split()[0] == "3" and lines[3].split()[0] == "1" and "*" in lines[3]
    assert curve([math.nan], 40) == ["none of its numbers is finite"]
    assert curve([2.0] * 30, 40)
    assert curve([1.0] * 30, 40, last=99_999)[-1].split() == ["0", "99999"]


def test_a_few_small_images_are_enlarged() -> None:
    """Two of 2 × 2 would be hard to see; both still fit."""
    lines = picture([[[0.0, 1.0], [1.0, 0.0]]] * 2, COLOUR)
    assert width(lines[0]) == 8 + 1 + 8 and len(lines) == 5
