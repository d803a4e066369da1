"""Which values of a learner's run are right: a right run had them, or they are on the way to
something right.
"""

from __future__ import annotations

from torch import Tensor

from tutor.faults.slice.attribute_expectations import AttributeExpectations
from tutor.faults.slice.suspects import LOSSY, MOVES, RATIO_SLACK
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event, as_tensor

MAX_HOPS = 4
PLAIN_NUMBERS = (0.0, 1.0, 2.0)


class Correctness:
    """Judges each value once. What is not right is only suspect: a style of one's own may make what
    nobody else makes.
    """

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self.contracts = AttributeExpectations(run, right)
        self._known: dict[int, bool] = {}

    def is_clean(self, value: int, ratio: float = 0.0) -> bool:
        """Whether the value is right, or a multiple of a right one. ratio: one by which the result
        is wrong, so that it is suspect.
        """
        if value in self.contracts.broken:
            return False
        if self._is_right(value):
            return True
        ratios = self.right.ratios(self.run.content(value))
        return bool(ratios) and not (
            ratio and any(abs(scale - ratio) <= RATIO_SLACK * abs(ratio) for scale in ratios)
        )

    def _is_right(self, value: int) -> bool:
        if value not in self._known:
            self._known[value] = True  # while it is looked at: a cycle proves nothing
            self._known[value] = self._judge(value)
        return self._known[value]

    def _judge(self, value: int) -> bool:
        maker, content = self.run.makers.get(value), self.run.content(value)
        if maker is None or isinstance(content, bool) or as_tensor(content) is None:
            return True
        if isinstance(content, int):
            return self._is_right_count(value, maker)
        if isinstance(content, float):
            return content in PLAIN_NUMBERS or self.right.has_number(content) or self._moved(maker)
        if maker.kind == "op" and not maker.inputs:
            return True
        return (
            bool(self.right.find(content))
            or self._moved(maker)
            or self.right.stretched(content)
            or self._leads_on(value)
        )

    def _is_right_count(self, value: int, maker: Event) -> bool:
        """A whole number is suspect where right runs have the same name for other numbers."""
        if maker.kind != "set" or maker.frame == NONE:
            return True
        known = self.right.called(self.run.frames[maker.frame].function, maker.name)
        return not known or any(item == self.run.content(value) for item in known)

    def _moved(self, maker: Event) -> bool:
        """Only rearranged, and what was rearranged is right."""
        return (
            maker.kind == "op"
            and maker.name in MOVES
            and bool(maker.inputs)
            and self._is_right(maker.inputs[0])
        )

    def _leads_on(self, value: int, hops: int = 0) -> bool:
        """Whether something right was made of it, or would be by a sum over some axes."""
        for use in self.run.uses.get(value, ()):
            for made in use.outputs if use.name not in LOSSY else ():
                content = self.run.content(made)
                if not isinstance(content, Tensor) or made == value:
                    continue
                if content.numel() > 1 and not is_constant(content) and self.right.find(content):
                    return True
                if use.name in MOVES and hops < MAX_HOPS and self._leads_on(made, hops + 1):
                    return True
        return self.right.reduces(self.run.content(value))


def is_constant(content: Tensor) -> bool:
    """Whether all its numbers are the same one, so that agreeing says little."""
    return not content.numel() or bool((content == content.reshape(-1)[0]).all())
