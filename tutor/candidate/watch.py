"""Which torch functions a call uses and how many operations it costs, under any spelling.

Two views: the function mode sees the name that was called (`matmul`, `einsum`, `tolist`), the
dispatch mode sees the operations that torch really runs (`aten.mm`), also behind `torch.ops`,
TorchScript or `operator.matmul`. Both see their own thread and process alone, so a thread or a
child that is started is noted as well. What runs in the learner's process can be switched off
there, so what rests on it alone is called advisory (tutor.grading.proof).
"""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from types import FrameType
from typing import Any

from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from tutor.candidate.memory_use import MemoryUse

# what torch itself calls for the modes in this file
OWN_MODES = ("torch.overrides", "torch.utils._python_dispatch")
# events of Python after which the two views miss something
UNWATCHED = frozenset(
    {
        *("_thread.start_new_thread", "_thread.start_joinable_thread", "subprocess.Popen"),
        *("os.fork", "os.forkpty", "os.posix_spawn", "sys.setprofile"),
    }
)
OPTIMIZERS = "torch.optim.optimizer"


class Usage:
    """What was counted.

    calls: by name ("torch.nn.functional.relu"). ops: by "outermost call>operation". outer: the
    calls that run now, outermost first. memory: what new tensors take, where that is asked for.
    """

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.ops: Counter[str] = Counter()
        self.outer: list[str] = []
        self.memory: MemoryUse | None = None

    def fields(self) -> dict[str, Any]:
        """Those of an Outcome that it fills."""
        memory = self.memory
        made, peak = (memory.made, memory.peak) if memory is not None else (0, 0)
        return {"calls": dict(self.calls), "ops": dict(self.ops), "made": made, "peak": peak}


@contextmanager
def watching(usage: Usage, *, any_torch: bool = False, memory: bool = False) -> Iterator[None]:
    """Count into `usage` what runs inside. any_torch: also calls of torch without a tensor. memory:
    also bytes of new tensors.
    """
    with ExitStack() as stack:
        if memory:
            usage.memory = stack.enter_context(closing(MemoryUse()))
        stack.enter_context(_Functions(usage))
        stack.enter_context(_Operations(usage))
        stack.enter_context(_optimizer_steps(usage))
        if any_torch:
            stack.enter_context(_profiling(usage))
        stack.enter_context(_threads(usage))
        stack.enter_context(_AUDIT.noting(usage))
        yield


class _Functions(TorchFunctionMode):
    def __init__(self, usage: Usage) -> None:
        super().__init__()
        self.usage = usage

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = _name_of(func)
        self.usage.calls[name] += 1
        self.usage.outer.append(name)
        try:
            return func(*args, **(kwargs or {}))
        finally:
            self.usage.outer.pop()


# torch leaves this class untyped
class _Operations(TorchDispatchMode):  # type: ignore[no-untyped-call]
    def __init__(self, usage: Usage) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.usage = usage

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Nothing here is compiled; torch would import its compiler, a second, only to skip it."""
        return False

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        outer = self.usage.outer[0] if self.usage.outer else ""
        self.usage.ops[f"{outer}>{func.overloadpacket}"] += 1
        result = func(*args, **(kwargs or {}))
        if self.usage.memory is not None:
            self.usage.memory.note((*args, *(kwargs or {}).values()), (result,))
        return result


@contextmanager
def _optimizer_steps(usage: Usage) -> Iterator[None]:
    """Count steps of optimizers, which call no function that a mode sees.

    The module is not imported for it: a program that has an optimizer has imported it.
    """
    optimizers = sys.modules.get(OPTIMIZERS)
    if optimizers is None:
        yield
        return

    def count(optimizer: object, *_: object) -> None:
        usage.calls[f"torch.optim.{type(optimizer).__name__}"] += 1

    hook = optimizers.register_optimizer_step_pre_hook(count)
    try:
        yield
    finally:
        hook.remove()


@contextmanager
def _threads(usage: Usage) -> Iterator[None]:
    """Count threads by a profile function that each begins with; Python 3.11 has no event."""
    before = threading.getprofile()

    def note(frame: FrameType, event: str, arg: Any) -> None:
        usage.calls["threading.Thread"] += 1
        sys.setprofile(before)

    threading.setprofile(note)
    try:
        yield
    finally:
        threading.setprofile(before)


class _Audit:
    """Python's audit events, counted while a call runs. A hook cannot be removed, so it is set
    once, when it is first needed.
    """

    def __init__(self) -> None:
        self.usage: Usage | None = None
        self.is_set = False

    @contextmanager
    def noting(self, usage: Usage) -> Iterator[None]:
        if not self.is_set:
            self.is_set = True
            sys.addaudithook(self._note)
        self.usage = usage
        try:
            yield
        finally:
            self.usage = None

    def _note(self, event: str, _: object) -> None:
        if self.usage is not None and event in UNWATCHED:
            self.usage.calls[event] += 1


_AUDIT = _Audit()


@contextmanager
def _profiling(usage: Usage) -> Iterator[None]:
    def profile(frame: FrameType, event: str, arg: Any) -> None:
        if event == "call":
            module = str(frame.f_globals.get("__name__", ""))
        elif event == "c_call":
            module = str(getattr(arg, "__module__", "") or "")
        else:
            return
        if module.partition(".")[0] == "torch" and not module.startswith(OWN_MODES):
            usage.calls["torch"] += 1

    sys.setprofile(profile)
    try:
        yield
    finally:
        sys.setprofile(None)


def _name_of(func: Any) -> str:
    module = getattr(func, "__module__", None)
    name = getattr(func, "__name__", None) or type(func).__name__
    return f"{module}.{name}" if module else str(name)
