"""Import and touch once, in the zygote, what every fork would otherwise pay for: no threads."""

from __future__ import annotations

import contextlib
import gc
import importlib
from typing import Any


def warm(preload: list[str]) -> None:
    """Import torch and the named modules, and call the `prewarm` of those that have one.

    torch gets one thread: a second one would hang every child that forks after it has worked.
    """
    gc.disable()
    import torch

    torch.set_num_threads(1)
    _touch_kernels(torch)
    for name in preload:
        module = importlib.import_module(name)
        if hasattr(module, "prewarm"):
            module.prewarm()
    gc.collect()
    gc.freeze()


def _touch_kernels(torch: Any) -> None:
    """The first use of each of these costs a fork half a millisecond or more; here nobody waits."""
    x = torch.ones(4, 3)
    with contextlib.suppress(RuntimeError):
        x @ x  # also loads what an error with a traceback needs
    (x @ x.t()).exp().log_softmax(1).sum()
    torch.einsum("ij,kj->ik", x, x)
    torch.default_generator.manual_seed(0)
