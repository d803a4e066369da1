"""input-gradient-transposed

inp.g is the other way round

The numbers are right, but rows and inputs are swapped: `inp.g` is `[i, n]` and `inp` is `[n, i]`.
`w @ out.g.T` gives that. With as many rows as inputs no shape would show it.

help: What is the shape of `inp`, and what is the shape of your `inp.g`?
look: p inp.shape, (w @ out.g.T).shape
at: assign $0.g
"""

def lin_grad(inp, out, w, b):
    inp.g = w @ out.g.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)
