"""Two searches, one answer: the way back from the results (backward_slice.py) and the part that
right values put right (value_replacement.py).

Where both name one statement, or one is proven and explains the other, that is the answer. Else
both are named, as unsure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch

from tutor.faults.other_statement import OtherStatement
from tutor.faults.replace.integer_replacement import integer_replacement
from tutor.faults.replace.replacement_cause import ReplacementCause
from tutor.faults.replace.value_replacement import Replacement, ValueReplacement
from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.operation_kinds import LOSSY
from tutor.faults.slice.suspects import (
    Misplaced,
    NonFinite,
    Overwritten,
    RaisingOperation,
    Suspect,
    Symptom,
    WrongComputation,
    WrongOperand,
)


class Reconciliation:
    """One run's two searches."""

    def __init__(self, backward: BackwardSlice, search: ValueReplacement) -> None:
        self.run = backward.run
        self.search = search
        self.cause = ReplacementCause(backward, search)
        self.others = OtherStatement(backward.run, backward.right)

    def between(
        self, back: Suspect | None, replacement: Replacement | None, symptoms: Sequence[Symptom]
    ) -> Suspect | None:
        """The answer. back: what the way back from the results found."""
        # a wrong size or count makes every tensor after it wrong, so it is looked for before them
        number = self._number(back, replacement, symptoms)
        if number is not None:
            return number
        changed = self._overwritten(back, symptoms)
        if changed is not None:
            return changed
        if replacement is None:
            return self._unproven(back)
        proven = self.cause.of(replacement, symptoms)
        return proven if back is None else self._of_two(back, proven)

    def _overwritten(self, back: Suspect | None, symptoms: Sequence[Symptom]) -> Suspect | None:
        """The change in place of what the way back ends at, where all comes right without it."""
        if back is None or not back.only_differs:
            return None
        found = self.cause.origin.overwritten(back.event)
        symptom = symptoms[0] if symptoms else None
        return None if found is None else replace(found, symptom=symptom, proven=True)

    def _number(
        self, back: Suspect | None, replacement: Replacement | None, symptoms: Sequence[Symptom]
    ) -> Suspect | None:
        """A whole number that, replaced, makes all right, where nothing speaks for an earlier
        statement.
        """
        if back is not None and not back.only_differs:
            return None
        found = integer_replacement(self.search)
        if found is None or (replacement is not None and found.setting.at >= replacement.event.at):
            return None
        symptom = symptoms[0] if symptoms else None
        event, value = found.setting, found.setting.outputs[0]
        return WrongComputation(event, value, found.want, symptom, proven=True, other=found.other)

    def _of_two(self, back: Suspect, proven: Suspect) -> Suspect:
        if self.run.same_statement(back.event, proven.event):
            return self._agreed(back, proven)
        # these two name the cause of the wrong operand, which is more than a comparison can
        if isinstance(proven, (Overwritten, Misplaced)):
            return proven
        if back.speaks_for_itself and self._holds_against(back, proven):
            return back
        # right values there make all right, so nothing before it can be the only fault
        if proven.event.at < back.event.at:
            return proven
        return self._earlier(back, proven)

    def _holds_against(self, back: Suspect, proven: Suspect) -> bool:
        """Whether the way back is right even so: a misplaced value may come of an earlier fault in
        another object.
        """
        if not isinstance(back, Misplaced) or back.event.at <= proven.event.at:
            return True
        serial = self.run.serial(back.value)
        return serial is not None and serial == self.run.serial(proven.value)

    def _agreed(self, back: Suspect, proven: Suspect) -> Suspect:
        if proven.other is not None and not back.speaks_for_itself:
            return replace(back, other=proven.other)
        # the right value may be shown for the same event alone: another has another value
        if back.event is proven.event and proven.is_want_known:
            want = back.want if back.is_want_known else proven.want
            return replace(back, proven=True, want=want)
        return replace(back, proven=True)

    def _earlier(self, back: Suspect, proven: Suspect) -> Suspect:
        """The way back ends before the part that can be replaced: at something that feeds it, or at
        something that is only unknown.
        """
        content = self.run.content(back.value)
        if isinstance(back, NonFinite) or isinstance(content, (bool, int, float)):
            return back
        # a wrong mask shows in no value but in what it lets through: in the next step, or later,
        # where something between the two may be wrong as well
        if back.event.name in LOSSY or getattr(content, "dtype", None) is torch.bool:
            return replace(back, proven=back.value in proven.event.inputs)
        if proven.other is not None and proven.other.at == back.event.at:
            return replace(back, other=proven.event)
        return proven

    def _unproven(self, back: Suspect | None) -> Suspect | None:
        """No replacement makes all right: what the way back says is the answer where it is not a
        mere guess; else a later statement may be the wrong one.
        """
        if back is None or back.speaks_for_itself:
            return back
        # a number that no right run has may be wrong, or a style of one's own
        number = self.others.number_read(back.event) if back.only_differs else None
        if number is not None:
            return replace(back, other=number)
        if isinstance(back, WrongOperand) and self.search.is_cut_short:
            user = self.others.first_user(back.event)
            if user is not None:
                return replace(back, other=user)
        return back if back.is_want_known else self._guess(back)

    def _guess(self, back: Suspect) -> Suspect:
        """Nothing is known of the right value."""
        if isinstance(back, RaisingOperation):
            return self.others.behind_failure(back)
        if isinstance(back, WrongComputation) and not self.others.is_sure(back):
            return replace(back, other=self.others.first_user(back.event))
        return back
