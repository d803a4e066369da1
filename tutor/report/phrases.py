"""Sentences of the report that the terminal and the page share."""

from __future__ import annotations

from typing import Any

from tutor.report.class_summary import (
    ClassSummary,
    Example,
    Mistake,
    NeedsHelp,
    SharedMistake,
    StuckOn,
)
from tutor.report.equal_programs import NearPrograms, SamePrograms, Variety
from tutor.report.listing import Listing
from tutor.report.meaning import Standing

STANDINGS = {
    Standing.ACCEPTED: "accepted",
    Standing.STUCK: "stuck",
    Standing.NOT_STARTED: "not started",
    Standing.REVIEW: "to look at",
}
SYMBOLS = {
    Standing.ACCEPTED: "✓",
    Standing.STUCK: "✗",
    Standing.NOT_STARTED: "○",
    Standing.REVIEW: "?",
}
REVIEW = {
    "flagged": "flagged",
    "judge_error": "grading failed",
    "left_out": "not graded",
    "late": "late",
}
HINT = (
    "This is a hint for a person and proves nothing about how the programs came about. An exercise "
    "is compared where at least half of its programs are like no other."
)
BY_SYNTAX = (
    "Compared by their syntax: renamed variables, comments, docstrings, hints and imports make no "
    "difference, and neither does the order of definitions. Programs that add nothing to the "
    "starter are left out."
)
BY_FILE = (
    "Only files that are equal byte by byte are found, because the programs are not at hand. "
    "`--submissions PATH...` also finds programs that are the same after renaming."
)
NEAR = (
    "Nearly the same: two of a group share most of their text after renaming. What the starter or "
    "many in the class have does not count, and neither do short programs."
)


def count(number: int, thing: str, things: str = "") -> str:
    """ "1 learner", "1,200 learners"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def words(name: str) -> str:
    """ "wrong_answer" as it is read."""
    return name.replace("_", " ")


def opening(summary: ClassSummary) -> list[str]:
    """What was read, and which results count."""
    first = f"{count(summary.learners, 'learner')}, {count(summary.results, 'result')}"
    runs = count(summary.runs.total, "grading run")
    lines = [f"{first} of {count(len(summary.exercises), 'exercise')}, from {runs}."]
    if summary.replaced:
        was = "was" if summary.replaced == 1 else "were"
        earlier = count(summary.replaced, "earlier result")
        lines.append(
            f"The latest result of each learner and exercise counts; {earlier} {was} replaced."
        )
    if summary.without_result:
        lines.append(f"{count(summary.without_result, 'learner')} handed in nothing to grade.")
    return lines


def layers_missing(summary: ClassSummary) -> dict[str, str]:
    """Each layer that was missing in a run shown → what it would have stopped."""
    return {layer: stops for run in summary.runs.shown for layer, stops in run.missing.items()}


def more(listing: Listing[Any], thing: str, things: str = "") -> str:
    """ "and 284 more learners", "" where all are shown."""
    left = listing.left_out
    return f"and {count(left, f'more {thing}', things and f'more {things}')}" if left else ""


def names(learners: Listing[str]) -> str:
    """All that are shown, and how many there are besides."""
    others = [f"{learners.left_out:,} more"] if learners.left_out else []
    return ", ".join([*learners.shown, *others])


def stuck_on(each: StuckOn) -> str:
    """ "relu: wrong answer, The mask is missing"."""
    return f"{each.exercise}: {words(each.verdict)}" + (f", {each.title}" if each.title else "")


def all_stuck(learner: NeedsHelp) -> list[str]:
    """One entry per exercise."""
    rest = more(learner.stuck, "exercise")
    return [*map(stuck_on, learner.stuck.shown), *([rest] if rest else [])]


def example(found: Example) -> str:
    """ "alice, relu, line 4"."""
    line = f", line {found.line}" if found.line else ""
    return f"{found.learner}, {found.exercise}{line}"


def how_sure(mistake: Mistake) -> str:
    """How many of the diagnoses are certain."""
    if mistake.certain == mistake.count:
        return "all certain"
    return f"{mistake.certain:,} certain"


def variety(found: Variety) -> str:
    """How many different programs there are, and what follows from it."""
    programs = count(found.submissions, "program")
    line = f"{programs}, {count(found.forms, 'form')}, {found.alone:,} like no other"
    return line if found.telling else f"{line}: equal programs are usual here, so none are shown"


def shared(group: SharedMistake) -> str:
    """Why a group could be helped together."""
    return f"{group.exercise}: {group.title}"


def near(group: NearPrograms) -> str:
    """How much two of them share at the least, and who they are."""
    return f"{group.shared:.0%} or more shared by {names(group.learners)}"


def not_compared(same: SamePrograms) -> str:
    """Files that were not compared, or that are not the ones that were graded."""
    parts = []
    if same.unreadable:
        parts.append(f"{count(same.unreadable, 'program')} could not be parsed.")
    if same.changed:
        parts.append(f"{count(same.changed, 'file')} changed after grading.")
    return " ".join(parts)
