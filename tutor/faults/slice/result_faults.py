"""What a wrong result itself says, before any way back: stored in the wrong place, of another type
or dtype, not finite.
"""

from __future__ import annotations

from tutor.faults.slice.dtype_origin import dtype_origin
from tutor.faults.slice.misplaced_values import MisplacedValues
from tutor.faults.slice.nonfinite_origin import nonfinite_origin
from tutor.faults.slice.operation_alignment import OperationAlignment
from tutor.faults.slice.suspects import (
    UNKNOWN,
    Misplaced,
    NonFinite,
    Suspect,
    Symptom,
    WrongComputation,
    WrongDtype,
)
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value


class ResultFaults:
    """One run beside right ones."""

    def __init__(
        self,
        run: Trace,
        right: ReferenceValues,
        misplaced: MisplacedValues,
        alignment: OperationAlignment,
    ) -> None:
        self.run = run
        self.right = right
        self.misplaced = misplaced
        self.alignment = alignment

    def fault_of(self, value: Value, symptom: Symptom) -> Suspect | None:
        """The suspect; None where the way back has to be taken."""
        stored, maker = self.misplaced.stored_by(value, symptom.place), self.run.maker(value)
        if stored is not None:
            found = self._as_stored(value, symptom, stored, maker)
            if found is not None:
                return found
        if maker is None:
            return None
        # both are plain to see in the value itself, so they come before any comparison
        return self._other_dtype(value, symptom) or self._not_finite(value, symptom)

    def _as_stored(
        self, value: Value, symptom: Symptom, stored: Event, maker: Event | None
    ) -> Suspect | None:
        want = symptom.want
        if maker is None or self.misplaced.is_misplaced(value, stored, maker, want):
            return Misplaced(stored, value, want, symptom)
        # a list where a tensor is wanted, a tuple of too many: its numbers cannot be compared
        if symptom.place and type(self.run.content(value)) is not type(want):
            return WrongComputation(stored, value, want, symptom)
        return None

    def _other_dtype(self, value: Value, symptom: Symptom) -> Suspect | None:
        chooser = dtype_origin(value, symptom.want, self.run)
        if chooser is None:
            return None
        made = chooser.outputs[0]
        return WrongDtype(chooser, made, symptom.want if made == value else UNKNOWN, symptom)

    def _not_finite(self, value: Value, symptom: Symptom) -> Suspect | None:
        origin = nonfinite_origin(value, symptom.want, self.run, self.right)
        if origin is None:
            return None
        plain = NonFinite(origin, origin.outputs[0], symptom=symptom)
        return self.alignment.departure_before(origin, symptom) or plain
