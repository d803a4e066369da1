"""Two searches, one answer: the way back from the results (divergence.py) and the part whose right
values mend them (repair.py).

Where both name one statement, or one is proven and the other can be explained by it, that is the
answer. Else both are named, as unsure.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from tutor.faults.replace.integer_replacement import other_number
from tutor.faults.replace.replacement_cause import ReplacementCause, setting, statement_of
from tutor.faults.replace.value_replacement import Replacement, ValueReplacement
from tutor.faults.slice.backward_slice import BackwardSlice
from tutor.faults.slice.correctness import is_constant
from tutor.faults.slice.suspects import LOSSY, UNKNOWN, Suspect, Symptom
from tutor.faults.trace.trace_events import NONE, Event

BY_ITSELF = frozenset((
    "turn", "absent", "dtype", "copy", "changed", "shared", "condition", "shared rows", "call", "misplaced", "kept", "no index",
))  # fmt: skip


class Reconciliation:
    """One run's two searches."""

    def __init__(self, divergence: BackwardSlice, repairs: ValueReplacement) -> None:
        self.divergence = divergence
        self.repairs = repairs
        self.run, self.right = divergence.run, divergence.right
        self.mended = ReplacementCause(divergence, repairs)

    def between(
        self, back: Suspect | None, repair: Replacement | None, symptoms: Sequence[Symptom]
    ) -> Suspect | None:
        """The answer. back: what the way back from the results found."""
        number = (
            other_number(self.repairs) if back is None or back.why in ("made", "operand") else None
        )
        if number is not None and (repair is None or number[0].event.at < repair.event.at):
            event = number[0].event
            return Suspect(
                event,
                event.outputs[0],
                number[0].want,
                "made",
                symptoms[0] if symptoms else None,
                proven=True,
                other=number[1],
            )
        if repair is None:
            return self._unproven(back)
        proven = self.mended.deeper(repair, symptoms)
        if back is None:
            return proven
        if statement_of(self.run, back.event) is statement_of(self.run, proven.event):
            return self._agreed(back, proven)
        if proven.why in ("overwritten", "misplaced"):
            return proven
        same = self.run.serial(back.value) == self.run.serial(proven.value) != NONE
        if back.why in BY_ITSELF and (
            back.event.at <= proven.event.at or same or back.why != "misplaced"
        ):
            return back
        if proven.event.at < back.event.at:
            return proven
        return self._earlier(back, proven)

    def _agreed(self, back: Suspect, proven: Suspect) -> Suspect:
        if proven.other is not None and back.why not in BY_ITSELF:
            return replace(back, other=proven.other)
        if back.event is proven.event and not isinstance(proven.want, type(UNKNOWN)):
            return replace(
                back,
                proven=True,
                want=proven.want if isinstance(back.want, type(UNKNOWN)) else back.want,
            )
        return replace(back, proven=True)

    def _earlier(self, back: Suspect, proven: Suspect) -> Suspect:
        """The way back ends before the part that can be mended: at something that feeds it, or at
        something that is only unknown.
        """
        content = self.run.content(back.value)
        if back.why == "born" or isinstance(content, (bool, int, float)):
            return back
        if back.event.name in LOSSY or getattr(content, "dtype", None) is torch.bool:
            return replace(back, proven=True)
        if proven.other is None:
            return proven
        return proven if proven.other.at != back.event.at else replace(back, other=proven.event)

    def _unproven(self, back: Suspect | None) -> Suspect | None:
        """Nothing mends it: what the way back says stands where it is no mere guess; else a later
        statement may be the wrong one.
        """
        if back is None or back.why in BY_ITSELF:
            return back
        number = self._number(back.event) if back.why in ("made", "operand") else None
        if number is not None:
            return replace(back, other=number)
        if (
            back.why == "operand"
            and self.repairs.is_cut_short()
            and (later := self._later(back.event)) is not None
        ):
            return replace(back, other=later)
        if not isinstance(back.want, type(UNKNOWN)):
            return back
        if back.why == "failed":
            odd = [
                maker
                for value in back.event.inputs
                if (maker := self.run.makers.get(value))
                and maker.step != NONE
                and self._is_odd(value)
            ]
            turned = [maker for maker in odd if self._is_turned(maker)]
            if len(turned) == 1:
                return Suspect(turned[0], turned[0].outputs[0], UNKNOWN, "made")
            apart = [
                maker
                for maker in odd
                if statement_of(self.run, maker) is not statement_of(self.run, back.event)
            ]
            return replace(back, other=apart[-1]) if apart else back
        if back.why != "made" or self._stands_out(back):
            return back
        later = self._later(back.event)
        return back if later is None else replace(back, other=later)

    def _number(self, event: Event) -> Event | None:
        """The statement that made a plain number which this one reads and which no right run calls
        so.
        """
        for path, value in self.run.operands(replace(event, place=None)):
            given = setting(
                self.run, self.run.steps[self.run.home_step(event.step)][0], path, event.at
            )
            content = self.run.content(value)
            if (
                given is None
                or given.step == NONE
                or type(content) not in (int, float)
                or statement_of(self.run, given) is statement_of(self.run, event)
            ):
                continue
            statement = statement_of(self.run, given)
            computed = isinstance(statement, ast.Assign) and not isinstance(
                statement.value, ast.Constant
            )
            if computed and not self.right.called(self.run.frames[given.frame].function, path):
                return given
        return None

    def _stands_out(self, back: Suspect) -> bool:
        """A list that is filled step by step, or a number whose name right runs have too, or that
        was right in earlier executions.
        """
        content = self.run.content(back.value)
        if isinstance(content, list):
            return True
        if not isinstance(content, float) or back.event.frame == NONE:
            return False
        if self.right.called(self.run.frames[back.event.frame].function, back.event.name):
            return True
        earlier = [
            value
            for at, value in self.run.named.get((back.event.frame, back.event.name), ())
            if at < back.event.at
        ]
        numbers = [item for value in earlier if isinstance(item := self.run.content(value), float)]
        return bool(numbers) and all(self.right.has_number(item) for item in numbers)

    def _is_odd(self, value: int) -> bool:
        content = self.run.content(value)
        return isinstance(content, Tensor) and not self.right.has(content.double())

    def _is_turned(self, maker: Event) -> bool:
        """Whether it is a tensor of one number, of which right runs have one with its sizes in
        another order.
        """
        content = self.run.content(maker.outputs[0])
        if (
            maker.inputs
            or not isinstance(content, Tensor)
            or content.dim() < 2
            or not is_constant(content)
        ):
            return False
        shapes = [tuple(item.shape) for trace in self.right.traces for _, item in trace.tensors()]
        return tuple(content.shape) not in shapes and any(
            sorted(shape) == sorted(content.shape) for shape in shapes
        )

    def _later(self, event: Event) -> Event | None:
        """The statement that first uses what this one makes, if it is another one."""
        step = self.run.home_step(event.step)
        frame = self.run.steps[step][0]
        names = {
            other.name
            for other in self.run.events
            if other.kind == "set" and other.step == step and other.frame == frame
        }
        for other in self.run.events[event.at :]:
            later = other.step > step and other.kind in ("set", "op", "return")
            if not later or statement_of(self.run, other) is statement_of(self.run, event):
                continue
            if names & {path for path, _ in self.run.operands(replace(other, place=None))}:
                return other
        return None
