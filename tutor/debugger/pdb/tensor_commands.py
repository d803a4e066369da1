"""Tensors at a glance: the commands `shapes`, `grads`, `look x` and `diff a b`."""

from __future__ import annotations

import contextlib
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tutor.debugger.pdb.extensions import Command, Extension
from tutor.debugger.pdb.tensor_numbers import numbers_of
from tutor.debugger.show.comparison import TWO_EXPRESSIONS, comparison, two_expressions
from tutor.debugger.show.tensors import describe
from tutor.debugger.show.visible_tensors import grads_table, shapes_table, tensors_in

Draw = Callable[[Any, int, tuple[int, ...]], list[str]]
NOTHING_TO_DRAW_WITH = "nothing can be drawn here; `p` shows numbers"
NOTHING_TO_COMPARE_WITH = (
    "nothing can be compared here; `p (a - b).abs().max()` shows how far two tensors are apart"
)


@dataclass(frozen=True)
class Tools:
    """What other rooms do for the debugger; it works without, and says so.

    draw: numbers in nested lists, columns, the real shape → lines; raises ValueError for what
    cannot be drawn. relate: got, expected, names and tensors in scope → sentences, strongest first;
    none if the two are the same. errors: the handler for characters that the terminal's encoding
    lacks, as str.encode knows it.
    """

    draw: Draw | None = None
    relate: Callable[[Any, Any, Mapping[str, Any]], list[str]] | None = None
    errors: str = "replace"


class TensorCommands(Extension):
    """tools: see there."""

    def __init__(self, tools: Tools | None = None) -> None:
        self.tools = tools or Tools()

    @property
    def commands(self) -> Mapping[str, Command]:
        """shapes, grads, look, diff."""
        return {
            "shapes": Command(self.shapes),
            "grads": Command(self.grads),
            "look": Command(self.look, needs_argument=True),
            "diff": Command(self.diff, needs_argument=True),
        }

    def shapes(self, arg: str) -> None:
        """shapes
        Every tensor of this frame: its shape, dtype, bytes, and whether it shares memory with
        another.
        """
        self._say(shapes_table(self.context.locals(), self.context.width))

    def grads(self, arg: str) -> None:
        """grads
        The .g and .grad of every tensor of this frame.
        """
        self._say(grads_table(self.context.locals(), describe, self.context.width))

    def look(self, arg: str) -> None:
        """look expression
        Draw a tensor: a matrix as a heat map, 64 or 784 numbers as the image they are, a few
        numbers as bars, many as a curve.
        """
        if not arg.strip():
            example = f"look {self.context.some_tensor()}"
            self.context.fail(f"`look` needs something to draw, for instance `{example}`")
            return
        if self.tools.draw is None:
            self.context.fail(NOTHING_TO_DRAW_WITH)
            return
        with contextlib.suppress(Exception):  # evaluate() has shown it
            self._draw(self.tools.draw, self.context.evaluate(arg))

    def diff(self, arg: str) -> None:
        """diff a b
        How a relates to b, if b is what was expected: transposed, n times as large, wrong along one
        axis, and so on.
        """
        pair = two_expressions(arg)
        if pair is None:
            self.context.fail(TWO_EXPRESSIONS)
            return
        if self.tools.relate is None:
            self.context.fail(NOTHING_TO_COMPARE_WITH)
            return
        with contextlib.suppress(Exception):  # evaluate() has shown it
            got, expected = (self.context.evaluate(text) for text in pair)
            # a tensor always equals itself, which tells nothing
            visible = tensors_in(self.context.locals()).items()
            others = {name: tensor for name, tensor in visible if tensor is not got}
            facts = self.tools.relate(got, expected, others)
            self._compare(pair, got, expected, facts)

    def _draw(self, draw: Draw, value: Any) -> None:
        try:
            numbers, shape = numbers_of(value)
            lines = draw(numbers, self.context.width, shape)
        except (ValueError, TypeError, RuntimeError) as error:
            self.context.fail(f"this cannot be drawn: {' '.join(str(error).split())}")
        else:
            self._say([describe(value), *lines] if hasattr(value, "shape") else lines)

    def _compare(self, pair: tuple[str, str], got: Any, expected: Any, facts: list[str]) -> None:
        fill = textwrap.TextWrapper(self.context.width - 1, subsequent_indent="  ")
        words = comparison(pair, got, expected, facts)
        self._say([line for text in words for line in fill.wrap(text)])

    def _say(self, lines: list[str]) -> None:
        self.context.say("\n".join(lines))
