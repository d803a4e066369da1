"""Tensor eyes: `shapes`, `grads`, `look x` and `diff a b` at the debugger's prompt. A mixin over
Values.
"""

from __future__ import annotations

import contextlib
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.stack_frames import current_locals
from tutor.debugger.show.tensors import describe
from tutor.debugger.show.visible_tensors import grads_table, shapes_table, storage, tensors_in

if TYPE_CHECKING:
    from tutor.debugger.pdb.values import Values as Base
else:
    Base = object

LARGE = 1 << 16  # numbers; a larger matrix is made smaller before it is taken apart
DOWN, ACROSS = 96, 512


@dataclass(frozen=True)
class Tools:
    """What other rooms do for the debugger; it works without, and says so.

    draw: numbers in nested lists, columns, the real shape → lines; raises ValueError for what is no
    picture. relate: got, expected, names and tensors in sight → sentences, strongest first; none if
    the two are the same. errors: the handler for characters that the terminal's encoding lacks, as
    str.encode knows it.
    """

    draw: Callable[[Any, int, tuple[int, ...]], list[str]] | None = None
    relate: Callable[[Any, Any, Mapping[str, Any]], list[str]] | None = None
    errors: str = "replace"


class TensorCommands(Base):
    """tools: see there."""

    def __init__(self, *args: Any, tools: Tools | None = None, **kwargs: Any) -> None:
        self.tools = tools or Tools()
        super().__init__(*args, **kwargs)

    def do_shapes(self, arg: str) -> None:
        """shapes
        Every tensor of this frame: its shape, dtype, bytes, and whether it shares memory with
        another.
        """
        self._lines(shapes_table(current_locals(self), self.width()))

    def do_grads(self, arg: str) -> None:
        """grads
        The .g and .grad of every tensor of this frame.
        """
        self._lines(grads_table(current_locals(self), describe, self.width()))

    def do_look(self, arg: str) -> None:
        """look expression
        Draw a tensor: a matrix as a heat map, 64 or 784 numbers as the image they are, a few
        numbers as bars, many as a curve.
        """
        if not arg.strip():
            self.error(f"`look` needs something to draw, for instance `look {self._a_tensor()}`")
            return
        if self.tools.draw is None:
            self.error("nothing can be drawn here; `p` shows numbers")
            return
        with contextlib.suppress(Exception):  # _getval has shown it
            value = self._getval(arg)
            self._draw(self.tools.draw, value)

    def do_diff(self, arg: str) -> None:
        """diff a b
        How a relates to b, if b is what was expected: transposed, n times as large, wrong along one
        axis, and so on.
        """
        pair = two_expressions(arg)
        if pair is None:
            self.error(
                "`diff` takes two expressions, for instance `diff x.g  w.g` or `diff x.t(), y`"
            )
            return
        if self.tools.relate is None:
            self.error(
                "nothing can be compared here; `p (a - b).abs().max()` shows how far two tensors are apart"
            )
            return
        with contextlib.suppress(Exception):  # _getval has shown it
            got, want = self._getval(pair[0]), self._getval(pair[1])
            self._compare(
                pair, got, want, self.tools.relate(got, want, tensors_in(current_locals(self)))
            )

    def _draw(self, draw: Callable[[Any, int, tuple[int, ...]], list[str]], value: Any) -> None:
        try:
            numbers, shape = in_lists(value)
            lines = draw(numbers, self.width(), shape)
        except (ValueError, TypeError, RuntimeError) as error:
            self.error(f"this cannot be drawn: {' '.join(str(error).split())}")
        else:
            self._lines([describe(value), *lines] if hasattr(value, "shape") else lines)

    def _compare(self, pair: tuple[str, str], got: Any, want: Any, facts: list[str]) -> None:
        a, b = pair
        if got is want:
            words = [f"{a} and {b} are one and the same object."]
        elif not facts:
            words = [f"{a} and {b} are the same, within the tolerance of a check."]
        else:
            words = [f"If {b} is what was expected, then of {a}:", *(f"- {fact}" for fact in facts)]
        if (
            got is not want
            and all(hasattr(value, "untyped_storage") for value in (got, want))
            and storage(got) == storage(want) != 0
        ):
            words.append("They share memory: a change of one in place changes the other.")
        self._lines(
            [
                line
                for word in words
                for line in textwrap.wrap(word, self.width() - 1, subsequent_indent="  ")
            ]
        )

    def _lines(self, lines: list[str]) -> None:
        self.message("\n".join(lines))

    def _a_tensor(self) -> str:
        return next(iter(tensors_in(current_locals(self))), "x")


def in_lists(value: Any) -> tuple[Any, tuple[int, ...]]:
    """A tensor's (or array's) numbers in nested lists, made smaller where there are too many, and
    its real shape.
    """
    if not hasattr(value, "tolist"):
        return value, ()
    import torch

    tensor = value if isinstance(value, torch.Tensor) else torch.as_tensor(value)
    if tensor.is_complex():
        raise ValueError("complex numbers have no order; draw x.abs() or x.real")
    shape = tuple(tensor.shape)
    tensor = (
        tensor.detach().to("cpu").to(torch.float64).to_dense()
        if tensor.layout != torch.strided
        else tensor.detach().cpu().double()
    )
    while tensor.dim() > 2 and tensor.numel() > LARGE:
        tensor = tensor[0]
    if tensor.dim() == 2 and tensor.numel() > LARGE:
        size = (min(DOWN, tensor.shape[0]), min(ACROSS, tensor.shape[1]))
        tensor = torch.nn.functional.adaptive_avg_pool2d(tensor[None], size)[0]
    elif tensor.dim() == 1 and tensor.numel() > LARGE:
        tensor = torch.nn.functional.adaptive_avg_pool1d(tensor[None], ACROSS)[0]
    return tensor.tolist(), shape


def two_expressions(text: str) -> tuple[str, str] | None:
    """`a, b` or `a b`; None if that is not what it is."""
    for separator in (",", " "):
        places = [index for index, letter in enumerate(text) if letter == separator]
        for place in places:
            first, second = text[:place].strip(), text[place + 1 :].strip()
            if _is_expression(first) and _is_expression(second):
                return first, second
    return None


def _is_expression(text: str) -> bool:
    try:
        compile(text, "<typed>", "eval")
    except (SyntaxError, ValueError):
        return False
    return True
