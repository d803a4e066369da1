"""Tensors in words: one line that says what matters about a value, and the value itself behind it.
Pure; nothing is changed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

MAX_ITEMS = 8  # of a tuple, list or dict of tensors that are shown one by one
MAX_LINE = 200


def describe(value: Any) -> str:
    """One line of at most 200 characters: "[5, 784] float32, 0 to 1, mean 0.1308" for a tensor,
    else the repr cut short.
    """
    if _is_tensor(value):
        return _line(value) if value.dim() else _cut(f"{_repr(value.detach())}, {_line(value)}")
    if (
        isinstance(value, (tuple, list))
        and value
        and len(value) <= MAX_ITEMS
        and any(map(_is_tensor, value))
    ):
        inner = "; ".join(describe(item) for item in value)
        return _cut(f"({inner})" if isinstance(value, tuple) else f"[{inner}]")
    return _cut(" ".join(_repr(value).split()))


def show(value: Any, text: Callable[[Any], str] = repr, width: int = 80) -> str:
    """What a learner sees who prints a value: a tensor's line and its numbers; anything else as
    `text` makes it.

    width: columns that the numbers may take.
    """
    if _is_tensor(value):
        return _with_numbers(value, width)
    if (
        isinstance(value, (tuple, list))
        and 0 < len(value) <= MAX_ITEMS
        and any(map(_is_tensor, value))
    ):
        return "\n".join(
            _labelled(f"[{index}]", item, text, width) for index, item in enumerate(value)
        )
    if (
        isinstance(value, dict)
        and 0 < len(value) <= MAX_ITEMS
        and any(map(_is_tensor, value.values()))
    ):
        return "\n".join(
            _labelled(f"[{_repr(key)}]", item, text, width) for key, item in value.items()
        )
    return _repr(value, text)


def _labelled(label: str, value: Any, text: Callable[[Any], str], width: int) -> str:
    shown = show(value, text, width - len(label) - 1)
    indented = shown.replace("\n", "\n" + " " * (len(label) + 1))
    return f"{label} {indented}"


def _is_tensor(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def _with_numbers(value: torch.Tensor, width: int) -> str:
    line = _line(value)
    try:
        if not value.numel():
            return line
        numbers = _numbers(value.detach(), width)
    except Exception:  # as above
        return line
    return f"{numbers}  {line}" if not value.dim() else f"{line}\n{numbers}"


def _numbers(value: torch.Tensor, width: int) -> str:
    """torch's own printing, without powers of ten where plain figures say the same."""
    from torch import _tensor_str

    plain = False
    if value.is_floating_point():
        finite = value[value.isfinite()].abs()
        plain = bool(finite.numel() and 0.01 <= finite.max().item() < 1e5)
    options = {"linewidth": width, **({"sci_mode": False} if plain else {})}
    if not hasattr(_tensor_str, "printoptions"):
        return repr(value)
    with _tensor_str.printoptions(**options):
        return repr(value)


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
    import torch

    if not value.numel():
        return ["no elements"]
    if value.dtype is torch.bool:
        return [f"{int(value.sum())} of {value.numel()} true"] if value.dim() else []
    if value.is_complex() or not value.dim():
        return []
    if not value.is_floating_point():
        return [
            f"{value.min().item()} to {value.max().item()}",
            f"mean {value.double().mean().item():.4g}",
        ]
    finite = value[value.isfinite()]
    nan, infinite = int(value.isnan().sum()), int(value.isinf().sum())
    odd = [f"{count} {name}" for count, name in ((nan, "nan"), (infinite, "inf")) if count]
    if not finite.numel():
        return odd
    low, high, mean = finite.min().item(), finite.max().item(), finite.double().mean().item()
    return [f"all {low:.4g}" if low == high else f"{low:.4g} to {high:.4g}, mean {mean:.4g}", *odd]


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
