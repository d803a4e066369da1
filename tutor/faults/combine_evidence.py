"""One answer from two kinds of evidence: what the recorded values say, and the small changes of the
program that make every case pass.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

import torch

from tutor.diagnosis.first_wrong import BY_PATCH, FirstWrong
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_messages import patch_words, proof_words
from tutor.faults.patch.patch_search import CLOSE, FAR, SURE, UNSURE, choose_patch
from tutor.faults.report import described
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.suspects import PatchProven
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step
from tutor.faults.value_searches import ALL, Run, Searched, Searches, searched
from tutor.results import Span

NEVER = 1 << 30  # later than any step: a statement that did not run comes last


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

    @property
    def is_late(self) -> bool:
        """Whether the clock cut it short."""


def first_wrong(
    run: Run,
    right: ReferenceValues,
    path: str,
    patch_search: PatchSearch,
    searches: Searches = ALL,
) -> FirstWrong:
    """The first wrong statement, or a FirstWrong without a place and the reason why there is none.
    path: the file that may be changed. searches: those that take part.
    """
    search = searched(run, right, searches)
    is_elsewhere = any(file != path for file, _ in search.suspected)
    found, is_late = search.found, search.is_late
    # nothing is patched where there is nothing to put right, or not in the learner's file
    if searches.patch and run.found and not is_elsewhere:
        with torch.no_grad():
            found = _Evidence(run, right, path).combined(search, patch_search)
        is_late = is_late or patch_search.is_late
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

    def combined(self, search: Searched, patch_search: PatchSearch) -> FirstWrong:
        """The answer of both."""
        found, suspected = search.found, list(dict.fromkeys(line for _, line in search.suspected))
        # a line that raises may only suffer from another: a patch of it does not end the search
        passing = patch_search(suspected, set(self.steps), enough=not search.is_where_it_raises)
        best = choose_patch(passing, suspected, self._when, _margin(search))
        if best is None:
            return found
        # both agree on the statement: the words of the values, with the proof of the patch
        if found.found and best.touches(suspected):
            words = f"{found.before} {_proof(best)}".strip()
            return replace(found, before=words, proof=BY_PATCH)
        if found.found and self._is_outweighed(best, search):
            return found
        return self._told(best, _blamed_line(best, suspected))

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
            words = patch_words(patch.kind)
            return replace(bare, relation=words, before=_proof(patch), proof=BY_PATCH)
        correctness = Correctness(self.trace, self.right)
        # of all that the statement made, a wrong value says more than the first one
        wrong = (event for event in events if not correctness.is_clean(event.outputs[0]))
        event = next(wrong, events[0])
        suspect = PatchProven(event, event.outputs[0], kind=patch.kind)
        told = described(
            suspect, self.trace, self.right, case=run.case, entry=run.entry, sizes=run.sizes
        )
        return replace(told, before=_proof(patch), proof=BY_PATCH)

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
