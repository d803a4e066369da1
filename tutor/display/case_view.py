"""Cases on screen: every one with a mark, and the failing one with expected and got."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tutor.clean_text import clean
from tutor.display.pieces import NARROW, labelled, plain
from tutor.results import CaseResult, Verdict

_MARKS = {Verdict.ACCEPTED: ("✓", "green"), Verdict.NOT_STARTED: ("·", "dim")}
_CROSS = ("✗", "red")
_BETWEEN = "   "


def case_list(cases: tuple[CaseResult, ...], width: int) -> RenderableType:
    """Marks and names, as many on a line as fit; below them the count."""
    line = Text(overflow="fold")
    used = 0
    for case in cases:
        mark, style = _MARKS.get(case.verdict, _CROSS)
        name = clean(case.name)
        size = cell_len(name) + 2
        if used and used + len(_BETWEEN) + size > width:
            line.append("\n")
            used = 0
        elif used:
            line.append(_BETWEEN)
            used += len(_BETWEEN)
        line.append(mark, style).append(f" {name}")
        used += size
    passed = sum(case.verdict is Verdict.ACCEPTED for case in cases)
    return Group(line, plain(f"{passed} of {len(cases)} cases pass", "dim"))


def failing_case(case: CaseResult, width: int) -> list[RenderableType]:
    """The smallest failing case: its inputs, then expected and got."""
    name = Text.assemble((clean(case.name), "bold"))
    if case.input_summary:
        name.append("\n")
        name.append(clean(case.input_summary), "dim")
    parts: list[RenderableType] = [labelled("case", name)]
    mismatch = case.mismatch
    if mismatch is None:
        return parts
    place = "" if mismatch.where in ("result", "raised", "") else f" for {clean(mismatch.where)}"
    sides = ((f"expected{place}", mismatch.expected), (f"you gave{place}", mismatch.actual))
    parts.append(Padding(_side_by_side(sides, width), (0, 0, 0, 6 if width >= NARROW else 2)))
    return parts


def _side_by_side(sides: tuple[tuple[str, str], ...], width: int) -> RenderableType:
    """Two columns where both fit, else one under the other."""
    widest = [
        max(cell_len(line) for line in [title, *clean(text).split("\n")]) for title, text in sides
    ]
    if width >= NARROW and sum(widest) + 4 <= width - 6:
        grid = Table.grid(padding=(0, 4, 0, 0))
        for size in widest:
            grid.add_column(min_width=size, no_wrap=True)
        grid.add_row(*(Text(title, style="dim") for title, _ in sides))
        grid.add_row(*(plain(text) for _, text in sides))
        return grid
    parts: list[RenderableType] = []
    for title, text in sides:
        parts += [Text(title, style="dim"), Padding(plain(text), (0, 0, 0, 2))]
    return Group(*parts)
