"""Every tensor that can be seen from a frame, by the expression that names it, and tables about
them. Pure; nothing is changed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.namespaces import Names
from tutor.debugger.show.numbers_inside import numbers_inside
from tutor.debugger.show.safe_look import own_attributes, undisturbed

if TYPE_CHECKING:
    from torch import Tensor

MOST = 60  # tensors in a table
DEEP = 2  # steps from a local to a tensor: layers[0].w
UNITS = ("bytes", "kB", "MB", "GB", "TB")
NONE_VISIBLE = "No tensor can be seen from here."
NO_GRADIENTS = "Nothing here has a .g or .grad yet."


def tensors_in(names: Names) -> dict[str, Tensor]:
    """Tensors by expression ("x", "self.w", "layers[0].w"), in the order of the names."""
    found: dict[str, Tensor] = {}
    for name, value in names.items():
        # what pytest puts among the locals has names that nobody can type, such as @py_assert1
        if name.startswith(("__", "@")):
            continue
        for expression, tensor in _inside(name, value, DEEP):
            found.setdefault(expression, tensor)
            if len(found) > MOST:  # one too many: the caller can say that there are more
                return found
    return found


def shapes_table(names: Names, width: int) -> list[str]:
    """One line per tensor: name, shape, dtype, bytes, and whose memory it shares. Ends with the
    sum, in which shared memory counts once.
    """
    with undisturbed():
        return _shapes_table(names, width)


def _shapes_table(names: Names, width: int) -> list[str]:
    rows, note = shapes_rows(names)
    lines = aligned(rows, width) if rows else []
    return [*lines, note] if note else lines


def shapes_rows(names: Names) -> tuple[list[tuple[str, ...]], str]:
    """The rows of that table, and what is said below them."""
    tensors = tensors_in(names)
    if not tensors:
        return [], NONE_VISIBLE
    owners: dict[int, str] = {}  # memory → the first tensor that lies there
    rows: list[tuple[str, ...]] = []
    total = 0
    for name, tensor in list(tensors.items())[:MOST]:
        memory = storage(tensor)
        owner = owners.get(memory, "") if memory else ""
        owners.setdefault(memory, name)
        total += 0 if owner else bytes_of(tensor)
        size = in_words(bytes_of(tensor))
        note = _sharing(tensor, owner, tensors)
        rows.append((name, str(list(tensor.shape)), _dtype(tensor), size, note))
    more = f"… and more: only the first {MOST} are shown; " if len(tensors) > MOST else ""
    return rows, f"{more}{in_words(total)} in all" if len(rows) > 1 else ""


def _sharing(tensor: Tensor, owner: str, tensors: Mapping[str, Tensor]) -> str:
    if not owner:
        return ""
    return f"is {owner}" if tensors[owner] is tensor else f"shares memory with {owner}"


def grads_table(names: Names, describe: Callable[[object], str], width: int) -> list[str]:
    """The .g and .grad of every visible tensor; one whose shape is not its tensor's is pointed
    out.
    """
    with undisturbed():
        return _grads_table(names, describe, width)


def _grads_table(names: Names, describe: Callable[[object], str], width: int) -> list[str]:
    rows, without = [], []
    for name, tensor in tensors_in(names).items():
        if name.endswith((".g", ".grad")):
            continue  # listed with the tensor that it belongs to
        present = gradients(tensor)
        if not present:
            without.append(name)
        for kind, value in present.items():
            rows.append((f"{name}.{kind}", describe(value) + _odd_shape(name, tensor, value)))
    if not rows:
        return [NO_GRADIENTS if without else NONE_VISIBLE]
    lines = aligned(rows, width)
    if without:
        words = f"none yet: {', '.join(without)}"
        lines += textwrap.wrap(words, width - 1, break_long_words=False, break_on_hyphens=False)
    return lines


def gradients(tensor: Tensor) -> dict[str, object]:
    """Those of tensor.g and tensor.grad that are there, by attribute."""
    found = {kind: gradient(tensor, kind) for kind in ("g", "grad")}
    return {kind: value for kind, value in found.items() if value is not None}


def _odd_shape(name: str, tensor: Tensor, value: object) -> str:
    shape = getattr(value, "shape", None)
    is_odd = shape is not None and list(shape) != list(tensor.shape)
    return f"  ← {name} is {list(tensor.shape)}" if is_odd else ""


def gradient(tensor: Tensor, attribute: str) -> Any:
    """tensor.g or tensor.grad, None where there is none; torch warns about .grad inside a graph and
    has none there.
    """
    if attribute == "grad" and not (tensor.is_leaf or tensor.retains_grad):
        return None
    if attribute != "grad":
        return own_attributes(tensor).get(attribute)
    return getattr(tensor, attribute, None)


def storage(tensor: Tensor) -> int:
    """Where its memory begins; 0 if it has none of the usual kind."""
    try:
        return int(tensor.untyped_storage().data_ptr())
    except (RuntimeError, NotImplementedError):
        return 0


def share_memory(one: Any, other: Any) -> bool:
    """Whether both are tensors over the same memory."""
    if not (is_tensor(one) and is_tensor(other)):
        return False
    return storage(one) == storage(other) != 0


def bytes_of(tensor: Tensor) -> int:
    """What its elements take."""
    return int(tensor.numel() * tensor.element_size())


def in_words(count: float) -> str:
    """1536 → "1.54 kB"."""
    unit = 0
    while count >= 1000 and unit < len(UNITS) - 1:
        count, unit = count / 1000, unit + 1
    return f"{count:.3g} {UNITS[unit]}" if unit else f"{int(count)} bytes"


def aligned(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Columns two spaces apart; where that is too wide, the last column gets its own line."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    below = textwrap.TextWrapper(width - 1, initial_indent="    ", subsequent_indent="    ")
    lines = []
    for row in rows:
        line = _padded(row, widths)
        if len(line) < width:
            lines.append(line)
        else:
            lines += [*_narrow(row[:-1], widths[:-1], width), *below.wrap(row[-1])]
    return lines


def _narrow(cells: Sequence[str], widths: Sequence[int], width: int) -> list[str]:
    """In columns, without columns, or the first cell above the others: whatever fits first."""
    for line in (_padded(cells, widths), "  ".join(cells)):
        if len(line) < width:
            return [line]
    return [cells[0], *(["    " + "  ".join(cells[1:])] if cells[1:] else [])]


def _padded(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(size) for cell, size in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def _dtype(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")


def _inside(expression: str, value: Any, deep: int) -> Iterator[tuple[str, Tensor]]:
    """The tensor itself, or those that `deep` steps lead to."""
    for name, item in numbers_inside(expression, value, deep):
        if is_tensor(item):
            yield name, item
