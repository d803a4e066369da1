"""A dispatch mode that looks at the result of every torch operation, in the backward pass too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from tutor.debugger.origins.nonfinite import INF, NAN, tensor_holds
from tutor.debugger.origins.operation import Operation
from tutor.debugger.show.safe_look import undisturbed

# these hold whatever was in memory, and are written before they are read
UNWRITTEN = {"empty", "empty_like", "new_empty", "empty_strided", "new_empty_strided", "resize_"}
# these make nothing: their result was there before
VIEWS = {"detach", "alias", "view", "t", "transpose", "expand", "unsqueeze", "squeeze", "slice"}
COPIED = 1 << 22  # elements of what is overwritten that are kept for the explanation
MAKERS = 1 << 14  # places in memory whose makers are remembered

Found = Callable[[Operation], None]
Place = Callable[[], str]


class OperationWatch(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """found: called with the first operation whose result holds nan (or inf), in the frame that
    runs it. place: where the program is, in words.
    """

    def __init__(self, kind: str, found: Found, place: Place) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kind, self.found, self.place = kind, found, place
        self.is_on = True
        self._makers: dict[int, str] = {}

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:  # as torch calls it
        """One operation."""
        kwargs = kwargs or {}
        if not self.is_on:
            return func(*args, **kwargs)
        written = written_by(func, args, kwargs)
        before = {id(item): _kept(item) for item in written}
        result = func(*args, **kwargs)
        name = func._overloadpacket.__name__
        if name not in UNWRITTEN:
            self._look(name, (*args, *kwargs.values()), before, [*tensors_of(result), *written])
        return result

    def _look(
        self, name: str, args: tuple[Any, ...], before: dict[int, Any], results: list[torch.Tensor]
    ) -> None:
        with undisturbed():
            for output in results:
                if tensor_holds(output, self.kind):
                    inputs = tuple(before.get(id(item), item) for item in flat(args))
                    makers = {
                        place: self._makers[_address(item)]
                        for place, item in enumerate(flat(args))
                        if isinstance(item, torch.Tensor) and _address(item) in self._makers
                    }
                    plain = name.strip("_").removeprefix("_foreach_").removeprefix("foreach_")
                    kind = NAN if tensor_holds(output, NAN) else INF
                    self.found(Operation(plain, inputs, output, kind, makers))
                    return
        self._remember(name, results)

    def _remember(self, name: str, results: list[torch.Tensor]) -> None:
        """Where infinities and zeros come from, for the explanation."""
        if name in VIEWS:
            return
        if len(self._makers) > MAKERS:
            self._makers.clear()
        words = f"`{name.strip('_')}`{self.place()}"
        for output in results:
            self._makers[_address(output)] = words


def _address(value: torch.Tensor) -> int:
    return value.data_ptr() if value.layout is torch.strided else 0


def tensors_of(result: Any) -> list[torch.Tensor]:
    return [item for item in flat((result,)) if isinstance(item, torch.Tensor)]


def flat(args: tuple[Any, ...]) -> Iterator[Any]:
    for item in args:
        if isinstance(item, (list, tuple)):
            yield from item
        else:
            yield item


def _kept(value: torch.Tensor) -> torch.Tensor:
    """As it is before it is overwritten, unless that would take very much memory."""
    if value.numel() > COPIED:
        return value
    with undisturbed():
        return value.detach().clone()


def written_by(func: Any, args: Any, kwargs: Any) -> list[torch.Tensor]:
    """The tensors that an operation writes into, besides returning one."""
    places, names = _written_places(func)
    values = [args[place] for place in places if place < len(args)]
    values += [kwargs[name] for name in names if name in kwargs]
    return [item for item in flat(tuple(values)) if isinstance(item, torch.Tensor)]


@lru_cache(maxsize=4096)
def _written_places(func: Any) -> tuple[tuple[int, ...], tuple[str, ...]]:
    arguments = func._schema.arguments
    written = [
        (place, item.name)
        for place, item in enumerate(arguments)
        if item.alias_info is not None and item.alias_info.is_write
    ]
    return tuple(place for place, _ in written), tuple(name for _, name in written)
