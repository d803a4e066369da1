"""Uses Linear as PyTorch's own code would: lists its parameters, saves them, hooks into it, trains it, puts two in a row."""

import math
import warnings

import torch
from linear_module import Linear
from torch import nn
from torch.nn import functional as F


def put(layer, w, b):
    """Give the layer these numbers, where it has room for them."""
    for name, value in (("w", w), ("b", b)):
        own = getattr(layer, name, None)
        if isinstance(own, torch.Tensor) and own.shape == value.shape:
            own.data.copy_(value)
    return layer


def with_numbers(w, b):
    """A layer with these weights and biases, of their dtype."""
    layer = Linear(*w.shape)
    if isinstance(layer, nn.Module):
        layer.to(w.dtype)
    return put(layer, w, b)


def shape_of(layer, name):
    value = getattr(layer, name, None)
    return list(value.shape) if isinstance(value, torch.Tensor) else None


def parameters_of(layer):
    return dict(layer.named_parameters()) if isinstance(layer, nn.Module) else {}


def grad_of(tensor):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch warns where the .grad of something that is not a leaf is read
        return getattr(tensor, "grad", None)


def walk_back(total):
    if isinstance(total, torch.Tensor) and total.requires_grad:
        total.backward()


def forward(inp, w, b):
    layer = with_numbers(w, b)
    shapes = {"the shape of layer.w": shape_of(layer, "w"), "the shape of layer.b": shape_of(layer, "b")}
    return {"is it an nn.Module": isinstance(layer, nn.Module), **shapes, "layer(inp)": layer(inp)}


def parameters(n_in, n_out):
    layer = Linear(n_in, n_out)
    found = parameters_of(layer)
    return {
        "the names in layer.named_parameters()": sorted(found),
        "their shapes": {name: list(found[name].shape) for name in sorted(found)},
        "which of them ask for a gradient": sorted(name for name in found if found[name].requires_grad),
        "layer.w is a leaf": bool(getattr(getattr(layer, "w", None), "is_leaf", False)),
        "does the layer have a backward of its own": hasattr(layer, "backward"),
    }


def spread_of(n_in, n_out):
    """The spread of a new layer's weights; 0 where it has none."""
    w = getattr(Linear(n_in, n_out), "w", None)
    return float(w.detach().std()) if isinstance(w, torch.Tensor) else 0.0


def in_words(ratio):
    """Draws differ from run to run, so a measured ratio is told as a range."""
    for name, value in (("the same", 1.0), ("half as large", 0.5), ("a quarter", 0.25)):
        if abs(ratio / value - 1) < 0.1:
            return name
    if not 0 < ratio < math.inf:
        return f"{ratio:g}"
    halves = round(2 * math.log2(ratio))
    low, high = (2 ** ((halves + side) / 2) for side in (-0.5, 0.5))
    return f"between {low:.2g} and {high:.2g} times as large"


def compared(ratio):
    return "too small" if ratio < 0.9 else "too large" if ratio > 1.1 else "as asked"


def fresh(n_in, n_out):
    """A new layer, as it was made."""
    layer = Linear(n_in, n_out)
    w, b = getattr(layer, "w", torch.zeros(n_in, n_out)), getattr(layer, "b", None)
    spread = float(w.detach().std())
    return {
        "layer.b at the start": b.detach() if isinstance(b, torch.Tensor) else None,
        "are all weights equal": bool((w == w.reshape(-1)[0]).all()),
        "do the weights average out to about 0": abs(float(w.detach().mean())) <= 0.1 * spread,
        "the spread of the weights": compared(spread * n_in**0.5),
        "does a second layer start with other weights": not torch.equal(getattr(Linear(n_in, n_out), "w", w), w),
    }


def larger(n_in, n_out):
    """How the spread of the weights goes with the two sizes."""
    before = spread_of(n_in, n_out)
    inputs, outputs = spread_of(4 * n_in, n_out), spread_of(n_in, 4 * n_out)
    return {
        "the spread of the weights with four times as many inputs": in_words(inputs / before) if before else "0",
        "the spread of the weights with four times as many outputs": in_words(outputs / before) if before else "0",
    }


def forth_and_back(inp, w, b, g):
    layer = with_numbers(w, b)
    inp = inp.clone().requires_grad_()
    out = layer(inp)
    walk_back((out * g).sum())
    grads = {f"layer.{name}.grad": grad_of(getattr(layer, name, None)) for name in ("w", "b")}
    return {"layer(inp)": out, **grads, "inp.grad": inp.grad}


def twice_the_same_batch(inp, w, b, g):
    """PyTorch adds up."""
    layer = with_numbers(w, b)
    outs = []
    for _ in range(2):
        outs.append(layer(inp))
        walk_back((outs[-1] * g).sum())
    grads = {f"layer.{name}.grad after two batches": grad_of(getattr(layer, name, None)) for name in ("w", "b")}
    return {"the second answer": outs[1], **grads}


def save_and_load(inp):
    first, second = Linear(inp.shape[1], 3), Linear(inp.shape[1], 3)
    saved = first.state_dict() if isinstance(first, nn.Module) else {}
    if isinstance(second, nn.Module):
        second.load_state_dict(saved)
    return {
        "the names in layer.state_dict()": sorted(saved),
        "does a second layer that loads them answer alike": torch.equal(first(inp), second(inp)),
    }


def hook(inp, w, b):
    """Something that runs whenever the layer is called."""
    layer, seen = with_numbers(w, b), []
    if isinstance(layer, nn.Module):
        layer.register_forward_hook(lambda module, args, out: seen.append(list(out.shape)))
    layer(inp)
    return {"what a forward hook saw": seen}


def one_step(inp, targ, w, b, rate):
    """One step of the library's gradient descent on layer.parameters()."""
    layer = with_numbers(w, b)
    walk_back((layer(inp) - targ).pow(2).mean())
    found = list(parameters_of(layer).values())
    if found:
        torch.optim.SGD(found, lr=rate).step()
    return {"layer.w after one step": getattr(layer, "w", None), "layer.b after one step": getattr(layer, "b", None)}


def network(x, y, w1, b1, w2, b2):
    """Two of them in a Sequential, with a rectifier between, and cross entropy at the end."""
    first, second = with_numbers(w1, b1), with_numbers(w2, b2)
    if not isinstance(first, nn.Module):
        return {"does it work in an nn.Sequential": False}
    model = nn.Sequential(first, nn.ReLU(), second)
    loss = F.cross_entropy(model(x), y)
    walk_back(loss)
    numbers = sum(parameter.numel() for parameter in model.parameters())
    grads = {
        "the first layer's w.grad": grad_of(getattr(first, "w", None)),
        "the second layer's w.grad": grad_of(getattr(second, "w", None)),
    }
    return {"does it work in an nn.Sequential": True, "the loss": loss, "how many numbers model.parameters() holds": numbers, **grads}
