"""Two faults whose results meet in one place: one patch that helps, and a second that is enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Protocol

from tutor.faults.patch.joined_patches import are_apart, joined_patch
from tutor.faults.patch.mutations.patch import Patch

MOST_CASES = 3  # that a first patch is looked for on
MOST_HELPFUL = 4  # patches that are tried with every other one
MOST_COMPLETING = 6  # second patches of which it is asked whether they help by themselves


class Runner(Protocol):
    """What tries patches on cases; see patch_runner.py."""

    source: str
    cases: int
    passed: Collection[int]

    def right_on(self, patches: Sequence[Patch], cases: Sequence[int]) -> list[Patch]:
        """Those with which all these cases pass, as far as the budget reaches."""


def two_patches(
    runner: Runner, case: int, patches: Sequence[Patch], parts: Sequence[Patch] = ()
) -> list[Patch]:
    """Pairs, joined, with which every case passes, the cheapest first; the line of each is that of
    its first patch.

    The first of a pair puts a part of a case right, or makes some failing case pass and spoils none
    that passed; the second is one of these patches, of another statement. case: the failing one to
    begin with. parts: those that put a part of it right, the largest part first.
    """
    failing = [at for at in range(runner.cases) if at not in runner.passed]
    found = _pairs(runner, _one_per_line(parts), patches, [case])
    order = [case, *(at for at in failing if at != case)][:MOST_CASES]
    for at in order if not found else ():
        found = found or _pairs(runner, _helpful(runner, patches, at), patches, failing)
    return found


def _pairs(
    runner: Runner, helpful: Sequence[Patch], patches: Sequence[Patch], failing: Sequence[int]
) -> list[Patch]:
    """Of the first that can be completed, with what rivals it."""
    for one in helpful:
        completing = _completing(runner, one, patches, failing)
        if completing:
            return _with_rivals(runner, one, helpful, completing)
    return []


def _helpful(runner: Runner, patches: Sequence[Patch], case: int) -> list[Patch]:
    """Those that make this case pass and spoil none; of each statement the cheapest one."""
    right = runner.right_on(patches, [case])
    kept = runner.right_on(right, list(runner.passed))
    return _one_per_line(kept)


def _one_per_line(patches: Sequence[Patch]) -> list[Patch]:
    """Of each statement the first, and no more than a few."""
    by_line: dict[int, Patch] = {}
    for patch in patches:
        by_line.setdefault(patch.line, patch)
    return list(by_line.values())[:MOST_HELPFUL]


def _completing(
    runner: Runner, one: Patch, patches: Sequence[Patch], failing: Sequence[int]
) -> list[Patch]:
    """Those with which every case passes, together with this one."""
    rest = [at for at in failing if not runner.right_on([one], [at])]
    if not rest:
        return []
    apart = [each for each in patches if are_apart(one, each)]
    joined = {joined_patch(runner.source, one, each): each for each in apart}
    right = runner.right_on(list(joined), rest[:1])
    return [joined[pair] for pair in runner.right_on(right, range(runner.cases))]


def _with_rivals(
    runner: Runner, one: Patch, helpful: Sequence[Patch], completing: Sequence[Patch]
) -> list[Patch]:
    """All pairs of one that helps and one that completes it, which pass: where they name different
    statements, each of these may be the wrong one. The line of a pair is that of the first.
    """
    helping = [each for each in completing[:MOST_COMPLETING] if _helps(runner, each)]
    firsts = dict.fromkeys((*helpful, *helping))
    # a step that is missing is at no place of its own: the other statement is told
    changing = [each for each in firsts if each.start < each.end]
    pairs = [
        replace(joined_patch(runner.source, each, other), line=each.line, also=(other.line,))
        for each in changing or firsts
        for other in (one, *completing)
        if are_apart(each, other)
    ]
    found = runner.right_on(pairs, range(runner.cases))
    return sorted(found, key=lambda patch: patch.cost)


def _helps(runner: Runner, patch: Patch) -> bool:
    """Whether it makes some failing case pass and spoils none."""
    failing = (at for at in range(runner.cases) if at not in runner.passed)
    is_harmful = len(runner.right_on([patch], list(runner.passed))) == 0
    return not is_harmful and any(runner.right_on([patch], [at]) for at in failing)
