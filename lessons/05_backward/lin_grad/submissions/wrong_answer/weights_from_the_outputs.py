"""weights-from-the-outputs

w.g is made of the outputs where their slopes belong

`out` says what the layer answered, `out.g` says how the loss changes with that answer. Both are
`[n, o]`, so no shape complains. The other two gradients are right.

help: Which of the two knows what the loss wants, `out` or `out.g`?
look: p out, out.g
at: assign $2.g
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out
    b.g = out.g.sum(0)
