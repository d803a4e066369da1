"""Do one recorded operation again with other operands.

Only operations of torch that make nothing larger than what went into them are done, and only on
small tensors: a recording comes from a learner's process, and this runs in the judge's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.trace_events import Event, Value

MAX_PRODUCT = 1 << 22  # of the numbers of entries of all operands
PLAIN_NAMES = """
    add sub mul div true_divide matmul mm mv dot bmm outer pow square sqrt rsqrt exp exp2 expm1 log
    log2 log1p log10 abs neg negative reciprocal sum mean prod std var max min amax amin argmax
    argmin cumsum logsumexp softmax log_softmax sigmoid tanh relu clamp clamp_min clamp_max maximum
    minimum where masked_fill gt ge lt le eq ne logical_and logical_or logical_not bitwise_and
    bitwise_or bitwise_not sign round floor ceil t transpose permute swapaxes movedim unsqueeze
    squeeze view reshape flatten ravel expand expand_as broadcast_to clone detach contiguous float
    double long int bool to type diagonal flip tril triu unbind chunk split select narrow gather
    index_select scatter stack cat concat vstack hstack norm sin cos sort roll zero fill copy
    view_as reshape_as type_as linear subtract multiply divide leaky_relu rsub greater less
    not_equal index_add scatter_add masked_select nonzero item
"""
DUNDER_NAMES = """
    add radd sub rsub mul rmul truediv rtruediv div rdiv pow rpow matmul rmatmul neg abs pos iadd
    isub imul itruediv idiv getitem setitem gt ge lt le eq ne and or xor invert rand ror float
"""
SPACES = (torch.Tensor, torch, torch.nn.functional)  # where a recorded name may be found
PROPERTIES = (".T", ".mT", ".data", ".H")
_PLAIN = PLAIN_NAMES.split()
_IN_PLACE = (f"{name}_" for name in _PLAIN)
_DUNDERS = (f"__{name}__" for name in DUNDER_NAMES.split())
KNOWN = frozenset((*_PLAIN, *_IN_PLACE, *_DUNDERS, *PROPERTIES))
SEQUENCES: dict[str, Callable[[list[Any]], Any]] = {
    "l": list,
    "u": tuple,
    "s": lambda items: slice(*items),
}
Contents = Callable[[Value], Any]
Keywords = Mapping[str, object]


class Unknown(Exception):
    """This operation cannot be done again."""


def redo(event: Event, content: Contents) -> list[Any]:
    """The outputs of an operation. content: what each of its operands is now. Raises Unknown."""
    if event.name not in KNOWN:
        raise Unknown
    args, kwargs = _arguments(event, content)
    if not _is_small(_tensors((*args, *kwargs.values()))):
        raise Unknown
    if args and isinstance(args[0], Tensor):
        args[0] = args[0].clone()  # it may be changed in place
    result = _call(event.name, args, kwargs)
    every = result if isinstance(result, (tuple, list)) else (result,)
    results = [item for item in every if isinstance(item, (Tensor, float))]
    # the recorder puts the changed operand first where an operation works in place
    return [args[0], *results] if len(event.outputs) == len(results) + 1 else results


def _arguments(event: Event, content: Contents) -> tuple[list[Any], Keywords]:
    if event.form is None:
        return [content(value) for value in event.inputs], {}
    try:
        args, kwargs = event.form
        named = {str(key): _read(part, content) for key, part in kwargs}
        return [_read(part, content) for part in args], named
    except (TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
        raise Unknown from error


def _read(part: Any, content: Contents) -> Any:
    """One argument, as tutor.candidate.record.template wrote it. Raises Unknown."""
    kind, *rest = part
    if kind in SEQUENCES:
        return SEQUENCES[kind]([_read(item, content) for item in rest[0]])
    match part:
        case ["v", number]:
            return content(Value(int(number)))
        case ["c", plain]:
            return plain
        case ["d", name]:
            dtype = getattr(torch, name)
            return dtype if isinstance(dtype, torch.dtype) else None
        case ["e"]:
            return ...
    raise Unknown


def _call(name: str, args: list[Any], kwargs: Keywords) -> Any:
    """Call the function of torch that has this name. Raises Unknown."""
    is_method = bool(args) and isinstance(args[0], Tensor)
    if name.startswith("."):
        if not is_method or args[0].dim() > 2:
            raise Unknown
        return args[0].t() if name == ".T" else getattr(args[0], name[1:])
    spaces = SPACES if is_method else SPACES[1:]
    for space in spaces:
        try:
            return getattr(space, name)(*args, **kwargs)
        except (AttributeError, TypeError):  # none of that name, or one with other arguments
            continue
        except (RuntimeError, ValueError, IndexError, OverflowError) as error:
            raise Unknown from error
    raise Unknown


def _is_small(operands: list[Tensor]) -> bool:
    """Whether there are any, and nothing large can be made of them."""
    sizes = [max(1, item.numel()) for item in operands[:3]]
    return bool(sizes) and math.prod(sizes) <= MAX_PRODUCT


def _tensors(items: Any) -> list[Tensor]:
    found: list[Tensor] = []
    for item in items:
        if isinstance(item, Tensor):
            found.append(item)
        elif isinstance(item, (list, tuple)):
            found += _tensors(item)
    return found
