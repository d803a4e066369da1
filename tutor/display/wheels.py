"""The spinning wheels of the chain rule as lines of text. Pure: wheels in, a picture out.

A belt runs over all wheels, so while the first turns once, a wheel of half its circumference turns
twice. How fast the last one turns for each turn of the first is the product of the rates between
neighbours: the chain rule.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from tutor.display.dots import Canvas

NAMES = ("x", "u", "y", "z")
SMALLEST, LARGEST = 1, 12
FEWEST, MOST = 2, 3
ROWS = 9  # lines of the picture
SPOKES = "|/-\\"


@dataclass(frozen=True)
class Wheels:
    """Two or three wheels on one belt.

    circ: circumferences. turns: how often the first wheel has turned. selected: which one the keys
    change.
    """

    circ: tuple[int, ...] = (8, 4, 2)
    turns: Fraction = Fraction(0)
    selected: int = 0

    def turned(self, by: Fraction) -> Wheels:
        """The first wheel turned on (or back) by so many turns; the belt takes the others along."""
        return dataclasses.replace(self, turns=self.turns + by)

    def grown(self, by: int) -> Wheels:
        """The selected wheel made larger or smaller; the turns begin again."""
        size = min(LARGEST, max(SMALLEST, self.circ[self.selected] + by))
        circ = (*self.circ[: self.selected], size, *self.circ[self.selected + 1 :])
        return dataclasses.replace(self, circ=circ, turns=Fraction(0))

    def select(self, by: int) -> Wheels:
        """The next wheel, or the one before."""
        return dataclasses.replace(self, selected=(self.selected + by) % len(self.circ))

    def more(self) -> Wheels:
        """One wheel more, or back to two."""
        circ = (*self.circ, self.circ[-1]) if len(self.circ) < MOST else self.circ[:FEWEST]
        return Wheels(circ, Fraction(0), min(self.selected, len(circ) - 1))

    def turns_of(self, wheel: int) -> Fraction:
        """How often that wheel has turned: turns · circ[0] / circ[wheel]."""
        return self.turns * self.circ[0] / self.circ[wheel]

    @property
    def rates(self) -> tuple[Fraction, ...]:
        """Between neighbours: turns of the next wheel for each turn of this one."""
        return tuple(Fraction(one, other) for one, other in pairwise(self.circ))


def picture(wheels: Wheels, width: int = 80, *, unicode: bool = True) -> list[str]:
    """Wheels above their numbers, as lines no longer than width.

    Without Unicode, or on a narrow screen: the numbers alone, with a turning spoke each.
    """
    drawn = _drawn(wheels, width) if unicode and width >= 20 * len(wheels.circ) else []
    return [
        *drawn,
        *_numbers(wheels, width, spokes=not drawn),
        "",
        *_sentences(wheels, unicode=unicode),
    ]


def _numbers(wheels: Wheels, width: int, *, spokes: bool) -> list[str]:
    label = 14
    cell = max(8, min(26, (width - label) // len(wheels.circ)))
    turns = [wheels.turns_of(index) for index in range(len(wheels.circ))]
    rows = {
        "wheel": [_marked(index, wheels) for index in range(len(wheels.circ))],
        "circumference": [str(size) for size in wheels.circ],
        "turns": [f"{float(count):.2f}" for count in turns],
    }
    if spokes:
        rows["spoke"] = [SPOKES[int(count * 8) % 4] for count in turns]
    return [
        (f"{name:<{label}}" + "".join(f"{text:^{cell}}" for text in texts)).rstrip()
        for name, texts in rows.items()
    ]


def _marked(index: int, wheels: Wheels) -> str:
    """The wheel's name, in brackets where the keys change it."""
    return f"[{NAMES[index]}]" if index == wheels.selected else f" {NAMES[index]} "


def _sentences(wheels: Wheels, *, unicode: bool) -> list[str]:
    """Every rate with its calculation, then their product."""
    names = NAMES[: len(wheels.circ)]
    ratios = [f"d{after}/d{before}" for before, after in pairwise(names)]
    lines = [
        f"{ratio} = {one}/{other} = {_short(rate)}"
        for ratio, (one, other), rate in zip(
            ratios, pairwise(wheels.circ), wheels.rates, strict=True
        )
    ]
    if len(names) > FEWEST:
        times = " · " if unicode else " * "
        product = math.prod(wheels.rates, start=Fraction(1))
        parts = times.join(reversed(ratios))
        values = times.join(_short(rate) for rate in reversed(wheels.rates))
        lines.append(f"d{names[-1]}/d{names[0]} = {parts} = {values} = {_short(product)}")
    if wheels.turns:
        last = wheels.turns_of(len(names) - 1)
        measured = _short(last / wheels.turns)
        turned = f"{float(last):.2f} turns / {float(wheels.turns):.2f} turns"
        lines.append(f"measured: {turned} = {measured}")
    return lines


def _short(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.4g}"


def _drawn(wheels: Wheels, width: int) -> list[str]:
    """Circles of dots, a belt over and under them, a spoke that shows how far each has turned."""
    label = 14
    cell = max(18, min(26, (width - label) // len(wheels.circ)))
    columns = label + cell * len(wheels.circ)
    if columns > width:
        label, columns = 0, cell * len(wheels.circ)
    canvas = Canvas(columns, ROWS)
    middle = ROWS * 4 / 2 - 0.5
    unit = min(ROWS * 4 / 2 - 1, cell - 3) / max(wheels.circ)
    hubs = [
        (2 * (label + cell * index) + cell, max(2.5, unit * size))
        for index, size in enumerate(wheels.circ)
    ]
    for index, (centre, radius) in enumerate(hubs):
        canvas.circle(centre, middle, radius)
        angle = 2 * math.pi * float(wheels.turns_of(index)) - math.pi / 2
        canvas.line(
            centre, middle, centre + radius * math.cos(angle), middle + radius * math.sin(angle)
        )
    for (here, small), (there, large) in pairwise(hubs):
        for side in (-1, 1):
            canvas.line(here, middle + side * small, there, middle + side * large, gap=2)
    return canvas.lines()
