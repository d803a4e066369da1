"""What pictures can be drawn on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Medium:
    """Columns, colours (256), and characters beyond ASCII."""

    width: int = 80
    colour: bool = True
    unicode: bool = True

    @property
    def has_half_blocks(self) -> bool:
        """Whether one character can show two numbers, one above the other."""
        return self.colour and self.unicode

    @property
    def cell(self) -> int:
        """Columns that one number of a map takes."""
        return 1 if self.has_half_blocks else 2

    @property
    def times(self) -> str:
        """The sign between two sizes."""
        return "×" if self.unicode else "x"
