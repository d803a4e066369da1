"""Tensors and arrays in words: one line that says what matters about a value, and the value itself
behind it. Pure; nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.arrays import array_kind, array_line, is_plain_array
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import is_a, undisturbed
from tutor.debugger.show.tensor_summary import in_plain_words, pieces, summarize

if TYPE_CHECKING:
    import torch

MAX_ITEMS = 8  # of a tuple, list or dict of tensors that are shown one by one
MAX_LINE = 200
LARGE = 1 << 18  # elements
LONG = 1000  # items; of a longer list only the first are read for a line about it


def describe(value: Any) -> str:
    """One line of at most 200 characters: "[5, 784] float32, 0 to 1, mean 0.1308" for a tensor or
    an array of any shape, else the repr cut short.
    """
    if is_tensor(value):
        return _line(value) if value.dim() else _cut(f"{_repr(value.detach())}, {_line(value)}")
    if is_plain_array(value):
        line = array_line(value)
        return line if value.ndim else _cut(f"{_repr(value)}, {line}")
    if is_a(value, (tuple, list)) and _are_few_with(value, _has_a_line):
        inner = "; ".join(describe(item) for item in value)
        return _cut(f"({inner})" if is_a(value, tuple) else f"[{inner}]")
    return _cut(" ".join(_repr(_beginning(value)).split()))


def brief(value: Any) -> str:
    """describe(), without reading a large tensor once more for a line that nobody sees."""
    if is_tensor(value) and value.numel() > LARGE:
        return _kind(value)
    if is_plain_array(value) and value.size > LARGE:
        return array_kind(value)
    return describe(value)


def _beginning(value: Any) -> Any:
    """Of a very long list, tuple or text the beginning: no more of it fits on a line."""
    is_long = type(value) in (list, tuple, str, bytes) and len(value) > LONG
    return value[:LONG] if is_long else value


def show(value: Any, text: Callable[[Any], str] = repr, width: int = 80) -> str:
    """What a learner sees who prints a value: a tensor's line and its numbers; anything else as
    `text` makes it.

    width: columns that the numbers may take.
    """
    if is_tensor(value):
        return _with_numbers(value, width)
    if is_a(value, (tuple, list)) and _are_few_with(value, is_tensor):
        rows = [(f"[{index}]", item) for index, item in enumerate(value)]
    elif is_a(value, dict) and _are_few_with(value.values(), is_tensor):
        rows = [(f"[{_repr(key)}]", item) for key, item in value.items()]
    else:
        return _repr(value, text)
    return "\n".join(_labelled(label, item, text, width) for label, item in rows)


def _are_few_with(items: Iterable[Any], is_one: Callable[[Any], bool]) -> bool:
    some = list(islice(items, MAX_ITEMS + 1))  # the learner's list may be long
    return len(some) <= MAX_ITEMS and any(map(is_one, some))


def _has_a_line(value: Any) -> bool:
    return is_tensor(value) or is_plain_array(value)


def _labelled(label: str, value: Any, text: Callable[[Any], str], width: int) -> str:
    shown = show(value, text, width - len(label) - 1)
    indented = shown.replace("\n", "\n" + " " * (len(label) + 1))
    return f"{label} {indented}"


def _with_numbers(value: torch.Tensor, width: int) -> str:
    line = _line(value)
    try:
        if not value.numel():
            return line
        numbers = _numbers(value.detach(), width)
    except Exception:  # a tensor without numbers to print, as in _line
        return line
    return f"{numbers}  {line}" if not value.dim() else f"{line}\n{numbers}"


def _numbers(value: torch.Tensor, width: int) -> str:
    """torch's own printing, without powers of ten where plain figures say the same."""
    from torch import _tensor_str

    # torch's options are the whole process's, so they are changed for this text alone
    if not hasattr(_tensor_str, "printoptions"):
        return repr(value)
    is_plain = value.is_floating_point() and _has_plain_figures(value)
    # None leaves the choice to torch
    with _tensor_str.printoptions(linewidth=width, sci_mode=False if is_plain else None):
        return repr(value)


def _has_plain_figures(value: torch.Tensor) -> bool:
    """Whether the numbers that torch prints, of a large tensor those at its edges, are neither very
    large nor very small.
    """
    from torch import _tensor_str

    if value.numel() > _tensor_str.PRINT_OPTS.threshold:
        value = _tensor_str.get_summarized_data(value)  # type: ignore[no-untyped-call]
    with undisturbed():
        summary = summarize(value)
    return bool(summary.finite) and 0.01 <= max(-summary.low, summary.high) < 1e5


def _line(value: torch.Tensor) -> str:
    try:
        with undisturbed():
            parts = [_kind(value), *_range(value.detach()), *_autograd(value)]
    except Exception:  # sparse, meta, wrapped or half-built tensors: fall back on what torch says
        return _cut(" ".join(_repr(value).split()))
    return ", ".join(parts)


def _kind(value: torch.Tensor) -> str:
    shape = f"[{', '.join(map(str, value.shape))}]" if value.dim() else "0-d"
    device = "" if value.device.type == "cpu" else f" on {value.device}"
    return f"{shape} {str(value.dtype).removeprefix('torch.')}{device}"


def _range(value: torch.Tensor) -> list[str]:
    """What the numbers are like; nothing for a single one, which is shown itself."""
    import torch

    if not value.numel():
        return ["no elements"]
    if value.is_complex() or not value.dim():
        return []
    if value.dtype is torch.bool:
        return [f"{_count_true(value)} of {value.numel()} true"]
    return in_words(value)


def _count_true(value: torch.Tensor) -> int:
    return sum(int(piece.count_nonzero()) for piece in pieces(value))


def in_words(value: torch.Tensor) -> list[str]:
    """The range and the mean of a real tensor, and how many nan and infinities are in it."""
    return in_plain_words(summarize(value), value.is_floating_point())


def _autograd(value: torch.Tensor) -> list[str]:
    if value.grad_fn is not None:
        return [f"from {type(value.grad_fn).__name__}"]
    return ["requires_grad"] if value.requires_grad else []


def _repr(value: Any, text: Callable[[Any], str] = repr) -> str:
    try:
        return str(text(value))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a learner's own __repr__ may fail, and in any way
        return f"<{type(value).__name__}: its repr raised {type(error).__name__}>"


def _cut(text: str) -> str:
    return text if len(text) <= MAX_LINE else text[: MAX_LINE - 1] + "…"
