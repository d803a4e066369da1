"""The report as blocks for a terminal of any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tutor.display.blocks import Block, DrawingBlock, Heading, Note, Table
from tutor.report import phrases
from tutor.report.class_summary import ClassSummary, ExerciseSummary, Mistake
from tutor.report.equal_programs import SamePrograms
from tutor.report.listing import Listing
from tutor.report.meaning import Standing
from tutor.results import Drawing

NARROW = 60  # below this many columns, a table has two columns
SHORT = 15  # entries of a list that a terminal shows
BARS = 24
NAME = 28  # letters of a learner's name in a column


@dataclass(frozen=True)
class View:
    """How much there is room for. most: entries of each list."""

    width: int
    most: int = SHORT


def blocks_of(summary: ClassSummary, view: View) -> list[Block]:
    """Everything, the most useful first."""
    return [
        Heading("Class report"),
        *(Note(line) for line in phrases.opening(summary)),
        *_exercises(summary.exercises, view),
        *_mistakes(summary, view),
        *_help(summary, view),
        *_together(summary, view),
        *_review(summary, view),
        *_same(summary, view),
    ]


def table(header: Sequence[str], rows: Sequence[Sequence[str]], view: View) -> Table:
    """The rows; on a narrow screen, everything behind the first column goes into one."""
    if view.width >= NARROW or len(header) <= 2:
        return Table(tuple(header), tuple(map(tuple, rows)))
    joined = [(row[0], _joined(header[1:], row[1:])) for row in rows]
    return Table((header[0], "what"), tuple(joined))


def _joined(header: Sequence[str], row: Sequence[str]) -> str:
    return ", ".join(
        f"{cell} {name}" if cell.replace(",", "").isdigit() else cell
        for name, cell in zip(header, row, strict=True)
        if cell not in ("", "0")
    )


def _exercises(exercises: Sequence[ExerciseSummary], view: View) -> list[Block]:
    header = ("exercise", *phrases.STANDINGS.values(), "median s")
    rows = [
        (each.id, *(f"{each.number(kind):,}" for kind in Standing), f"{each.seconds.median:.2f}")
        for each in exercises
    ]
    stuck = {each.id: each.number(Standing.STUCK) for each in exercises[:BARS]}
    blocks: list[Block] = [Heading("Exercises"), table(header, rows, view)]
    if any(stuck.values()):
        which = f" (the first {BARS})" if len(exercises) > BARS else ""
        caption = f"Learners who are stuck, by exercise{which}."
        blocks.append(DrawingBlock(Drawing("bars", stuck, caption)))
    return blocks


def _mistakes(summary: ClassSummary, view: View) -> list[Block]:
    if not summary.mistakes.shown:
        return []
    rows = [_mistake(each) for each in summary.mistakes.shown[: view.most]]
    return [
        Heading("Commonest mistakes"),
        table(("submissions", "of them", "mistake"), rows, view),
        *_more(summary.mistakes, view, "mistake"),
    ]


def _mistake(each: Mistake) -> tuple[str, str, str]:
    where = phrases.example(each.example)
    code = f": {each.example.code}" if each.example.code else ""
    text = f"{each.title} [{each.code}], for example {where}{code}"
    return f"{each.count:,}", phrases.how_sure(each), text


def _help(summary: ClassSummary, view: View) -> list[Block]:
    learners = summary.needs_help
    if not learners.shown:
        return []
    rows = [
        (
            _cut(each.learner),
            f"{each.accepted} of {each.graded}",
            "; ".join(phrases.all_stuck(each)),
        )
        for each in learners.shown[: view.most]
    ]
    return [
        Heading("Who needs help", phrases.count(learners.total, "learner")),
        table(("learner", "accepted", "stuck on"), rows, view),
        *_more(learners, view, "learner"),
    ]


def _together(summary: ClassSummary, view: View) -> list[Block]:
    """Learners who could be helped together."""
    if not summary.shared.shown:
        return []
    groups = [
        (phrases.shared(group), f"{group.learners.total:,}: {phrases.names(group.learners)}")
        for group in summary.shared.shown[: view.most]
    ]
    more = _more(summary.shared, view, "group")
    return [Heading("Same mistake, same exercise"), _folded(groups), *more]


def _review(summary: ClassSummary, view: View) -> list[Block]:
    layers = [
        Note(f"Graded without {layer}, which would have stopped: {stops}")
        for layer, stops in phrases.layers_missing(summary).items()
    ]
    rows = [
        (phrases.REVIEW[each.kind], _cut(each.learner), f"{each.what}  {each.reason}".strip())
        for each in summary.review.shown[: view.most]
    ]
    if not rows and not layers:
        return []
    found = [table(("why", "learner", "what"), rows, view)] if rows else []
    title = Heading("To look at", phrases.count(summary.review.total, "entry", "entries"))
    return [title, *layers, *found, *_more(summary.review, view, "entry", "entries")]


def _same(summary: ClassSummary, view: View) -> list[Block]:
    same = summary.same
    if not same.varieties:
        return []
    groups = [
        (each.exercise, f"{each.learners.total:,}: {phrases.names(each.learners)}")
        for each in same.groups.shown[: view.most]
    ]
    left = phrases.not_compared(same)
    title = "The same after renaming" if same.by_syntax else "Equal files"
    found: list[Block] = [_folded(groups)] if groups else [Note("No such group was found.")]
    return [
        Heading(title),
        Note(phrases.BY_SYNTAX if same.by_syntax else phrases.BY_FILE, dim=True),
        Note(phrases.HINT, dim=True),
        *found,
        *_more(same.groups, view, "group"),
        *_near(same, view),
        _folded([(each.exercise, phrases.variety(each)) for each in same.varieties]),
        *([Note(left)] if left else []),
    ]


def _near(same: SamePrograms, view: View) -> list[Block]:
    if not same.near.shown:
        return []
    groups = [(each.exercise, phrases.near(each)) for each in same.near.shown[: view.most]]
    return [Note(phrases.NEAR, dim=True), _folded(groups), *_more(same.near, view, "group")]


def _cut(name: str) -> str:
    return name if len(name) <= NAME else f"{name[: NAME - 1]}…"


def _folded(rows: Sequence[tuple[str, str]]) -> Table:
    """Two columns without a header."""
    return Table(("", ""), tuple(rows))


def _more(listing: Listing[Any], view: View, thing: str, things: str = "") -> list[Block]:
    """How many are not shown here, and how to see them."""
    left = listing.total - view.most
    further = len(listing.shown) - view.most
    if further <= 0:
        text = phrases.more(listing, thing, things)
    else:
        which = f"{further:,} of them" if listing.left_out else "it" if left == 1 else "them"
        more = phrases.count(left, f"more {thing}", things and f"more {things}")
        text = f"and {more}; `--all` shows {which}"
    return [Note(f"{text}.", dim=True)] if text else []
