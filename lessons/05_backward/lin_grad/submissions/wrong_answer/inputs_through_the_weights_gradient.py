"""back-through-the-gradient-of-the-weights

inp.g is made with w.g, where w belongs

The way back through a layer leads through the weights themselves: the same numbers that the inputs
were multiplied by on the way forward. Their gradient says how they should change, and is not on that
way.

if `_ @ w.g.T`: `w.g` is read where `w` should be.

help: By which numbers was each input multiplied in the forward pass?
look: p w, w.g
at: none
"""


def lin_grad(inp, out, w, b):
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)
    inp.g = out.g @ w.g.T
