"""A part that can be mended, and what made it wrong: its operation, an operand that lost too much,
a name, a change in place.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from tutor.faults.replace.value_replacement import Replacement, ValueReplacement
from tutor.faults.replace.variants import variants
from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.correctness import is_constant
from tutor.faults.slice.suspects import UNKNOWN, Suspect, Symptom, scale_of
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event, as_tensor
from tutor.faults.trace.value_equality import EXACT

ELEMENTWISE = frozenset(
    (
        "add",
        "sub",
        "mul",
        "div",
        "__rsub__",
        "__rdiv__",
        "__rtruediv__",
        "__iadd__",
        "__isub__",
        "add_",
        "sub_",
        "mul_",
    )
)
MAX_CALLS = 4


class ReplacementCause:
    """Looks at the operation that, given right values, makes all right."""

    def __init__(self, divergence: BackwardSlice, repairs: ValueReplacement) -> None:
        self.divergence = divergence
        self.repairs = repairs
        self.run, self.right = divergence.run, divergence.right

    def deeper(self, repair: Replacement, symptoms: Sequence[Symptom]) -> Suspect:
        """What made the part wrong: an operand changed in place, a name that stands for another
        value, an operand that lost too much.
        """
        event = repair.event
        found = self._overwritten(event) or self._renamed(event) or self._stored(event)
        symptom = symptoms[0] if symptoms else None
        if found is not None:
            return replace(found, symptom=symptom, proven=True)
        here = Suspect(
            event,
            event.outputs[0] if event.outputs else NONE,
            repair.want,
            "made",
            symptom,
            proven=True,
        )
        unknown = self._unknown(event)
        if not unknown or repair.how != "value" or self._is_slip(event):
            return here
        for maker in unknown:
            if self._lost(event, maker, repair.want):
                return Suspect(
                    maker,
                    maker.outputs[0],
                    UNKNOWN,
                    "made",
                    symptom,
                    proven=not self._unknown(maker),
                )
        maker = unknown[-1]
        if len(unknown) > 1 or not self._is_all_right(maker) or self._lacks(event, repair.want):
            return replace(here, other=maker)
        return Suspect(maker, maker.outputs[0], UNKNOWN, "made", symptom, proven=True)

    def _is_all_right(self, maker: Event) -> bool:
        """Whether right runs have all that went in."""
        return all(
            self.right.find(self.run.content(value)) == EXACT or value not in self.run.makers
            for value in maker.inputs
        )

    def _lacks(self, event: Event, want: Any) -> bool:
        """Whether a right term or factor, or another right operand, is all that is missing in this
        very operation.
        """
        got = self.run.content(event.outputs[0]) if event.outputs else None
        if not isinstance(got, Tensor) or not isinstance(want, Tensor) or got.shape != want.shape:
            return True
        term = want.double() - got.double()
        if self.right.find(term) or self.right.stretched(term) or self.right.ratios(got):
            return True
        known = [
            value for value in event.inputs if self.right.find(self.run.content(value)) == EXACT
        ]
        return any(
            self.repairs.works({event.at: {value: item}}) != NONE
            for value in known
            for items in self.repairs.series
            for item in items[:3]
        )

    def _unknown(self, event: Event) -> list[Event]:
        """The operations that made the operands that no right run has."""
        found = []
        for value in event.inputs:
            content, maker = self.run.content(value), self.run.makers.get(value)
            if (
                maker is None
                or maker.step == NONE
                or maker.kind != "op"
                or not isinstance(content, Tensor)
                or is_constant(content)
            ):
                continue
            if (
                not self.right.find(content)
                and (self.right.ratios(content) or not self.divergence.is_clean(value))
                and statement_of(self.run, maker) is not statement_of(self.run, event)
            ):
                found.append(maker)
        return sorted(found, key=lambda maker: maker.at)

    def _is_slip(self, event: Event) -> bool:
        """Whether one slip of this operation, mended, makes all right with the operands as they
        are.
        """
        return any(
            self.repairs.works({event.at: other}) != NONE for _, other in variants(event, self.run)
        )

    def _overwritten(self, event: Event) -> Suspect | None:
        """The change in place of an operand that was right before, where its former content is what
        belongs here.
        """
        for value in event.inputs:
            states = [
                state for state in self.run.states.get(self.run.serial(value), ()) if state < value
            ]
            for state in reversed(states):
                former = self.run.content(state)
                if (
                    isinstance(former, Tensor)
                    and self.repairs.works({event.at: {value: former}}) != NONE
                ):
                    changes = [
                        use
                        for use in self.run.uses.get(state, ())
                        if use.outputs and self.run.serial(use.outputs[0]) == self.run.serial(value)
                    ]
                    if (
                        changes
                        and statement_of(self.run, changes[0]) is not statement_of(self.run, event)
                        and changes[0].at < event.at
                    ):
                        return Suspect(changes[0], changes[0].outputs[0], UNKNOWN, "overwritten")
        return None

    def _renamed(self, event: Event) -> Suspect | None:
        """The plain `a = b` that gave an operand its name, where a right value in its stead makes
        all right.
        """
        for path, value in self.run.operands(event):
            content = self.run.content(value)
            if (
                value not in event.inputs
                or not isinstance(content, Tensor)
                or self.right.find(content) != EXACT
            ):
                continue
            given = self._alias(event, path, value)
            if given is None:
                continue
            for items in self.repairs.series:
                others = [
                    item for item in items[:3] if not scale_of(content, item)
                ]  # a factor says nothing about the name
                if any(self.repairs.works({event.at: {value: item}}) != NONE for item in others):
                    return Suspect(given, value, UNKNOWN, "misplaced")
        return None

    def _alias(self, event: Event, path: str, value: int) -> Event | None:
        frame = self.run.steps[self.run.home_step(event.step)][0]
        given = setting(self.run, frame, path, event.at)
        for _ in range(4):  # through calls that hand it on
            if given is None or given.step == NONE or given.outputs != (value,):
                return None
            statement = self.run.statement(given.step)
            if isinstance(statement, ast.Assign) and isinstance(
                statement.value, (ast.Name, ast.Attribute)
            ):
                return given
            returned = [
                other for other in self.run.events[: given.at]
                if other.kind == "return" and other.frame != NONE and self.run.frames[other.frame].step == given.step
            ]  # fmt: skip
            if not returned:
                return None
            inner = returned[-1]
            names = [
                other
                for other in self.run.events[: inner.at]
                if other.kind == "set" and other.frame == inner.frame and other.outputs == (value,)
            ]
            given = names[-1] if names else None
        return None

    def _stored(self, event: Event) -> Suspect | None:
        """What put the wrong number there, where the statement only stores it."""
        if event.name != "__setitem__":
            return None
        frame = self.run.steps[self.run.home_step(event.step)][0]
        statement = self.run.statement(event.step)
        if not isinstance(statement, ast.Assign) or not isinstance(statement.value, ast.Name):
            return None
        given = setting(self.run, frame, statement.value.id, event.at)
        if given is None or given.step == NONE or statement_of(self.run, given) is statement:
            return None
        content = self.run.content(given.outputs[0])
        if as_tensor(content) is None or (isinstance(content, Tensor) and self.right.find(content)):
            return None
        return Suspect(given, given.outputs[0], UNKNOWN, "made")

    def _lost(self, event: Event, maker: Event, want: Any) -> bool:
        """Whether an operand has equal numbers where different ones are wanted, and all else that
        goes in is equal there too.
        """
        value = next((out for out in maker.outputs if out in event.inputs), NONE)
        mine = self.run.content(value) if value != NONE else None
        if (
            event.name not in ELEMENTWISE
            or not isinstance(want, Tensor)
            or not isinstance(mine, Tensor)
            or mine.shape != want.shape
        ):
            return False
        others = [self.run.content(other) for other in event.inputs if other != value]
        try:
            wide = [
                torch.as_tensor(other, dtype=torch.float64).expand(want.shape).reshape(-1)
                for other in others
            ]
        except (RuntimeError, TypeError):
            return False
        seen: dict[tuple[float, ...], float] = {}
        slack = 1e-4 * float(want.abs().max())
        for row in zip(
            mine.double().reshape(-1).tolist(),
            want.double().reshape(-1).tolist(),
            *(item.tolist() for item in wide),
            strict=True,
        ):
            key = (row[0], *row[2:])
            if abs(seen.setdefault(key, row[1]) - row[1]) > slack:
                return True
        return False


def statement_of(run: Trace, event: Event) -> ast.stmt | None:
    """The statement of an event, None where it has none."""
    return run.statement(event.step) if event.step != NONE else None


def setting(run: Trace, frame: int, path: str, before: int) -> Event | None:
    """The last event that gave a name or path its value."""
    rows = [
        event
        for event in run.events[:before]
        if event.kind == "set" and event.frame == frame and event.name == path
    ]
    return rows[-1] if rows else None
