"""added-to-the-parameters

The gradients of w and b are added to ones that are not there

`w.g += ...` first *reads* `w.g`, and nobody has set it: "'Tensor' object has no attribute 'g'".
Where older ones are there, the lines run and add to them, as PyTorch does with `.grad`. In this
course a new `.g` replaces the old one.

help: What should `w.g` be after two calls in a row, the same or double?
look: p hasattr(w, "g"), hasattr(b, "g")
at: `w.g += _`
"""

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g += inp.T @ out.g
    b.g += out.g.sum(0)
