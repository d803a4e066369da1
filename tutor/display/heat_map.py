"""A matrix as a heat map, in lines of text: half blocks in colour, else shades, else ASCII."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.display.medium import Medium

Rows = Sequence[Sequence[float]]
MOST_LINES = 24
LARGEST_ENLARGED = 32  # cells along the longer side, up to which a small matrix is enlarged
SHADES, PLAIN_SHADES = " ░▒▓█", " .:=+*#%@"
RESET = "\x1b[0m"
# places in the table of 256 colours
GREYS, LIGHTEST = 232, 23
CUBE = 16  # of 6 × 6 × 6 colours
NOT_A_NUMBER = 201  # magenta


@dataclass(frozen=True)
class Scale:
    """The range that a map's shades cover; signed where it begins below 0."""

    low: float
    high: float

    def strength(self, value: float) -> float:
        """0 to 1: the distance from 0 on a signed scale, else the place in the range."""
        if self.low < 0:
            return min(1.0, abs(value) / max(abs(self.low), abs(self.high)))
        if self.high > self.low:
            return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))
        return float(value != 0)

    def colour(self, value: float) -> int:
        """Grey, or on a signed scale blue below 0 and orange above it."""
        if math.isnan(value):
            return NOT_A_NUMBER
        strength = self.strength(value)
        if self.low >= 0:
            return GREYS + round(strength * LIGHTEST)
        major, minor = round(5 * strength), round(2 * strength)
        red, green, blue = (0, minor, major) if value < 0 else (major, minor, 0)
        return CUBE + 36 * red + 6 * green + blue


def scale_of(rows: Rows) -> Scale:
    """From the smallest to the largest finite number."""
    finite = [value for row in rows for value in row if math.isfinite(value)]
    return Scale(min(finite), max(finite)) if finite else Scale(0.0, 0.0)


def heat_map(rows: Rows, medium: Medium, shape: tuple[int, ...] = ()) -> list[str]:
    """A matrix, rows downwards, and a line that says what is what.

    Numbers below 0 anywhere give two colours, 0 between them. shape: the real one, if rows are
    means already.
    """
    shape = shape or (len(rows), len(rows[0]))
    across = max(1, (medium.width - 1) // medium.cell)
    down = MOST_LINES * (2 if medium.has_half_blocks else 1)
    small = pooled(rows, min(len(rows), down), min(len(rows[0]), across))
    scale = scale_of(rows)
    longer_side = max(len(small), len(small[0]))
    larger = min(across // len(small[0]), LARGEST_ENLARGED // longer_side)
    lines = [line.rstrip() for line in map_lines(small, scale, medium, larger)]
    pooling = (math.ceil(shape[0] / len(small)), math.ceil(shape[1] / len(small[0])))
    return [*lines, *legend(scale, pooling, medium)]


def map_lines(rows: Rows, scale: Scale, medium: Medium, larger: int) -> list[str]:
    """The map alone. larger: characters along one number's side; half blocks take 1 to 4."""
    if medium.has_half_blocks:
        return _half_blocks(_enlarged(rows, max(1, min(4, larger))), scale)
    return _shaded(rows, scale, SHADES if medium.unicode else PLAIN_SHADES)


def pooled(rows: Rows, down: int, across: int) -> list[list[float]]:
    """The matrix as down × across means."""
    if (down, across) == (len(rows), len(rows[0])):
        return [list(row) for row in rows]
    height, width = len(rows), len(rows[0])
    bands = [rows[height * i // down : height * (i + 1) // down] for i in range(down)]
    edges = [(width * j // across, width * (j + 1) // across) for j in range(across)]
    return [[_mean_between(band, start, end) for start, end in edges] for band in bands]


def _mean_between(band: Rows, start: int, end: int) -> float:
    values = [value for row in band for value in row[start:end]]
    return sum(values) / len(values)


def _half_blocks(rows: Rows, scale: Scale) -> list[str]:
    """Two rows a line: the upper one in the letter's colour, the lower one in the background's."""
    lines = []
    for i in range(0, len(rows), 2):
        below = rows[i + 1] if i + 1 < len(rows) else None
        line = ""
        for j, value in enumerate(rows[i]):
            ground = f";48;5;{scale.colour(below[j])}" if below else ""
            line += f"\x1b[38;5;{scale.colour(value)}{ground}m▀"
        lines.append(line + RESET)
    return lines


def _shaded(rows: Rows, scale: Scale, shades: str) -> list[str]:
    """A line for each row, two letters for each number."""
    return ["".join(_two_letters(value, scale, shades) for value in row) for row in rows]


def _two_letters(value: float, scale: Scale, shades: str) -> str:
    """The shade twice; below 0 the first letter is a minus."""
    if math.isnan(value):
        return "??"
    shade = shades[round(scale.strength(value) * (len(shades) - 1))]
    return ("-" if value < 0 and shade != shades[0] else shade) + shade


def legend(scale: Scale, pooling: tuple[int, int], medium: Medium) -> list[str]:
    """What the colours or shades say, and what one cell is where it is a mean."""
    texts = [_scale_words(scale, medium)]
    if pooling != (1, 1):
        down, across = pooling
        texts.append(f"each cell is the mean of up to {down} {medium.times} {across} numbers")
    return [line for text in texts for line in textwrap.wrap(text, max(10, medium.width))]


def _scale_words(scale: Scale, medium: Medium) -> str:
    low, high, colour = f"{scale.low:.4g}", f"{scale.high:.4g}", medium.has_half_blocks
    if scale.low >= 0:
        lowest, highest = ("dark", "light") if colour else ("blank", "full")
        return f"{low} is {lowest}, {high} is {highest}"
    if colour:
        return f"{low} is blue, 0 is black, {high} is orange"
    return f"from {low} to {high}: the fuller, the further from 0; - is below 0"


def _enlarged(rows: Rows, factor: int) -> Rows:
    return [[value for value in row for _ in range(factor)] for row in rows for _ in range(factor)]
