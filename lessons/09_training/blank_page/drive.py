"""Uses what is on the page, stage by stage; a name that is not written yet is missed only where it is used."""

from itertools import islice

import blank_page
import spy
import torch

PRODUCTS = {"mm", "bmm", "mv", "dot", "vdot", "addmm", "addmv", "addbmm", "baddbmm", "matmul", "linear", "_int_mm"}
NAMES = ("w1", "b1", "w2", "b2")


def g_of(tensor):
    return getattr(tensor, "g", None)


def hang(out, g):
    """Give an output the gradient that the next layer would have left on it."""
    if isinstance(out, torch.Tensor):
        out.g = g


def torchs_products(a, b):
    with spy.watch() as seen:
        blank_page.matmul(a, b)
    return {"matmul leaves its sums to a product of torch's": any(name in PRODUCTS for name in seen.names())}


def forward(inp, w, b):
    return blank_page.Linear(w, b)(inp)


def forth_and_back(inp, w, b, out_g):
    layer = blank_page.Linear(w, b)
    out = layer(inp)
    hang(out, out_g)
    layer.backward()
    return {"inp.g": g_of(inp), "w.g": g_of(w), "b.g": g_of(b)}


def two_in_a_chain(x, w1, b1, w2, b2, out_g):
    first, second = blank_page.Linear(w1, b1), blank_page.Linear(w2, b2)
    hidden = first(x)
    out = second(hidden)
    hang(out, out_g)
    second.backward()
    first.backward()
    tensors = {"w2": w2, "b2": b2, "hidden": hidden, "w1": w1, "b1": b1, "x": x}
    return {f"{name}.g": g_of(tensor) for name, tensor in tensors.items()}


def a_second_batch(inp1, inp2, w, b, out1_g, out2_g):
    """A batch forward and back, then a second one with the same layer."""
    layer = blank_page.Linear(w, b)
    for inp, g in ((inp1, out1_g), (inp2, out2_g)):
        hang(layer(inp), g)
        layer.backward()
    return {"the second inp.g": g_of(inp2), "w.g of the second batch": g_of(w), "b.g of the second batch": g_of(b)}


def loss_after_the_gradient(logits, targ):
    """As in a training that prints its loss at the end of a step."""
    logp = blank_page.log_softmax(logits)
    grad = blank_page.cross_entropy_grad(logits, targ)
    return {"the gradient": grad, "the log-probabilities, looked at afterwards": logp, "the loss, taken afterwards": blank_page.nll(logp, targ)}


def walk(x, y, bs):
    """At most a few more batches than rows, so that a walk without an end has one."""
    got = list(islice(blank_page.batches(x, y, bs), len(x) + 3))
    return [tuple(item) if isinstance(item, (tuple, list)) else item for item in got]


def trained(x, y, epochs, bs, lr, seed, nh):
    return named(blank_page.train(x, y, epochs, bs, lr, seed, nh))


def trained_with_50_units(x, y, epochs, bs, lr, seed):
    return named(blank_page.train(x, y, epochs, bs, lr, seed))


def named(params):
    """What train returned, under names; None for what did not come."""
    given = list(params) if isinstance(params, (list, tuple)) else []
    count = len(given) if isinstance(params, (list, tuple)) else type(params).__name__
    return {"how many tensors came back": count, **dict(zip(NAMES, [*given, None, None, None, None]))}


def beside_autograd(x, y, epochs, bs, lr, seed, nh, by_autograd):
    """by_autograd: the parameters of the same network, trained from the same start by PyTorch alone."""
    mine = named(blank_page.train(x, y, epochs, bs, lr, seed, nh))
    return {f"{name} by hand minus {name} by autograd": apart(mine[name], by_autograd[name]) for name in NAMES}


def apart(mine, theirs):
    """The difference; where there cannot be one, what came instead."""
    alike = isinstance(mine, torch.Tensor) and mine.shape == theirs.shape
    return mine.detach() - theirs if alike else mine
