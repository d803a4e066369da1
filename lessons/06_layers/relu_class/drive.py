"""Uses Adder and Relu as a network would: several calls, several objects, and the way back."""

import torch
from relu_class import Adder, Relu


def hang(out, g):
    """Give an output the gradient that the next layer would have left on it."""
    if isinstance(out, torch.Tensor):
        out.g = g


def g_of(tensor):
    return getattr(tensor, "g", None)


def go_back(layer):
    """layer.backward(), unless nobody has written it yet: then say so, as the starter does."""
    if not hasattr(layer, "backward"):
        raise NotImplementedError(f"{type(layer).__name__}.backward is not written yet")
    layer.backward()


def lacking(layer):
    """Go back; if that fails because something is missing, say what."""
    try:
        go_back(layer)
    except AttributeError as error:
        owner = type(error.obj).__name__
        return f"the attribute {error.name} of a tensor" if owner == "Tensor" else f"an attribute of the {owner}"
    except TypeError as error:
        return "an argument" if "argument" in str(error) else "something of another type"
    return "nothing"


def add(k, x):
    return Adder(k)(x)


def add_with_two(k1, k2, x):
    first, second = Adder(k1), Adder(k2)
    return {"the first adder's answer": first(x), "the second adder's": second(x), "the first's, asked again": first(x)}


def rectify(inp):
    return Relu()(inp)


def call_it(inp):
    layer = Relu()
    others = [name for name in dir(layer) if not name.startswith("_") and name != "backward"]
    if not callable(layer) and not others:
        raise NotImplementedError("Relu.__call__ is not written yet")
    try:
        layer(inp)
        how = "works"
    except TypeError:
        how = "ends in a TypeError"
    return {"callable(layer)": callable(layer), "calling it": how}


def forward_and_back(inp, out_g):
    layer = Relu()
    out = layer(inp)
    hang(out, out_g)
    go_back(layer)
    return {"inp.g": g_of(inp), "out.g": g_of(out)}


def remember(inp):
    layer = Relu()
    out = layer(inp)
    return {
        "what the call returned": out,
        "layer.inp is inp": getattr(layer, "inp", None) is inp,
        "layer.out is what the call returned": getattr(layer, "out", None) is out,
        "is the output a new tensor": out is not inp,
    }


def two_in_a_chain(inp, out_g):
    first, second = Relu(), Relu()
    hidden = first(inp)
    out = second(hidden)
    hang(out, out_g)
    go_back(second)
    go_back(first)
    return {"hidden.g (between the two layers)": g_of(hidden), "inp.g": g_of(inp)}


def two_side_by_side(inp1, inp2, out1_g, out2_g):
    first, second = Relu(), Relu()
    out1, out2 = first(inp1), second(inp2)
    hang(out1, out1_g)
    hang(out2, out2_g)
    go_back(first)
    go_back(second)
    return {"inp1.g": g_of(inp1), "inp2.g": g_of(inp2)}


def two_batches(inp1, inp2, out1_g, out2_g):
    """Both batches go forward, then one backward: it is about the latest."""
    layer = Relu()
    out1 = layer(inp1)
    hang(out1, out1_g)
    out2 = layer(inp2)
    hang(out2, out2_g)
    go_back(layer)
    return {"inp1.g (the earlier batch)": g_of(inp1), "inp2.g (the latest batch)": g_of(inp2)}


def backward_twice(inp, out_g):
    layer = Relu()
    hang(layer(inp), out_g)
    go_back(layer)
    go_back(layer)
    return {"inp.g after the second backward": g_of(inp)}


def what_lacks(inp, out_g):
    layer = Relu()
    hang(layer(inp), out_g)
    return {"what was missing on the way back": lacking(layer)}
