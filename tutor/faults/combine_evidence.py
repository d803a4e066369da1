"""The search through the recorded run and the changes that were tried out, weighed against each
other: one answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Protocol

import torch

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_messages import patch_words, proof_words
from tutor.faults.patch.patch_search import CLOSE, FAR, SURE, UNSURE, choose_patch
from tutor.faults.report import described
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.suspects import Suspect
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.value_searches import Run, Searched, searched
from tutor.results import Span

LATE = 1 << 30


class PatchSearch(Protocol):
    """What makes every case pass, of the changes of statements that begin in the lines that ran;
    see mends.mends.
    """

    def __call__(
        self, suspected: Sequence[int], ran: Collection[int], *, enough: bool
    ) -> list[Patch]: ...

    @property
    def is_late(self) -> bool:
        """Whether the clock cut it short."""


def first_wrong(run: Run, right: ReferenceValues, path: str, mending: PatchSearch) -> FirstWrong:
    """The first wrong statement, or a FirstWrong without a place and the reason why there is none.
    path: the file that may be changed.
    """
    search = searched(run, right)
    if not run.found or any(file != path for file, _ in search.suspected):
        return search.found
    with torch.no_grad():
        found = _Weighing(run, right, path).between(search, mending)
    return _too_late(found) if search.is_late or mending.is_late else found


def _too_late(found: FirstWrong) -> FirstWrong:
    """The same, as unsure: a quicker machine would have looked at more."""
    place = (
        f"; so far line {found.span.line} looks wrong first" if found.found and found.span else ""
    )
    return replace(
        found,
        certain=False,
        reason=f"this machine is too busy to look at everything in time{place}",
    )


class _Weighing:
    """One failing run and the file that may be changed."""

    def __init__(self, run: Run, right: ReferenceValues, path: str) -> None:
        self.run, self.trace, self.right, self.path = run, run.trace, right, path
        self.steps = _first_steps(run.trace, path)

    def between(self, search: Searched, mending: PatchSearch) -> FirstWrong:
        """The answer of both."""
        found, suspected = search.found, list(dict.fromkeys(line for _, line in search.suspected))
        mended = mending(suspected, set(self.steps), enough=not search.is_where_it_raises)
        best = choose_patch(
            mended,
            suspected,
            self._when,
            CLOSE if search.is_where_it_raises else SURE if found.found else UNSURE,
        )
        if best is None:
            return found
        if best.touches(suspected) and found.found:
            return replace(
                found, before=" ".join(part for part in (found.before, _proof(best)) if part)
            )
        later = self._when(best) > self.steps.get(found.statement, LATE)
        if found.found and (
            (best.cost >= FAR and (search.speaks_for_itself or later))
            or (found.kind == "not_finite" and later)
        ):
            return found
        if best.kind == "absent" and suspected:
            return self._told(
                best, suspected[0]
            )  # nothing stands at the place of what is missing; this is where it is felt
        return self._told(
            best, next((line for line in suspected if best.touches([line])), best.line)
        )

    def _when(self, edit: Patch) -> int:
        return self.steps.get(edit.line, LATE)

    def _told(self, edit: Patch, line: int) -> FirstWrong:
        events = self._events(line)
        if not events:
            return FirstWrong(
                self.run.case, self.run.entry, Span(self.path, line), line, function=self.run.entry,
                kind="slip", relation=patch_words(edit.kind), before=_proof(edit),
            )  # fmt: skip
        rightness = Correctness(self.trace, self.right)
        event = next(
            (event for event in events if not rightness.is_clean(event.outputs[0])), events[0]
        )
        suspect = Suspect(event, event.outputs[0], why="mended", note=edit.kind)
        told = described(
            suspect,
            self.trace,
            self.right,
            case=self.run.case,
            entry=self.run.entry,
            sizes=self.run.sizes,
        )
        return replace(told, before=_proof(edit))

    def _events(self, line: int) -> Sequence[Event]:
        """What the statement made, in order: what it gave a name first of all."""
        rows = [
            event for event in self.trace.events
            if event.step != NONE and event.outputs and self._stands_at(event, line) and event.kind in ("set", "return", "op")
        ]  # fmt: skip
        return [event for event in rows if event.kind != "op"] or rows

    def _stands_at(self, event: Event, line: int) -> bool:
        step = self.trace.home_step(event.step)
        frame, statement = self.trace.steps[step][0], self.trace.statement(step)
        if (
            statement is None
            or statement.lineno != line
            or self.trace.frames[frame].file != self.path
        ):
            return False
        return event.kind == "op" or event.frame == frame


def _proof(edit: Patch) -> str:
    return proof_words(edit.kind, alike=edit.kind == "adding" and bool(edit.also))


def _first_steps(trace: Trace, path: str) -> dict[int, int]:
    """First line of a statement → the step of its first execution; of a function, that of its first
    call.
    """
    found: dict[int, int] = {}
    for step, (frame, _) in enumerate(trace.steps):
        if trace.frames[frame].file == path and (statement := trace.statement(step)) is not None:
            found.setdefault(statement.lineno, step)
    known = trace.statements.get(path)
    for step, (frame, _) in enumerate(trace.steps):
        row = trace.frames[frame]
        function = (
            known.functions.get(row.function.rpartition(".")[2])
            if known and row.file == path
            else None
        )
        if function is not None:
            found.setdefault(function.lineno, step)
    return found
