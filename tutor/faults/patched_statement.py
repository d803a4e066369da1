"""The statements of a run as patches name them, by their first lines: when each ran first, what it
made, and what `why` says of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from torch import Tensor

from tutor.diagnosis.first_wrong import BY_PAIR, BY_PATCH, FirstWrong
from tutor.faults.failing_run import Run
from tutor.faults.known_values import ENOUGH
from tutor.faults.patch.joined_patches import PAIRS
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_messages import patch_words, proof_words
from tutor.faults.report import described
from tutor.faults.rival_patches import are_rivals
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.suspects import PatchProven
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step
from tutor.faults.trace.value_equality import as_tensor
from tutor.results import Span

SHARED = ("adding", "second name")  # kinds of which several statements may get the same patch
NEVER = 1 << 30  # later than any step: a statement that did not run comes last


class PatchedStatements:
    """One failing run, and the file that may be changed."""

    def __init__(self, run: Run, right: ReferenceValues, path: str) -> None:
        self.run, self.trace, self.right, self.path = run, run.trace, right, path
        self.steps = _first_steps(run.trace, path)

    def when(self, line: int) -> int:
        """The step of its first execution."""
        return self.steps.get(line, NEVER)

    def told(self, patch: Patch, line: int) -> FirstWrong:
        """What `why` says of a statement that a patch shows to be wrong."""
        run, events = self.run, self._events(line)
        if not events:  # the run recorded nothing of it: a loop's header, a call without a result
            span = Span(self.path, line)
            bare = FirstWrong(run.case, run.entry, span, line, function=run.entry, kind="slip")
            words = patch_words(patch.kind)
            return with_proof(replace(bare, relation=words), patch)
        correctness = Correctness(self.trace, self.right)
        # of all that the statement made, a wrong value says more than the first one
        wrong = (event for event in events if not correctness.is_clean(event.outputs[0]))
        event = next(wrong, events[0])
        suspect = PatchProven(event, event.outputs[0], kind=patch.kind)
        told = described(
            suspect, self.trace, self.right, case=run.case, entry=run.entry, sizes=run.sizes
        )
        return with_proof(replace(told, before=""), patch)

    def are_rivals(self, one: Patch, other: Patch) -> bool:
        """Whether either statement may be the wrong one, for all that these patches say."""
        known = self.trace.statements.get(self.path)
        return known is not None and are_rivals(known, one, other)

    def makes_right(self, line: int) -> bool:
        """Whether all that it makes is what right runs give a name, in the very same shape."""
        contents = [self.trace.content(event.outputs[0]) for event in self._events(line)]
        return bool(contents) and all(map(self._is_right_and_named, contents))

    def _is_right_and_named(self, content: Any) -> bool:
        if not isinstance(content, Tensor) or content.numel() < ENOUGH:
            return False
        wide = as_tensor(content)  # in its very shape: a lost axis is a fault
        return wide is not None and self.right.has(wide) and self.right.is_named(content)

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


def with_proof(found: FirstWrong, patch: Patch) -> FirstWrong:
    """The same, with what the trials of a patch proved, also in a sentence."""
    words = proof_words(patch.kind, alike=patch.kind in SHARED and bool(patch.also))
    proof = BY_PAIR if patch.kind in PAIRS else BY_PATCH
    return replace(found, before=f"{found.before} {words}".strip(), proof=proof)


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


def agreed(found: FirstWrong, best: Patch) -> FirstWrong:
    """The values' answer with the patch's proof. That a value differs, or is not kept, says less
    than the patch: another decomposition has other values on the way.
    """
    if found.kind in ("values", "slip"):
        found = replace(found, relation=patch_words(best.kind))
    return with_proof(found, best)
