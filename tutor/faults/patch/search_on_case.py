"""The search for a patch of one submission, on one of its failing cases first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tutor.faults.patch.bypass import bypasses
from tutor.faults.patch.joined_patches import either_first, joined_patches
from tutor.faults.patch.mutations.harmless import is_harmless
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_runner import PatchRunner
from tutor.faults.patch.patch_search import search_patches


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

    def together(
        self, wrong: frozenset[str], suspected: Collection[int], ran: Collection[int]
    ) -> list[Patch]:
        """Two patches in one, where no single one was found: each puts a part right, or the first
        helps on some cases and the second on the others, or both are needed for every result.
        Raises Interrupted.
        """
        if not is_harmless(self.runner.source):
            return []
        halves = list(self._halves(wrong)) if len(wrong) > 1 else []
        found = self._passing(joined_patches(self.runner.source, halves, wrong))
        if found:
            return [each for patch in found for each in either_first(patch)]
        halves.sort(key=lambda half: (-len(half[1]), half[0].cost))
        parts = [patch for patch, _ in halves]
        return self.runner.two(self.case, parts, suspected, ran)

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
