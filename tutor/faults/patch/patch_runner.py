"""Trials of patches, within a budget and kept for later: which of them make every case pass?"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.faults.budget import Budget
from tutor.faults.patch.bypass import bypasses
from tutor.faults.patch.from_course import NOTHING, FromCourse
from tutor.faults.patch.joined_patches import either_first, joined_patches
from tutor.faults.patch.kept_rules import KeptRules
from tutor.faults.patch.mutations.harmless import is_harmless
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_search import likely_patches, search_patches
from tutor.faults.patch.two_patches import two_patches

TRIALS = 4_000  # the budget of one submission; a long trial counts as several
TRIALS_OF_TWO = 2_500  # more, where no single patch is enough
SECONDS = 240.0  # the outer limit for all trials; where it cuts them short, the answer is unsure
MOST_AT_ONCE = 600  # patches; a candidate never gets through more in its slice of time
MOST_PASSING = 40  # patches that pass the first case and are run on the others
Pair = tuple[Patch, int]  # a patch, and the index of a case


class Interrupted(Exception):
    """Something else is waiting. All trials so far are known; the next search continues there."""


@dataclass(frozen=True)
class TrialResult:
    """One trial. right: the case passes. cost: in trials. late: the clock had to stop it. wrong:
    the places that still differ, where that is known.
    """

    right: bool
    cost: int = 1
    late: bool = False
    wrong: frozenset[str] | None = None


class Trials(Protocol):
    """Whatever runs patched programs."""

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Run them in order, and stop when it likes, after one at least."""


class PatchRunner:
    """One submission. cases: how many there are. trials: what runs its patched versions.

    go_on: asked before each run of trials; False interrupts them. known: earlier trials, to which
    new ones are added. made: of the course's programs. passed: the cases that pass without a patch.
    forbidden: what the exercise rules out; a patch that brings it in makes no case pass.
    """

    def __init__(
        self,
        source: str,
        cases: int,
        trials: Trials,
        go_on: Callable[[], bool] = lambda: True,
        known: dict[Pair, TrialResult] | None = None,
        made: FromCourse = NOTHING,
        passed: Collection[int] = (),
        forbidden: Sequence[str] = (),
    ) -> None:
        self.source, self.cases, self.trials = source, cases, trials
        self.go_on, self.made, self.passed = go_on, made, passed
        self.rules = KeptRules(source, forbidden)
        self.known = {} if known is None else known
        self.counted: set[Pair] = set()
        self.work, self.more = Budget(TRIALS, SECONDS), TRIALS_OF_TWO

    def on(self, case: int) -> PatchSearchOnCase:
        """A search that runs this case first of all."""
        return PatchSearchOnCase(self, case)

    def passing(self, patches: Sequence[Patch], case: int) -> list[Patch]:
        """Those with which every case passes, as far as the budget reaches; this case runs first.

        Raises Interrupted.
        """
        first = self.right_on(patches, [case])[:MOST_PASSING]
        return self.right_on(first, [other for other in range(self.cases) if other != case])

    def partly_passing(self, case: int) -> list[Patch]:
        """Of all that were tried, those with which this case passes and none that passed fails, the
        cheapest first.
        """
        right = [patch for patch, at in self.counted if at == case and self._is_right((patch, at))]
        kept = (patch for patch in right if all(self._is_right((patch, at)) for at in self.passed))
        return sorted(kept, key=lambda patch: (patch.cost, patch.start, patch.text))

    def two(self, case: int, parts: Sequence[Patch] = ()) -> list[Patch]:
        """As two_patches, with a larger budget. Raises Interrupted."""
        self.work.left, self.more = self.work.left + self.more, 0
        patches = [*self.made.fixes, *likely_patches(self.source)]
        return two_patches(self, case, patches, parts)

    def right_on(self, patches: Sequence[Patch], cases: Sequence[int]) -> list[Patch]:
        """Those with which all these cases pass, as far as the budget reaches. Raises
        Interrupted.
        """
        self._run([(patch, case) for patch in patches for case in cases])
        return [patch for patch in patches if all(self._is_right((patch, at)) for at in cases)]

    def _is_right(self, pair: Pair) -> bool:
        return pair in self.counted and self.known[pair].right and self.rules.by(pair[0])

    def _run(self, pairs: Sequence[Pair]) -> None:
        """Run each pair, in order, as far as the budget reaches.

        What is known costs what it cost when it ran: an interrupted search and one that was not
        come to the same end.
        """
        queue = deque(pair for pair in pairs if pair not in self.counted)
        while queue and not self.work.is_over:
            if queue[0] in self.known:
                self._count(queue.popleft())
            else:
                self._run_some([pair for pair in queue if pair not in self.known])

    def _run_some(self, pairs: Sequence[Pair]) -> None:
        if not self.go_on():
            raise Interrupted
        most = min(MOST_AT_ONCE, self.work.left)
        self.known.update(zip(pairs[:most], self.trials.run(pairs[:most]), strict=False))

    def _count(self, pair: Pair) -> None:
        self.counted.add(pair)
        self.work.spend(self.known[pair].cost)
        self.work.is_late = self.work.is_late or self.known[pair].late


@dataclass(frozen=True)
class PatchSearchOnCase:
    """Looks for the patches that make every case pass, one case first; see patch_search.py."""

    runner: PatchRunner
    case: int

    def __call__(
        self, suspected: Sequence[int], ran: Collection[int], *, enough: bool = True
    ) -> list[Patch]:
        """The patches; none of a program that reaches out of its process. Raises Interrupted."""
        if not is_harmless(self.runner.source):
            return []
        made = self.runner.made
        if found := self._passing(made.fixes):
            return found
        source, passing = self.runner.source, self._passing
        return search_patches(source, passing, suspected, ran, enough=enough, more=made.donors)

    def together(self, wrong: frozenset[str]) -> list[Patch]:
        """Two patches in one, where no single one was found: each puts a part right, or the first
        helps on some cases and the second on the others. Raises Interrupted.
        """
        if not is_harmless(self.runner.source):
            return []
        halves = list(self._halves(wrong)) if len(wrong) > 1 else []
        found = self._passing(joined_patches(self.runner.source, halves, wrong))
        if found:
            return [each for patch in found for each in either_first(patch)]
        halves.sort(key=lambda half: (-len(half[1]), half[0].cost))
        return self.runner.two(self.case, [patch for patch, _ in halves])

    def _halves(self, wrong: frozenset[str]) -> Iterator[tuple[Patch, frozenset[str]]]:
        """Those that put some of these places right, each with those places."""
        for (patch, at), result in self.runner.known.items():
            if at != self.case or (patch, at) not in self.runner.counted or result.right:
                continue
            if result.wrong is not None and result.wrong < wrong:
                yield patch, wrong - result.wrong

    def leads_around(self, patch: Patch) -> bool:
        """Whether every case passes as well with its condition always true, or never. Raises
        Interrupted.
        """
        return bool(self._passing(bypasses(self.runner.source, patch)))

    def partly(self) -> list[Patch]:
        """After a search that found none: those that make this case pass and spoil no other, the
        cheapest first.
        """
        return self.runner.partly_passing(self.case)

    def _passing(self, patches: Sequence[Patch]) -> list[Patch]:
        return self.runner.passing(patches, self.case)

    @property
    def is_late(self) -> bool:
        """Whether the clock stopped something, so that a faster machine might answer otherwise."""
        return self.runner.work.is_late
