"""One answer from two kinds of evidence: what the recorded values say, and the small changes of the
program that make every case pass.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import tee

import torch

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.certainty import (
    FAR_FETCHED,
    FAR_PAIR,
    NEITHER_ALONE,
    PARTLY,
    RIVAL,
    Recorded,
    by_values,
    cut_short,
    likely,
)
from tutor.faults.failing_run import Run
from tutor.faults.patch.joined_patches import PAIRS, TOGETHER, first_of_pairs
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_messages import OF_THE_ORDER, OUTSIDE
from tutor.faults.patch.patch_search import (
    CLOSE,
    FAR,
    LATER,
    SURE,
    UNSURE,
    PatchSearch,
    choose_patch,
)
from tutor.faults.patched_statement import PatchedStatements, agreed, with_proof
from tutor.faults.size_names import with_proven_size
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.value_searches import ALL, Searched, Searches, searched
from tutor.faults.wrong_places import wrong_places

RIGHT_BY_ITSELF = 0.25  # what a patch costs more whose statement makes a right value


def first_wrong(
    run: Run,
    right: ReferenceValues,
    path: str,
    patch_search: PatchSearch,
    searches: Searches = ALL,
    others: Iterable[Recorded] = (),
    passing: Iterable[Recorded] = (),
) -> FirstWrong:
    """The first wrong statement, certain or likely; else a FirstWrong without a place and why.

    path: the file that may be changed. searches: those that take part. others: further failing
    cases; what only the values of one case prove has to be so on the next one, too. passing:
    cases that pass.
    """
    for_sizes, others = tee(others)
    search = with_proven_size(searched(run, right, searches), run, for_sizes, searches)
    evidence = _Evidence(search, PatchedStatements(run, right, path))
    may_patch = searches.patch and _may_help(run, search, path)
    with torch.no_grad():
        found = evidence.by_patch(patch_search) if may_patch else None
        is_late = search.is_late or (may_patch and patch_search.is_late)
        found = found or by_values(search, others, searches, passing)
        if may_patch and found.span is None:
            found = evidence.of_some_cases(patch_search) or found
    return cut_short(found) if is_late else found


def _may_help(run: Run, search: Searched, path: str) -> bool:
    """Whether a patch may: there is something to put right, and not in a file of the course's."""
    return bool(run.found) and all(file == path for file, _ in search.suspected)


class _Evidence:
    """search: what the values of a failing run say."""

    def __init__(self, search: Searched, statements: PatchedStatements) -> None:
        self.search, self.statements = search, statements
        # the first lines of the suspected statements, each once
        self.suspected = list(dict.fromkeys(line for _, line in search.suspected))
        self.has_rival = False  # beside the best patch

    def by_patch(self, patch_search: PatchSearch) -> FirstWrong | None:
        """The answer of both; None where no patch helps, or the values outweigh it."""
        best = self.best_patch(patch_search)
        found = None if best is None else self.combined(best)
        return likely(found, RIVAL) if found is not None and self.has_rival else found

    def best_patch(self, patch_search: PatchSearch) -> Patch | None:
        """The patch that tells most of those with which every case passes."""
        # a line that raises may only suffer from another: a patch of it does not end the search
        enough = not self.search.is_where_it_raises
        passing = patch_search(self.suspected, set(self.statements.steps), enough=enough)
        if not passing:
            return self._of_two(patch_search)
        weighed = list(map(self._weighed, passing))
        best = choose_patch(weighed, self.suspected, self._when, self._margin)
        if best is not None:
            self.has_rival = any(self._rivals(each, best) for each in weighed)
            self.has_rival |= patch_search.leads_around(best)
        return best

    def of_some_cases(self, patch_search: PatchSearch) -> FirstWrong | None:
        """Where nothing else is known: the statement of an easy patch that helps this case."""
        best = next(iter(patch_search.partly()), None)
        if best is None or best.cost >= FAR:
            return None
        return likely(self.statements.told(best, best.line), PARTLY)

    def _rivals(self, other: Patch, best: Patch) -> bool:
        """Whether another statement may as well be the wrong one: a patch of it costs about as
        much, and the values do not tell the two apart.
        """
        if best.touches(self.suspected) and not other.touches(self.suspected):
            return False
        is_as_cheap = abs(other.cost - best.cost) <= CLOSE
        return is_as_cheap and self.statements.are_rivals(best, other)

    def _of_two(self, patch_search: PatchSearch) -> Patch | None:
        """Two patches in one; a statement is told that all those change that are as cheap."""
        run = self.statements.run
        wrong = wrong_places(run.found, run.tolerance)
        found = patch_search.together(wrong, self.suspected, set(self.statements.steps))
        if not found:
            return None
        as_cheap = [patch for patch in found if patch.cost <= found[0].cost + CLOSE]
        told = first_of_pairs(as_cheap, self.statements.when)
        self.has_rival = told is None
        return found[0] if told is None else told

    def _weighed(self, patch: Patch) -> Patch:
        """The same; dearer where its statement makes what right runs make, too."""
        if patch.kind in OF_THE_ORDER or patch.touches(self.suspected):
            return patch
        is_right = self.statements.makes_right(patch.line)
        return replace(patch, cost=patch.cost + RIGHT_BY_ITSELF) if is_right else patch

    def _when(self, patch: Patch) -> int:
        # a statement before the loop does no harm until its old value is read
        lines = (patch.kind in OUTSIDE and patch.also) or (patch.line,)
        return max(map(self.statements.when, lines))

    @property
    def _margin(self) -> float:
        """How much more a patch of a suspected statement may cost than the cheapest of others."""
        if self.search.is_where_it_raises:
            return CLOSE
        return SURE if self.search.found.found else UNSURE

    def combined(self, best: Patch) -> FirstWrong | None:
        """The answer of both; None where the values outweigh the patch."""
        found = self.search.found
        if best.kind in PAIRS:
            return self._of_first(found, best)
        if best.kind in OUTSIDE:  # the values show where it is read, and not what has to move
            return self.statements.told(best, best.line)
        # both agree on the statement: the words of the values, with the proof of the patch
        if found.found and best.touches(self.suspected):
            return agreed(found, best)
        if found.found and self._is_outweighed(best):
            return None
        told = self.statements.told(best, self._blamed_line(best))
        # with so much that may be added, something can be made to fit in a wrong place as well
        limit = FAR if found.found else LATER
        is_alone = best.cost >= limit and not best.touches(self.suspected)
        return likely(told, FAR_FETCHED) if is_alone else told

    def _of_first(self, found: FirstWrong, best: Patch) -> FirstWrong:
        """Of two faults that are fixed together, the first; in the values' words, if they are of
        it.
        """
        is_told = found.found and found.statement == best.line
        told = with_proof(found, best) if is_told else self.statements.told(best, best.line)
        if best.cost >= 2 * FAR:
            return likely(told, FAR_PAIR)
        # either statement may be right in another way of doing the same
        return likely(told, NEITHER_ALONE) if best.kind == TOGETHER else told

    def _is_outweighed(self, best: Patch) -> bool:
        """Whether the values say more than this patch of another statement: it is far-fetched, or
        nan and infinity were there before it.
        """
        is_later = self._when(best) > self.statements.when(self.search.found.statement)
        if best.cost >= FAR and (self.search.speaks_for_itself or is_later):
            return True
        return is_later and self.search.found.kind == "not_finite"

    def _blamed_line(self, best: Patch) -> int:
        """Where the statement begins that is named for a patch."""
        if best.kind == "absent" and self.suspected:
            return self.suspected[0]  # nothing is at the place of what is missing; it is felt here
        return next((line for line in self.suspected if best.touches([line])), best.line)
