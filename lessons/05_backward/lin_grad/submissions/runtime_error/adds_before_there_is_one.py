"""added-to-nothing

A gradient is added to one that is not there

`inp.g += ...` first *reads* `inp.g`, and nobody has set it: "'Tensor' object has no attribute 'g'".
Where older ones are there, all three lines run and add to them. In this course a new `.g` replaces
the old one.

help: What should `inp.g` be after two calls in a row, the same or double?
look: p hasattr(inp, "g"), hasattr(w, "g")
at: `inp.g += _`
"""

def lin_grad(inp, out, w, b):
    inp.g += out.g @ w.T
    w.g += inp.T @ out.g
    b.g += out.g.sum(0)
