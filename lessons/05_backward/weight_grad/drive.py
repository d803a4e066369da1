"""Watches what the two functions call, and how large a tensor they make."""

import spy
from torch.overrides import TorchFunctionMode
from weight_grad import weight_grad_einsum, weight_grad_matmul


class Calls(TorchFunctionMode):
    """Notes the names of the torch functions that are called inside."""

    def __init__(self):
        super().__init__()
        self.names = set()

    def __torch_function__(self, func, types, args=(), kwargs=None):
        self.names.add(getattr(func, "__name__", ""))
        return func(*args, **(kwargs or {}))


def letters_watched(inp, g):
    return watched(weight_grad_einsum, inp, g)


def product_watched(inp, g):
    return watched(weight_grad_matmul, inp, g)


def watched(function, inp, g):
    """The gradient, and in what way it came about."""
    with Calls() as calls, spy.watch() as seen:
        gradient = function(inp, g)
    limit = max(inp.numel(), g.numel(), inp.shape[1] * g.shape[1])
    return {
        "the gradient": gradient,
        "einsum was called": "einsum" in calls.names,
        "a tensor larger than inp, g and the result was made": seen.largest > limit,
    }
