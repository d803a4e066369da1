"""What made a part wrong that right values put right: its own operation, an operand that lost too
much, a name, a change in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from torch import Tensor

from tutor.faults.replace.lost_detail import has_lost_detail
from tutor.faults.replace.operand_origin import OperandOrigin
from tutor.faults.replace.value_replacement import Replacement, ValueReplacement
from tutor.faults.replace.variants import variants
from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.suspects import Suspect, Symptom, WrongComputation
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, is_constant, is_real

MAX_TRIED = 3  # values of one series


class ReplacementCause:
    """Looks at the operation that, given right values, makes all right."""

    def __init__(self, backward: BackwardSlice, search: ValueReplacement) -> None:
        self.backward = backward
        self.search = search
        self.run, self.right = backward.run, backward.right
        self.origin = OperandOrigin(self.run, self.right, search)

    def of(self, replacement: Replacement, symptoms: Sequence[Symptom]) -> Suspect:
        """What made the part wrong: an operand changed in place, a name for another value, an
        operand that lost too much, or the operation itself.
        """
        symptom = symptoms[0] if symptoms else None
        found = self.origin.of(replacement.event)
        if found is not None:
            return replace(found, symptom=symptom, proven=True)
        return self._computation(replacement, symptom)

    def _computation(self, replacement: Replacement, symptom: Symptom | None) -> Suspect:
        event, want = replacement.event, replacement.want
        value = event.outputs[0] if event.outputs else None
        here = WrongComputation(event, value, want, symptom, proven=True)
        unknown = self._unknown(event)
        # operands that right runs have leave only the operation itself to blame
        if not unknown or not replacement.by_value or self._is_one_mistake(event):
            return here
        for maker in unknown:
            if has_lost_detail(event, maker, want, self.run):
                is_root = not self._unknown(maker)
                return WrongComputation(maker, maker.outputs[0], symptom=symptom, proven=is_root)
        maker = unknown[-1]
        if len(unknown) == 1 and self._is_fed_right(maker) and not self._lacks(event, want):
            return WrongComputation(maker, maker.outputs[0], symptom=symptom, proven=True)
        # the operation or what feeds it: a right value here cannot tell the two apart
        return replace(here, other=maker)

    def _is_fed_right(self, maker: Event) -> bool:
        """Whether right runs have all that went in."""
        return all(self._is_known(value) or value not in self.run.makers for value in maker.inputs)

    def _is_known(self, value: Value) -> bool:
        return self.right.find(self.run.content(value)) == EXACT

    def _lacks(self, event: Event, want: Any) -> bool:
        """Whether a right term or factor, or another right operand, is all that is missing in this
        very operation.
        """
        got = self.run.content(event.outputs[0]) if event.outputs else None
        if not is_real(got) or not is_real(want) or got.shape != want.shape:
            return True
        if self.right.ratios(got) or self._is_term(want.double() - got.double()):
            return True
        known = (value for value in event.inputs if self._is_known(value))
        return any(self._is_fixed_by_another(event, value) for value in known)

    def _is_term(self, difference: Tensor) -> bool:
        return bool(self.right.find(difference)) or self.right.stretched(difference)

    def _is_fixed_by_another(self, event: Event, value: Value) -> bool:
        """Whether a right value in place of this operand makes all right."""
        items = (item for series in self.right.series for item in series[:MAX_TRIED])
        return any(self.search.fixes({event.at: {value: item}}) for item in items)

    def _unknown(self, event: Event) -> list[Event]:
        """The operations of other statements that made the operands that no right run has."""
        makers = (self.run.maker(value) for value in event.inputs if self._is_unknown(value))
        found = [
            maker
            for maker in makers
            if maker is not None and not self.run.same_statement(maker, event)
        ]
        return sorted(found, key=lambda maker: maker.at)

    def _is_unknown(self, value: Value) -> bool:
        maker, content = self.run.maker(value), self.run.content(value)
        if maker is None or maker.step is None or maker.kind != "op":
            return False
        if not isinstance(content, Tensor) or is_constant(content) or self.right.find(content):
            return False
        return bool(self.right.ratios(content)) or not self.backward.is_clean(value)

    def _is_one_mistake(self, event: Event) -> bool:
        """Whether one mistake of the operation, corrected, is enough, with its operands as now."""
        return any(self.search.fixes({event.at: other}) for other in variants(event))
