"""Record what a function does on tensors that have a shape and no values."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from tutor.json_types import JsonObject
from tutor.replay.program import MOST_NUMBERS, flattened

META = torch.device("meta")
COMPILER = "torch._dynamo"


class Untraceable(Exception):
    """The program needs a value, or something else that cannot be written down."""


def trace(function: Callable[..., Any], inputs: Iterable[Any]) -> str:
    """The program of one call, as JSON; "" for a call that cannot be recorded.

    inputs: as the function takes them; of their tensors only shape, stride and dtype are used.
    """
    recorder = _Recorder()
    try:
        without_values = tuple(recorder.as_input(item) for item in inputs)
        with _no_compiler(), recorder:
            value = function(*without_values)
        return json.dumps({"ops": recorder.ops, "result": recorder.encoded(value)})
    except BaseException:  # a value was asked for, or the program ended otherwise than expected
        return ""


@contextmanager
def _no_compiler() -> Iterator[None]:
    """A stand-in for torch's compiler: on tensors without values torch would import it, which takes
    seconds, only to switch it off for each function.
    """
    if COMPILER in sys.modules:
        yield
        return
    stand_in = ModuleType(COMPILER)
    vars(stand_in)["disable"] = lambda function, *_, **__: function
    sys.modules[COMPILER] = vars(torch)["_dynamo"] = stand_in
    try:
        yield
    finally:
        del sys.modules[COMPILER], vars(torch)["_dynamo"]


# torch leaves this class untyped
class _Recorder(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """ops: what ran. numbers: of each tensor that is known, by identity; kept: so that ids last."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.ops: list[Any] = []
        self.count = 0
        self.numbers: dict[int, int] = {}
        self.kept: list[Tensor] = []

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Nothing here is compiled; torch would import its compiler, a second, only to skip it."""
        return False

    def as_input(self, item: Any) -> Any:
        """The same without values."""
        if isinstance(item, (tuple, list)):
            return type(item)(self.as_input(part) for part in item)
        if not isinstance(item, Tensor):
            return item
        strides = torch.empty_strided(item.shape, item.stride(), dtype=item.dtype, device=META)
        return self._known(strides)

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name, _, overload = func.__name__.partition(".")
        if func.namespace != "aten":
            raise Untraceable(func.namespace)
        kwargs = {key: item for key, item in (kwargs or {}).items() if key != "device"}
        if name == "lift_fresh":
            return self._written_down(args[0])
        row = [name, overload, self.encoded(list(args)), self.encoded_kwargs(kwargs)]
        makes_its_own = any(argument.name == "device" for argument in func._schema.arguments)
        result = func(*args, **kwargs, **({"device": META} if makes_its_own else {}))
        self.ops.append(row)
        for item in flattened(result):
            self._known(item)
        return result

    def encoded_kwargs(self, kwargs: JsonObject) -> JsonObject:
        """Keyword arguments by name; those that only say where a tensor lies are left out."""
        kept = ("dtype", "memory_format")
        return {
            key: self.encoded(item)
            for key, item in kwargs.items()
            if key in kept or key not in ("layout", "pin_memory")
        }

    def encoded(self, item: Any) -> Any:
        """An argument as JSON has it. Raises Untraceable."""
        if isinstance(item, Tensor):
            return self._reference(item)
        if isinstance(item, (tuple, list)):
            return [self.encoded(part) for part in item]
        if isinstance(item, torch.dtype):
            return {"dtype": str(item).removeprefix("torch.")}
        if item is None or isinstance(item, (bool, int, float, str)):
            return item
        raise Untraceable(type(item).__name__)

    def _reference(self, item: Tensor) -> JsonObject:
        if id(item) not in self.numbers:
            raise Untraceable("a tensor from outside")
        return {"value": self.numbers[id(item)]}

    def _written_down(self, item: Tensor) -> Tensor:
        """A tensor of the program's own numbers: those are part of the program."""
        if item.numel() > MOST_NUMBERS:
            raise Untraceable("too many numbers")
        dtype = str(item.dtype).removeprefix("torch.")
        constant = {"constant": [dtype, item.tolist()]}
        self.ops.append(["clone", "default", [constant], {}])
        known: Tensor = self._known(item.to(META))
        return known

    def _known(self, item: Any) -> Any:
        if isinstance(item, Tensor):
            self.numbers[id(item)] = self.count
            self.kept.append(item)
            self.count += 1
        return item
