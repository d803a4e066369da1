"""gradient-looked-for-on-the-input

A .g is read that nobody has set yet

Backward, the slopes come from the side of the output: `out.g` is what you are given, `inp.g` is
what you have to find. Reading `inp.g` first fails, "'Tensor' object has no attribute 'g'"; and on a
second batch, when an old one is there, it would not fail but be stale.

help: Which of the four tensors carries a `.g` when your function starts?
look: p hasattr(inp, "g"), hasattr(out, "g")
at: `inp.g @ w`
"""


def lin_grad(inp, out, w, b):
    out.g = inp.g @ w
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.sum(0)
