"""Which values of a learner's run are right: a right run had them, or they lead to something
right.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor

from tutor.faults.slice.attribute_expectations import AttributeExpectations
from tutor.faults.slice.operation_kinds import LOSSY, MOVES
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import RATIO_SLACK, as_tensor, is_constant

MAX_HOPS = 4
PLAIN_NUMBERS = (0.0, 1.0, 2.0)  # every program has these


class Correctness:
    """Judges each value once. What is not right is only suspect: a style of one's own may make what
    nobody else makes.
    """

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self.expectations = AttributeExpectations(run, right)
        self._known: dict[Value, bool] = {}

    def is_clean(self, value: Value, ratio: float = 0.0) -> bool:
        """Whether the value is right, or a multiple of a right one. ratio: the factor by which the
        result is wrong; a multiple by just that factor is suspect.
        """
        # a gradient may be a right value of something else: what right runs set there decides
        if value in self.expectations.broken:
            return False
        if self._is_right(value):
            return True
        # a multiple is usually a factor that is applied later than in right runs
        ratios = self.right.ratios(self.run.content(value))
        if not ratio:
            return bool(ratios)
        is_blamed = any(abs(scale - ratio) <= RATIO_SLACK * abs(ratio) for scale in ratios)
        return bool(ratios) and not is_blamed

    def _is_right(self, value: Value) -> bool:
        if value not in self._known:
            self._known[value] = True  # while it is judged: a cycle proves nothing
            self._known[value] = self._judge(value)
        return self._known[value]

    def _judge(self, value: Value) -> bool:
        maker, content = self.run.makers.get(value), self.run.content(value)
        # an input cannot be wrong; of a truth value or an object nothing can be said
        if maker is None or isinstance(content, bool) or as_tensor(content) is None:
            return True
        if isinstance(content, int):
            return self._is_right_count(content, maker)
        if isinstance(content, float):
            return self._is_right_float(content, maker)
        return self._is_right_tensor(value, content, maker)

    def _is_right_tensor(self, value: Value, content: Any, maker: Event) -> bool:
        """Of a tensor, or a list of numbers."""
        if maker.kind == "op" and not maker.inputs:
            return True  # made of nothing: torch.zeros, torch.randn
        if self.right.find(content) or self._is_moved(maker):
            return True
        return self.right.stretched(content) or self._leads_to_right(value)

    def _is_right_count(self, content: int, maker: Event) -> bool:
        """A whole number is suspect only where right runs have the same name for other numbers."""
        if maker.kind != "set" or maker.frame is None:
            return True
        known = self.right.called(self.run.calls[maker.frame].function, maker.name)
        # another program may give that name to a tensor, with which a number is not compared
        numbers = [number for number in known if isinstance(number, int)]
        return not numbers or content in numbers

    def _is_right_float(self, content: float, maker: Event) -> bool:
        is_known = content in PLAIN_NUMBERS or self.right.has_number(content)
        return is_known or self._is_moved(maker)

    def _is_moved(self, maker: Event) -> bool:
        """Only rearranged, and what was rearranged is right."""
        is_move = maker.kind == "op" and maker.name in MOVES and bool(maker.inputs)
        return is_move and self._is_right(maker.inputs[0])

    def _leads_to_right(self, value: Value, hops: int = 0) -> bool:
        """Whether something right was made of it, or would be by a sum over some axes."""
        uses = [use for use in self.run.uses.get(value, ()) if use.name not in LOSSY]
        if any(self._makes_right(use, value, hops) for use in uses):
            return True
        return self.right.reduces(self.run.content(value))

    def _makes_right(self, use: Event, value: Value, hops: int) -> bool:
        for made in use.outputs:
            if made == value or not self._is_tensor(made):
                continue
            # a wrong value seldom leads to a right one, so this one is on a way of its own
            if self._is_telling(made):
                return True
            may_follow = use.name in MOVES and hops < MAX_HOPS
            if may_follow and self._leads_to_right(made, hops + 1):
                return True
        return False

    def _is_tensor(self, value: Value) -> bool:
        return isinstance(self.run.content(value), Tensor)

    def _is_telling(self, value: Value) -> bool:
        """Whether a tensor is right and could not be so by chance."""
        content = self.run.content(value)
        if content.numel() < 2 or is_constant(content):
            return False
        return bool(self.right.find(content))
