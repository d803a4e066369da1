"""How much of something is done, and how much was done each day, as bars in lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tutor.display.blocks import Days, Meters
from tutor.display.medium import Medium
from tutor.display.pieces import NARROW

LONGEST, SHORTEST = 24, 8  # columns of a bar
STEPS, PLAIN_STEPS = " ▁▂▃▄▅▆▇█", " .:-=+*#@"


def meters(block: Meters, medium: Medium) -> list[str]:
    """A line for each row, its bar behind the label; on a narrow screen the bar is below it."""
    labels = max((cell_len(row.label) for row in block.rows), default=0)
    notes = max((cell_len(row.note) for row in block.rows), default=0)
    room = medium.width - labels - notes - 4
    if medium.width >= NARROW and room >= SHORTEST:
        bar = min(LONGEST, room)
        return [
            f"{row.label}{' ' * (labels - cell_len(row.label))}  "
            f"{_bar(row.done, row.of, bar, medium)}  {row.note}".rstrip()
            for row in block.rows
        ]
    bar = max(SHORTEST, min(LONGEST, medium.width - notes - 4))
    return [
        line
        for row in block.rows
        for line in (row.label, f"  {_bar(row.done, row.of, bar, medium)}  {row.note}".rstrip())
    ]


def days(block: Days, medium: Medium) -> list[str]:
    """A column a day, the higher the more was done, the last day at the right; weeks are apart."""
    steps = STEPS if medium.unicode else PLAIN_STEPS
    most = max(block.amounts, default=0.0)
    columns = [_step(amount, most, steps) for amount in block.amounts]
    apart = _in_weeks(columns, block.weekday)
    named = f"{block.first}{block.last:>{max(1, len(apart) - len(block.first))}}"
    fits = max(len(apart), len(named)) <= medium.width
    floor = ("▔" if medium.unicode else "-") * len(apart)
    return [apart, floor, named] if fits else []


def _bar(done: int, of: int, width: int, medium: Medium) -> str:
    """Full only where all is done, and empty only where nothing is."""
    full, empty = ("█", "░") if medium.unicode else ("#", ".")
    length = round(width * done / of) if of else 0
    if 0 < done < of:
        length = min(width - 1, max(1, length))
    return full * length + empty * (width - length)


def _step(amount: float, most: float, steps: str) -> str:
    """Whatever was done shows, however little."""
    if not amount:
        return steps[0]
    return steps[max(1, round(amount / most * (len(steps) - 1)))]


def _in_weeks(columns: Sequence[str], weekday: int) -> str:
    """A blank before each Monday. weekday: of the first column, 0 for Monday."""
    parts = [
        f" {column}" if place and (place + weekday) % 7 == 0 else column
        for place, column in enumerate(columns)
    ]
    return "".join(parts)
