"""Layers that are not finished, layers with a mistake of their own, and the finished two."""

import torch
from silent_forward import Module, Mse, Relu


class Square(Module):
    """Nothing defined at all."""


class Doubled(Module):
    """A forward, and no way back."""

    def forward(self, inp):
        return 2 * inp


class Sum(Module):
    """A forward with two inputs, and no way back."""

    def forward(self, a, b):
        return a + b


class Constant(Module):
    """A forward without inputs, and no way back."""

    def forward(self):
        return torch.ones(2)


class Clumsy(Module):
    """Finished, with a slip inside: it calls a function with an argument too many."""

    def forward(self, inp):
        return len(inp, 2)

    def bwd(self, out, inp):
        return len(out, 2)


def report(action, layer, word):
    """What came of it: the exception's type, and whether its message helps."""
    try:
        action()
    except Exception as error:
        return {
            "raises": type(error).__name__,
            "the message names the class": type(layer).__name__ in str(error),
            f"the message names {word}": word in str(error),
        }
    return {"raises": "nothing", "the message names the class": False, f"the message names {word}": False}


def unfinished(x):
    layer = Square()
    return report(lambda: layer(x), layer, "forward")


def unfinished_with_two(x, y):
    layer = Square()
    return report(lambda: layer(x, y), layer, "forward")


def unfinished_with_none():
    layer = Square()
    return report(layer, layer, "forward")


def no_way_back(x):
    layer = Doubled()
    layer(x)
    return report(layer.backward, layer, "bwd")


def no_way_back_with_two(x, y):
    layer = Sum()
    layer(x, y)
    return report(layer.backward, layer, "bwd")


def no_way_back_with_none():
    layer = Constant()
    layer()
    return report(layer.backward, layer, "bwd")


def a_slip_in_forward(x):
    layer = Clumsy()
    return report(lambda: layer(x), layer, "forward")["raises"]


def a_slip_in_bwd(x):
    layer = Clumsy()
    layer.args, layer.out = (x,), x
    return report(layer.backward, layer, "bwd")["raises"]


def finished_relu(x, g):
    layer = Relu()
    out = layer(x)
    out.g = g
    layer.backward()
    return {"out": out, "x.g": getattr(x, "g", None), "layer.out is out": layer.out is out}


def finished_mse(guesses, targ):
    layer = Mse()
    loss = layer(guesses, targ)
    layer.backward()
    return {"loss": loss, "guesses.g": getattr(guesses, "g", None), "inputs kept": len(layer.args)}
