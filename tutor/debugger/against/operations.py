"""A dispatch mode that tells of every torch operation that makes new numbers, backward too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from torch.utils._python_dispatch import TorchDispatchMode

from tutor.debugger.origins.operation_watch import flat, tensors_of, written_by
from tutor.debugger.show.likeness import is_tensor
from tutor.debugger.show.safe_look import undisturbed

Told = Callable[[str, Sequence[Any], Sequence[Any]], None]  # name, inputs, outputs


class Operations(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """told: after each operation, with what it has written; a view of an input is not among it."""

    def __init__(self, told: Told) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._told = told
        self.is_on = True

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:  # as torch calls it
        """One operation."""
        kwargs = kwargs or {}
        result = func(*args, **kwargs)
        if self.is_on:
            with undisturbed():
                inputs = list(flat((*args, *kwargs.values())))
                written = written_by(func, args, kwargs)
                outputs = [*written, *_new(tensors_of(result), inputs)]
                self._told(func._overloadpacket.__name__.strip("_"), inputs, outputs)
        return result


def address(value: Any) -> int:
    """Where a tensor's memory begins, also a view's; 0 for what has none."""
    try:
        return int(value.untyped_storage().data_ptr()) if is_tensor(value) else 0
    except (RuntimeError, NotImplementedError):
        return 0


def _new(results: Iterable[Any], inputs: Iterable[Any]) -> list[Any]:
    before = {address(item) for item in inputs} - {0}
    return [item for item in results if address(item) not in before]
