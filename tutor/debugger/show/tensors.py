"""Tensors in words: one line that says what matters about a value, and the value itself behind it.
Pure; nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.likeness import is_tensor

if TYPE_CHECKING:
    import torch

MAX_ITEMS = 8  # of a tuple, list or dict of tensors that are shown one by one
MAX_LINE = 200


def describe(value: Any) -> str:
    """One line of at most 200 characters: "[5, 784] float32, 0 to 1, mean 0.1308" for a tensor of
    any shape, else the repr cut short.
    """
    if is_tensor(value):
        return _line(value) if value.dim() else _cut(f"{_repr(value.detach())}, {_line(value)}")
    if isinstance(value, (tuple, list)) and _are_few_with_tensors(value):
        inner = "; ".join(describe(item) for item in value)
        return _cut(f"({inner})" if isinstance(value, tuple) else f"[{inner}]")
    return _cut(" ".join(_repr(value).split()))


def show(value: Any, text: Callable[[Any], str] = repr, width: int = 80) -> str:
    """What a learner sees who prints a value: a tensor's line and its numbers; anything else as
    `text` makes it.

    width: columns that the numbers may take.
    """
    if is_tensor(value):
        return _with_numbers(value, width)
    if isinstance(value, (tuple, list)) and _are_few_with_tensors(value):
        rows = [(f"[{index}]", item) for index, item in enumerate(value)]
    elif isinstance(value, dict) and _are_few_with_tensors(value.values()):
        rows = [(f"[{_repr(key)}]", item) for key, item in value.items()]
    else:
        return _repr(value, text)
    return "\n".join(_labelled(label, item, text, width) for label, item in rows)


def _are_few_with_tensors(items: Iterable[Any]) -> bool:
    some = list(islice(items, MAX_ITEMS + 1))  # the learner's list may be long
    return len(some) <= MAX_ITEMS and any(map(is_tensor, some))


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
    finite = value[value.isfinite()].abs()
    return bool(finite.numel() and 0.01 <= finite.max().item() < 1e5)


def _line(value: torch.Tensor) -> str:
    try:
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
        return [f"{int(value.sum())} of {value.numel()} true"]
    if value.is_floating_point():
        return _range_of_floats(value)
    low, high = value.min().item(), value.max().item()
    return [f"{low} to {high}", f"mean {value.double().mean().item():.4g}"]


def _range_of_floats(value: torch.Tensor) -> list[str]:
    # one nan would make minimum, maximum and mean nan too, so it is counted apart
    nan, infinite = int(value.isnan().sum()), int(value.isinf().sum())
    odd = [f"{count} {name}" for count, name in ((nan, "nan"), (infinite, "inf")) if count]
    finite = value[value.isfinite()]
    if not finite.numel():
        return odd
    low, high, mean = finite.min().item(), finite.max().item(), finite.double().mean().item()
    span = f"all {low:.4g}" if low == high else f"{low:.4g} to {high:.4g}, mean {mean:.4g}"
    return [span, *odd]


def _autograd(value: torch.Tensor) -> list[str]:
    if value.grad_fn is not None:
        return [f"from {type(value.grad_fn).__name__}"]
    return ["requires_grad"] if value.requires_grad else []


def _repr(value: Any, text: Callable[[Any], str] = repr) -> str:
    try:
        return str(text(value))
    except Exception as error:  # a learner's own __repr__ may fail
        return f"<{type(value).__name__}: its repr raised {type(error).__name__}>"


def _cut(text: str) -> str:
    return text if len(text) <= MAX_LINE else text[: MAX_LINE - 1] + "…"
