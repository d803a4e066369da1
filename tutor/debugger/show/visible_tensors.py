"""Every tensor that can be seen from a frame, by the expression that names it, and tables about
them. Pure; nothing is changed.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

MOST = 60  # tensors in a table
DEEP = 2  # steps from a local to a tensor: layers[0].w
UNITS = ("bytes", "kB", "MB", "GB", "TB")


def tensors_in(names: Mapping[str, Any]) -> dict[str, Tensor]:
    """Tensors by expression ("x", "self.w", "layers[0].w"), in the order of the names. At most MOST
    + 1, so that more can be told.
    """
    found: dict[str, Tensor] = {}
    for name, value in names.items():
        if not name.startswith("__"):
            for expression, tensor in _inside(name, value, DEEP):
                found.setdefault(expression, tensor)
                if len(found) > MOST:
                    return found
    return found


def shapes_table(names: Mapping[str, Any], width: int) -> list[str]:
    """One line a tensor: name, shape, dtype, bytes, and whose memory it shares. Ends with the sum,
    in which shared memory counts once.
    """
    tensors = tensors_in(names)
    if not tensors:
        return ["No tensor can be seen from here."]
    owners: dict[int, str] = {}
    rows, total = [], 0
    for name, tensor in list(tensors.items())[:MOST]:
        memory = storage(tensor)
        shared = owners.get(memory, "") if memory else ""
        total += 0 if shared else bytes_of(tensor)
        owners.setdefault(memory, name)
        same = shared and tensors[shared] is tensor
        note = f"is {shared}" if same else f"shares memory with {shared}" if shared else ""
        rows.append(
            (
                name,
                str(list(tensor.shape)),
                str(tensor.dtype).removeprefix("torch."),
                in_words(bytes_of(tensor)),
                note,
            )
        )
    lines = aligned(rows, width)
    if len(tensors) > MOST:
        lines.append(f"… and more: only the first {MOST} are shown")
    return [*lines, f"{in_words(total)} in all"] if len(rows) > 1 else lines


def grads_table(names: Mapping[str, Any], describe: Callable[[Any], str], width: int) -> list[str]:
    """The .g and .grad of every tensor in sight; a gradient of another shape than its tensor's is
    pointed out.
    """
    rows, without = [], []
    for name, tensor in tensors_in(names).items():
        if name.endswith((".g", ".grad")):
            continue
        mine = [
            (attribute, value)
            for attribute in ("g", "grad")
            if (value := gradient(tensor, attribute)) is not None
        ]
        if not mine:
            without.append(name)
        for attribute, value in mine:
            odd = getattr(value, "shape", None) is not None and list(value.shape) != list(
                tensor.shape
            )
            rows.append(
                (
                    f"{name}.{attribute}",
                    describe(value) + (f"  ← {name} is {list(tensor.shape)}" if odd else ""),
                )
            )
    if not rows and not without:
        return ["No tensor can be seen from here."]
    lines = aligned(rows, width) if rows else ["Nothing here has a .g or .grad yet."]
    if rows and without:
        lines += textwrap.wrap(
            f"none yet: {', '.join(without)}",
            width - 1,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def gradient(tensor: Tensor, attribute: str) -> Any:
    """tensor.g or tensor.grad, None where there is none; torch warns about .grad inside a graph and
    has none there.
    """
    if attribute == "grad" and not (tensor.is_leaf or tensor.retains_grad):
        return None
    return getattr(tensor, attribute, None)


def storage(tensor: Tensor) -> int:
    """Where its memory begins; 0 if it has none of the usual kind."""
    try:
        return int(tensor.untyped_storage().data_ptr())
    except (RuntimeError, NotImplementedError):
        return 0


def bytes_of(tensor: Tensor) -> int:
    """What its elements take."""
    return int(tensor.numel() * tensor.element_size())


def in_words(count: float) -> str:
    """1536 → "1.5 kB"."""
    unit = 0
    while count >= 1000 and unit < len(UNITS) - 1:
        count, unit = count / 1000, unit + 1
    return f"{count:.3g} {UNITS[unit]}" if unit else f"{int(count)} bytes"


def aligned(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Columns two spaces apart; where that is too wide, the last column goes on a line of its own."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    lines = []
    for row in rows:
        line = "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip()
        if len(line) < width:
            lines.append(line)
            continue
        first = "  ".join(
            cell.ljust(size) for cell, size in zip(row[:-1], widths, strict=False)
        ).rstrip()
        lines += [
            first,
            *textwrap.wrap(row[-1], width - 1, initial_indent="    ", subsequent_indent="    "),
        ]
    return lines


def _inside(expression: str, value: Any, deep: int) -> Iterator[tuple[str, Tensor]]:
    if _is_tensor(value):
        yield expression, value
    elif (
        deep <= 0
        or isinstance(value, (str, bytes, type, ModuleType))
        or (callable(value) and not hasattr(value, "__dict__"))
    ):
        return
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value[:MOST]):
            yield from _inside(f"{expression}[{index}]", item, deep - 1)
    elif isinstance(value, dict):
        for key, item in list(value.items())[:MOST]:
            if isinstance(key, (str, int)):
                yield from _inside(f"{expression}[{key!r}]", item, deep - 1)
    elif _is_module(value):
        for name, parameter in [*value.named_parameters(), *value.named_buffers()]:
            yield f"{expression}.{name}", parameter
    elif isinstance(getattr(value, "__dict__", None), dict) and not hasattr(value, "__code__"):
        for name, item in list(vars(value).items())[:MOST]:
            if not name.startswith("__"):
                yield from _inside(f"{expression}.{name}", item, deep - 1)


def _is_tensor(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def _is_module(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.nn.Module)
