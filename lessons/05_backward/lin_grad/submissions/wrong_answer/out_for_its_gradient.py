"""out-for-its-gradient

The outputs are used where their slopes belong

`out` says what the layer answered, `out.g` says how the loss changes with that answer. Both are
`[n, o]`, so no shape complains. What you get is large where the answers were large, whether they
were right or wrong.

help: Which of the two knows what the loss wants, `out` or `out.g`?
look: p out, out.g
at: `out @ w.T`
"""


def lin_grad(inp, out, w, b):
    inp.g = out @ w.T
    w.g = (inp[:, :, None] * out[:, None, :]).sum(0)
    b.g = out.sum(0)
