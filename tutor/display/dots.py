"""A canvas of dots, two across and four down in a character: the Braille patterns of Unicode."""

from __future__ import annotations

import math

ACROSS, DOWN = 2, 4
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))  # row by row in one character


class Canvas:
    """columns × rows characters; dots beyond its edges are dropped.

    Positions count in dots from the upper left corner.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.cells = [[0] * columns for _ in range(rows)]

    def dot(self, x: float, y: float) -> None:
        """One dot."""
        column, row = round(x) // ACROSS, round(y) // DOWN
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[0]):
            self.cells[row][column] |= BITS[round(y) % DOWN][round(x) % ACROSS]

    def circle(self, x: float, y: float, radius: float) -> None:
        """A circle around (x, y)."""
        steps = max(12, int(8 * radius))
        for step in range(steps):
            angle = 2 * math.pi * step / steps
            self.dot(x + radius * math.cos(angle), y + radius * math.sin(angle))

    def line(self, x: float, y: float, to_x: float, to_y: float, gap: int = 1) -> None:
        """A straight line; gap: every how many-th dot."""
        steps = max(1, round(max(abs(to_x - x), abs(to_y - y))))
        for step in range(0, steps + 1, gap):
            self.dot(x + (to_x - x) * step / steps, y + (to_y - y) * step / steps)

    def lines(self) -> list[str]:
        """The canvas as text, without spaces at the end."""
        return [
            "".join(chr(0x2800 + cell) if cell else " " for cell in row).rstrip()
            for row in self.cells
        ]
