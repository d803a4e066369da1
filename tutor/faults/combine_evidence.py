"""One answer from two kinds of evidence: what the recorded values say, and the small changes of the
program that make every case pass.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import torch
from torch import Tensor

from tutor.diagnosis.first_wrong import FirstWrong, as_sentence
from tutor.faults.known_values import ENOUGH
from tutor.faults.patch.joined_patches import TWO
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_messages import patch_words, proof_words
from tutor.faults.patch.patch_search import CLOSE, FAR, LATER, SURE, UNSURE, choose_patch
from tutor.faults.report import described
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.suspects import PatchProven
from tutor.faults.symptoms import wrong_places
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step
from tutor.faults.trace.value_equality import as_tensor
from tutor.faults.value_searches import ALL, Run, Searched, Searches, searched
from tutor.results import Span

NEVER = 1 << 30  # later than any step: a statement that did not run comes last
# why a place is likely and not certain
UNPROVEN = "no change that was tried proves it"
FAR_FETCHED = "only a far-fetched change of it makes every case pass"
ONE_CASE = "the values of another failing case do not show the same"
RIGHT_BY_ITSELF = 0.25  # what a patch costs more whose statement makes a right value
# the value may be right there, and only comes at the wrong time or to the wrong place
OF_THE_ORDER = frozenset((
    *("order", "turned round", "outside", "inside", "absent", "not reset", "kept", "not returned"),
    *("condition", "range", "in place"),
))  # fmt: skip


class PatchSearch(Protocol):
    """Finds the patches with which every case passes, among those of statements that begin in the
    lines that ran.
    """

    def __call__(
        self, suspected: Sequence[int], ran: Collection[int], *, enough: bool
    ) -> list[Patch]:
        """suspected: first lines of the statements to try first. enough: whether a cheap patch of
        one of them will do.
        """

    def together(self, wrong: frozenset[str]) -> list[Patch]:
        """Pairs of patches, joined, that put all these places right where no single one does."""

    @property
    def is_late(self) -> bool:
        """Whether the clock cut it short."""


def first_wrong(
    run: Run,
    right: ReferenceValues,
    path: str,
    patch_search: PatchSearch,
    searches: Searches = ALL,
    others: Iterable[tuple[Run, ReferenceValues]] = (),
) -> FirstWrong:
    """The first wrong statement, certain or likely, or a FirstWrong without a place and the reason
    why there is none.

    path: the file that may be changed. searches: those that take part. others: further failing
    cases; what only the values of one case prove has to be so on the next one as well.
    """
    search = searched(run, right, searches)
    is_elsewhere = any(file != path for file, _ in search.suspected)
    is_late, best = search.is_late, None
    evidence = _Evidence(run, right, path)
    # nothing is patched where there is nothing to put right, or not in the learner's file
    if searches.patch and run.found and not is_elsewhere:
        with torch.no_grad():
            best = evidence.best_patch(search, patch_search)
        is_late = is_late or patch_search.is_late
    with torch.no_grad():
        found = evidence.combined(search, best, others, searches)
    return _unsure(found) if is_late else found


def _unsure(found: FirstWrong) -> FirstWrong:
    """The same, as unsure: a faster machine would have looked at more."""
    line = found.span.line if found.found and found.span is not None else 0
    so_far = f"; so far line {line} looks wrong first" if line else ""
    reason = f"the search ran out of time before it had looked at everything{so_far}"
    return replace(found, certain=False, reason=reason)


class _Evidence:
    """One failing run and the file that may be changed."""

    def __init__(self, run: Run, right: ReferenceValues, path: str) -> None:
        self.run, self.trace, self.right, self.path = run, run.trace, right, path
        self.steps = _first_steps(run.trace, path)

    def best_patch(self, search: Searched, patch_search: PatchSearch) -> Patch | None:
        """The patch that tells most of those with which every case passes."""
        suspected = _lines(search)
        # a line that raises may only suffer from another: a patch of it does not end the search
        passing = patch_search(suspected, set(self.steps), enough=not search.is_where_it_raises)
        if not passing:
            return self._of_two(patch_search)
        weighed = [patch if patch.touches(suspected) else self._weighed(patch) for patch in passing]
        return choose_patch(weighed, suspected, self._when, _margin(search))

    def _of_two(self, patch_search: PatchSearch) -> Patch | None:
        """Two patches in one, for a program with two faults; the first in the run is told."""
        wrong = wrong_places(self.run.found, self.run.tolerance)
        found = patch_search.together(wrong) if len(wrong) > 1 else []
        for patch in found[:1]:
            first, other = sorted(
                (patch.line, *patch.also), key=lambda at: self.steps.get(at, NEVER)
            )
            return replace(patch, line=first, also=(other,))
        return None

    def _weighed(self, patch: Patch) -> Patch:
        """The same; dearer where its statement makes what right runs make, too."""
        if patch.kind in OF_THE_ORDER or not self._makes_right(patch.line):
            return patch
        return replace(patch, cost=patch.cost + RIGHT_BY_ITSELF)

    def _makes_right(self, line: int) -> bool:
        contents = [self.trace.content(event.outputs[0]) for event in self._events(line)]
        return bool(contents) and all(map(self._is_right_and_named, contents))

    def _is_right_and_named(self, content: Any) -> bool:
        if not isinstance(content, Tensor) or content.numel() < ENOUGH:
            return False
        wide = as_tensor(content)  # in its very shape: a lost axis is a fault
        return wide is not None and self.right.has(wide) and self.right.is_named(content)

    def combined(
        self,
        search: Searched,
        best: Patch | None,
        others: Iterable[tuple[Run, ReferenceValues]],
        searches: Searches,
    ) -> FirstWrong:
        """The answer of both."""
        found, suspected = search.found, _lines(search)
        if best is None:
            return self._by_values(search, others, searches)
        if best.kind == TWO:
            return self._told_of_two(found, best)
        # both agree on the statement: the words of the values, with the proof of the patch
        if found.found and best.touches(suspected):
            return _agreed(found, best)
        if found.found and self._is_outweighed(best, search):
            return self._by_values(search, others, searches)
        told = self._told(best, _blamed_line(best, suspected))
        # with so much that may be added, something can be made to fit in a wrong place as well
        return likely(told, FAR_FETCHED) if best.cost >= LATER else told

    def _told_of_two(self, found: FirstWrong, best: Patch) -> FirstWrong:
        """Of two faults that are fixed together, the first; in the values' words, if they are of
        it.
        """
        if found.found and found.statement == best.line:
            return replace(found, before=f"{found.before} {_proof(best)}".strip())
        return self._told(best, best.line)

    def _by_values(
        self,
        search: Searched,
        others: Iterable[tuple[Run, ReferenceValues]],
        searches: Searches,
    ) -> FirstWrong:
        """What the values say, certain where they prove it on the next case as well."""
        found = search.found
        if not found.found:
            return found
        if not search.is_proven:
            return likely(found)
        for run, right in others:
            again = searched(run, right, searches)
            if not again.is_proven or again.found.statement != found.statement:
                return likely(found, ONE_CASE)
            break
        return found

    def _is_outweighed(self, best: Patch, search: Searched) -> bool:
        """Whether the values say more than this patch of another statement: it is far-fetched, or
        nan and infinity were there before it.
        """
        is_later = self._when(best) > self.steps.get(search.found.statement, NEVER)
        if best.cost >= FAR and (search.speaks_for_itself or is_later):
            return True
        return is_later and search.found.kind == "not_finite"

    def _when(self, patch: Patch) -> int:
        return self.steps.get(patch.line, NEVER)

    def _told(self, patch: Patch, line: int) -> FirstWrong:
        """What `why` says of a statement that a patch shows to be wrong."""
        run, events = self.run, self._events(line)
        if not events:  # the run recorded nothing of it: a loop's header, a call without a result
            span = Span(self.path, line)
            bare = FirstWrong(run.case, run.entry, span, line, function=run.entry, kind="slip")
            return replace(bare, relation=patch_words(patch.kind), before=_proof(patch))
        correctness = Correctness(self.trace, self.right)
        # of all that the statement made, a wrong value says more than the first one
        wrong = (event for event in events if not correctness.is_clean(event.outputs[0]))
        event = next(wrong, events[0])
        suspect = PatchProven(event, event.outputs[0], kind=patch.kind)
        told = described(
            suspect, self.trace, self.right, case=run.case, entry=run.entry, sizes=run.sizes
        )
        return replace(told, before=_proof(patch))

    def _events(self, line: int) -> Sequence[Event]:
        """What the statement made, in order: what it gave a name first of all."""
        events = [event for event in self.trace.events if self._is_made_at(event, line)]
        return [event for event in events if event.kind != "op"] or events

    def _is_made_at(self, event: Event, line: int) -> bool:
        """Whether the statement that begins in this line made it, not one that it called."""
        frame, statement = self.trace.home_frame(event.step), self.trace.statement(event.step)
        if frame is None or statement is None or not event.outputs:
            return False
        if statement.lineno != line or self.trace.calls[frame].file != self.path:
            return False
        is_named = event.kind in ("set", "return") and event.frame == frame
        return is_named or event.kind == "op"


def _lines(search: Searched) -> list[int]:
    """The first lines of the suspected statements, each once."""
    return list(dict.fromkeys(line for _, line in search.suspected))


def _agreed(found: FirstWrong, best: Patch) -> FirstWrong:
    """The values' answer with the patch's proof. That a value differs says less than the patch:
    another decomposition has other values on the way.
    """
    relation = patch_words(best.kind) if found.kind == "values" else found.relation
    return replace(found, relation=relation, before=f"{found.before} {_proof(best)}".strip())


def likely(found: FirstWrong, doubt: str = UNPROVEN) -> FirstWrong:
    """The same place as a likely one. doubt: why it is not certain."""
    if not found.found:
        return found
    reason = f"line {found.statement} looks wrong first, but {doubt}"
    # that a value differs is no more than what was said already
    more = f". {as_sentence(found.relation)}" if found.kind != "values" else ""
    return replace(found, certain=False, reason=f"{reason}{more}")


def _blamed_line(best: Patch, suspected: Sequence[int]) -> int:
    """Where the statement begins that is named for a patch."""
    if best.kind == "absent" and suspected:
        return suspected[0]  # nothing is at the place of what is missing; here it is felt
    return next((line for line in suspected if best.touches([line])), best.line)


def _margin(search: Searched) -> float:
    """How much more a patch of a suspected statement may cost than the cheapest of others."""
    if search.is_where_it_raises:
        return CLOSE
    return SURE if search.found.found else UNSURE


def _proof(patch: Patch) -> str:
    return proof_words(patch.kind, alike=patch.kind == "adding" and bool(patch.also))


def _first_steps(trace: Trace, path: str) -> Mapping[int, int]:
    """First line of a statement → the step of its first execution; of a function, that of its first
    call.
    """
    found: dict[int, int] = {}
    own = [step for step, (frame, _) in enumerate(trace.steps) if trace.calls[frame].file == path]
    for step in own:
        statement = trace.statement(Step(step))
        if statement is not None:
            found.setdefault(statement.lineno, step)
    # a `def` has run before the recording begins; what is in its header acts at the first call
    known = trace.statements.get(path)
    for step in own if known is not None else ():
        function = known.function(trace.calls[trace.steps[step][0]].function) if known else None
        if function is not None:
            found.setdefault(function.lineno, step)
    return found
