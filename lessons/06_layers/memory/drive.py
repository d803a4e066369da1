"""Uses MseStored forward and back, and lets kept_floats count networks that have been called."""

from types import SimpleNamespace

import spy
import torch
from memory import MseStored, kept_floats
from module_class import Module


class Linear(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, inp):
        return inp @ self.w + self.b

    def bwd(self, out, inp):
        inp.g, self.w.g, self.b.g = out.g @ self.w.T, inp.T @ out.g, out.g.sum(0)


class Rectifier(Module):
    def forward(self, inp):
        return inp.clamp_min(0.0)

    def bwd(self, out, inp):
        inp.g = (inp > 0) * out.g


class Flatten(Module):
    """Its output is a view of its input."""

    def forward(self, inp):
        return inp.flatten(1)

    def bwd(self, out, inp):
        inp.g = out.g.reshape(inp.shape)


class Loss(Module):
    def forward(self, inp, targ):
        return (inp[:, 0] - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]


def network(w1, b1, w2, b2, loss, first=()):
    return SimpleNamespace(layers=[*first, Linear(w1, b1), Rectifier(), Linear(w2, b2)], loss=loss)


def forward(model, x, targ):
    for layer in model.layers:
        x = layer(x)
    model.loss(x, targ)
    return model


def backward(model):
    for layer in (model.loss, *reversed(model.layers)):
        layer.backward()


def g_of(tensor):
    return getattr(tensor, "g", None)


# the loss


def loss_of(inp, targ):
    return MseStored()(inp, targ)


def loss_and_back(inp, targ):
    layer = MseStored()
    loss = layer(inp, targ)
    layer.backward()
    return {
        "the loss": loss,
        "layer.diff": getattr(layer, "diff", None),
        "inp.g": g_of(inp),
        "targ.g (nobody asked for it)": g_of(targ),
    }


def what_runs(inp, targ):
    layer = MseStored()
    layer(inp, targ)
    with spy.watch() as seen:
        layer.backward()
    return {
        "inp.g": g_of(inp),
        "backward subtracts": bool({"sub", "sub_", "rsub"} & set(seen.names())),
        "MseStored is a Module": isinstance(layer, Module),
    }


def targets_change(inp, targ, change):
    """Somebody reuses the memory of the targets between the call and backward."""
    layer = MseStored()
    targ = targ.clone()
    layer(inp, targ)
    targ.add_(change)
    layer.backward()
    return {"inp.g, for the loss as it was at the call": g_of(inp)}


def two_side_by_side(inp1, targ1, inp2, targ2):
    first, second = MseStored(), MseStored()
    first(inp1, targ1)
    second(inp2, targ2)
    first.backward()
    second.backward()
    return {"inp1.g": g_of(inp1), "inp2.g": g_of(inp2)}


def two_batches(inp1, targ1, inp2, targ2):
    layer = MseStored()
    layer(inp1, targ1)
    layer(inp2, targ2)
    layer.backward()
    return {"inp1.g (the earlier batch)": g_of(inp1), "inp2.g (the latest batch)": g_of(inp2)}


def backward_twice(inp, targ):
    layer = MseStored()
    layer(inp, targ)
    layer.backward()
    layer.backward()
    return {"inp.g after the second backward": g_of(inp)}


# the count


def count_loss(inp, targ):
    loss = MseStored()
    loss(inp, targ)
    return kept_floats(SimpleNamespace(layers=[], loss=loss))


def count(x, targ, w1, b1, w2, b2):
    return kept_floats(forward(network(w1, b1, w2, b2, Loss()), x, targ))


def count_stored(x, targ, w1, b1, w2, b2):
    return kept_floats(forward(network(w1, b1, w2, b2, MseStored()), x, targ))


def count_before_the_call(w1, b1, w2, b2):
    return kept_floats(network(w1, b1, w2, b2, Loss()))


def count_after_backward(x, targ, w1, b1, w2, b2):
    model = forward(network(w1, b1, w2, b2, Loss()), x, targ)
    backward(model)
    return kept_floats(model)


def count_flattened(pictures, targ, w1, b1, w2, b2):
    return kept_floats(forward(network(w1, b1, w2, b2, Loss(), first=[Flatten()]), pictures, targ))


def count_slice(x, rows, targ, w1, b1, w2, b2):
    """The batch is cut out of a larger tensor."""
    return kept_floats(forward(network(w1, b1, w2, b2, Loss()), x[:rows], targ))


def count_attributes(attributes):
    """A layer on which all sorts of things hang."""
    layer = SimpleNamespace(**attributes)
    return kept_floats(SimpleNamespace(layers=[layer], loss=SimpleNamespace()))


def count_stretched(row, rows):
    """One row, seen as many; the numbers are there once."""
    layer = SimpleNamespace(stretched=row.expand(rows, row.shape[0]))
    return kept_floats(SimpleNamespace(layers=[layer], loss=SimpleNamespace()))


def count_equal(a):
    """Two tensors with the same numbers, and one of them under two names."""
    copy = a.clone()
    layers = [SimpleNamespace(first=a, again=a), SimpleNamespace(copy=copy)]
    return kept_floats(SimpleNamespace(layers=layers, loss=SimpleNamespace()))
