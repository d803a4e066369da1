"""The spinning wheels of the chain rule as lines of text. Pure: the state of the wheels in, a
picture and its numbers out.

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
    """circ: circumferences. turns: how often the first wheel has turned. selected: which one the
    keys change.
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
    """Wheels above their numbers, as lines no longer than width. Without Unicode, or narrow: the
    numbers with a turning spoke each.
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
    rows = {
        "wheel": [
            f"[{name}]" if index == wheels.selected else f" {name} "
            for index, name in _named(wheels)
        ],
        "circumference": [str(size) for size in wheels.circ],
        "turns": [f"{float(wheels.turns_of(index)):.2f}" for index, _ in _named(wheels)],
    }
    if spokes:
        rows["spoke"] = [SPOKES[int(wheels.turns_of(index) * 8) % 4] for index, _ in _named(wheels)]
    return [
        (f"{name:<{label}}" + "".join(f"{text:^{cell}}" for text in texts)).rstrip()
        for name, texts in rows.items()
    ]


def _named(wheels: Wheels) -> list[tuple[int, str]]:
    return list(enumerate(NAMES[: len(wheels.circ)]))


def _sentences(wheels: Wheels, *, unicode: bool) -> list[str]:
    """Every rate with its calculation, then their product."""
    dot, equals = ("·", "=") if unicode else ("*", "=")
    names = NAMES[: len(wheels.circ)]
    lines = []
    for index, rate in enumerate(wheels.rates):
        one, other = wheels.circ[index], wheels.circ[index + 1]
        lines.append(f"d{names[index + 1]}/d{names[index]} = {one}/{other} = {_short(rate)}")
    if len(names) > FEWEST:
        product = math.prod(wheels.rates, start=Fraction(1))
        parts = f" {dot} ".join(
            f"d{names[i + 1]}/d{names[i]}" for i in reversed(range(len(names) - 1))
        )
        values = f" {dot} ".join(_short(rate) for rate in reversed(wheels.rates))
        lines.append(f"d{names[-1]}/d{names[0]} = {parts} {equals} {values} = {_short(product)}")
    if wheels.turns:
        last = len(names) - 1
        lines.append(
            f"measured: {float(wheels.turns_of(last)):.2f} turns / {float(wheels.turns):.2f} turns = {_short(_measured(wheels))}"
        )
    return lines


def _measured(wheels: Wheels) -> Fraction:
    return wheels.turns_of(len(wheels.circ) - 1) / wheels.turns


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
