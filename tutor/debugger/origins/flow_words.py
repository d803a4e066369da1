"""The way of a gradient, drawn as a tree of plain characters. Pure."""

from __future__ import annotations

import linecache
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from tutor.debugger.origins.gradient_graph import Branch
from tutor.debugger.timetravel.notes import Cut

MOST_NAMES = 8  # of leaves in one line of the tree
MOST_ROWS = 40  # of the tree
MOST_WITHOUT = 12  # reasons why leaves have no gradient
NARROWEST = 24
NO_GRAPH = "no graph: `backward` raises here"
NO_LEAVES = "No leaf that requires a gradient can be seen from here."
ALL_REACHED = "Every leaf that can be seen from here gets a gradient."
TOO_LARGE = "(The graph is very large; only its first part was looked at.)"


@dataclass(frozen=True)
class Without:
    """Visible leaves that get no gradient for the same reason. why: where that can be seen at the
    leaf itself. cuts: what was seen in a run.
    """

    names: tuple[str, ...]
    why: str = ""
    cuts: tuple[Cut, ...] = ()


def grouped(whys: Mapping[str, str], cuts: Sequence[Cut]) -> list[Without]:
    """whys: of each leaf, by its name."""
    groups: dict[object, list[str]] = {}
    of_leaf = {name: [cut for cut in cuts if cut.leaf == name] for name in whys}
    for name, why in whys.items():
        reason = (why, *(replace(cut, leaf="") for cut in of_leaf[name]))
        groups.setdefault(reason, []).append(name)
    return [
        Without(tuple(names), whys[names[0]], tuple(of_leaf[names[0]])) for names in groups.values()
    ]


def tree(root: Branch, heading: str, width: int) -> list[str]:
    """The graph, from the value down to the leaves."""
    lines = textwrap.wrap(heading, max(NARROWEST, width - 1), subsequent_indent="  ")
    rows = _below(root, "", width)
    if len(rows) > MOST_ROWS:
        rows = [*rows[:MOST_ROWS], f"... ({len(rows) - MOST_ROWS} more lines)"]
    return [*lines, *rows]


def without_lines(rows: Sequence[Without], width: int) -> list[str]:
    """The leaves that get no gradient, each with why."""
    if not rows:
        return [*_wrapped(ALL_REACHED, "", width)]
    lines = ["no gradient:"]
    items = _items(rows)
    for place, (text, reasons) in enumerate(items, 1):
        mark, bar = ("`-- ", "      ") if place == len(items) else ("|-- ", "|     ")
        lines += _wrapped(text, mark, width, bar)
        lines += [line for reason in reasons for line in _wrapped(reason, bar, width)]
    return lines


def _items(rows: Sequence[Without]) -> list[tuple[str, list[str]]]:
    """(names, reasons) of the first of them, and the names of the rest."""
    items = [(_listed(row.names), _reasons(row)) for row in rows[:MOST_WITHOUT]]
    rest = [name for row in rows[MOST_WITHOUT:] for name in row.names]
    return [*items, *([(f"and {len(rest)} more: {_listed(rest)}", [])] if rest else [])]


def own_lines(present: Sequence[str], missing: Sequence[str], width: int) -> list[str]:
    """The tensors that carry a gradient under a name of the learner's own, and those that do not
    yet.
    """
    rows = [("have one", present), ("none yet", missing)]
    lines = ["by your own .g:"]
    for mark, (title, names) in zip(("|-- ", "`-- "), rows, strict=True):
        text = f"{title}: {', '.join(names) or '-'}"
        bar = "|     " if mark == "|-- " else "      "
        lines += _wrapped(text, mark, width, bar)
    return lines


def _below(branch: Branch, bar: str, width: int) -> list[str]:
    rows: list[tuple[str, Branch | None]] = []
    leaves = [*branch.leaves]
    if branch.unnamed:
        noun = "leaf" if branch.unnamed == 1 else "leaves"
        leaves.append(f"({branch.unnamed} {noun} that no name here leads to)")
    if leaves:
        rows.append((_listed(leaves), None))
    rows += [(_title(below), below) for below in branch.branches]
    lines: list[str] = []
    for place, (text, below) in enumerate(rows):
        is_last = place == len(rows) - 1
        inner = f"{bar}{'    ' if is_last else '|   '}"
        lines += _wrapped(text, f"{bar}{'`-- ' if is_last else '|-- '}", width, f"{inner}  ")
        if below is not None:
            lines += _below(below, inner, width)
    return lines


def _title(branch: Branch) -> str:
    return f"{branch.name} (drawn above)" if branch.again else f"{branch.name} ({branch.by})"


def _listed(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} more"


def _reasons(row: Without) -> list[str]:
    if row.why:
        return [row.why]
    return [text for cut in row.cuts for text in _cut_lines(cut)] or ["why is not known"]


def _cut_lines(cut: Cut) -> list[str]:
    if not cut.line:
        return [cut.how]
    source = linecache.getline(cut.file, cut.line).strip()
    place = f"line {cut.line} of {PurePath(cut.file).name}"
    verb = f"cut in {place}" if cut.certain else f"perhaps in {place}"
    return [f"{verb}: {cut.how}", *([f"  {source}"] if source else [])]


def _wrapped(text: str, first: str, width: int, rest: str | None = None) -> list[str]:
    """Broken between words where there is room. first: in front of the first line; rest: of the
    others.
    """
    indent = first if rest is None else rest
    margin = text[: len(text) - len(text.lstrip())]
    fill = textwrap.TextWrapper(
        max(NARROWEST, width - 1),
        initial_indent=first + margin,
        subsequent_indent=indent + margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return fill.wrap(text.strip())
