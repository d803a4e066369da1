"""written-somewhere-else

The caller's tensors have no new .g

Your function runs through, but what it writes lands under another name (`.grad`) or on another object. `.g` belongs
to one Python object: `w.clone()`, `w.T`, `w[:]` and `w + 0` are all new objects, and whatever you set on them is gone
when the function ends.

help: Are the objects on the left of your three assignments the very parameters?
look: p hasattr(inp, "g"), hasattr(w, "g"), hasattr(b, "g")
at: entry
"""


def lin_grad(inp, out, w, b):
    inp.grad = out.g @ w.T
    w.grad = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.grad = out.g.sum(0)
