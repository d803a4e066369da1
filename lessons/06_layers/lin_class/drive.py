"""Uses Lin as a network would: several calls, several layers, and the way back."""

import torch
from lin_class import Lin


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


def made(w, b):
    layer = Lin(w, b)
    return {"layer.w is w": getattr(layer, "w", None) is w, "layer.b is b": getattr(layer, "b", None) is b}


def forward(inp, w, b):
    return Lin(w, b)(inp)


def forward_and_back(inp, w, b, out_g):
    layer = Lin(w, b)
    out = layer(inp)
    hang(out, out_g)
    go_back(layer)
    return {"inp.g": g_of(inp), "w.g": g_of(w), "b.g": g_of(b), "out.g": g_of(out)}


def keep(inp, w, b):
    layer = Lin(w, b)
    out = layer(inp)
    return {
        "what the call returned": out,
        "layer.w is w": getattr(layer, "w", None) is w,
        "layer.b is b": getattr(layer, "b", None) is b,
        "layer.inp is inp": getattr(layer, "inp", None) is inp,
        "layer.out is what the call returned": getattr(layer, "out", None) is out,
    }


def two_in_a_chain(x, w1, b1, w2, b2, out_g):
    first, second = Lin(w1, b1), Lin(w2, b2)
    hidden = first(x)
    out = second(hidden)
    hang(out, out_g)
    go_back(second)
    go_back(first)
    tensors = {"w2": w2, "b2": b2, "hidden": hidden, "w1": w1, "b1": b1, "x": x}
    return {f"{name}.g": g_of(tensor) for name, tensor in tensors.items()}


def two_side_by_side(inp1, inp2, w1, w2, b1, b2, out1_g, out2_g):
    first, second = Lin(w1, b1), Lin(w2, b2)
    out1, out2 = first(inp1), second(inp2)
    hang(out1, out1_g)
    hang(out2, out2_g)
    go_back(first)
    go_back(second)
    tensors = {"inp1": inp1, "w1": w1, "b1": b1, "inp2": inp2, "w2": w2, "b2": b2}
    return {f"{name}.g": g_of(tensor) for name, tensor in tensors.items()}


def two_batches(inp1, inp2, w, b, out1_g, out2_g):
    """Both batches go forward, then one backward: it is about the latest."""
    layer = Lin(w, b)
    out1 = layer(inp1)
    hang(out1, out1_g)
    out2 = layer(inp2)
    hang(out2, out2_g)
    go_back(layer)
    return {"inp1.g (the earlier batch)": g_of(inp1), "inp2.g (the latest batch)": g_of(inp2), "w.g": g_of(w), "b.g": g_of(b)}


def backward_twice(inp, w, b, out_g):
    layer = Lin(w, b)
    hang(layer(inp), out_g)
    go_back(layer)
    go_back(layer)
    return {f"{name}.g after the second backward": g_of(tensor) for name, tensor in {"inp": inp, "w": w, "b": b}.items()}


def weights_that_learn(inp, w, b, w_step, b_step, out_g):
    """Somebody outside changes the numbers in w and b between two calls, as a training step does."""
    layer = Lin(w, b)
    layer(inp)
    w.sub_(w_step)
    b.sub_(b_step)
    out = layer(inp)
    hang(out, out_g)
    go_back(layer)
    return {"the output with the new weights": out, "inp.g": g_of(inp)}
