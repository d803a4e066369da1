"""added-to-nothing

The slopes are added to an inp.g that is not there

`inp.g += ...` first *reads* `inp.g`, and nobody has set it: "has no attribute 'g'". Where an older
one is there, the line runs and adds to it. In this course a new `.g` replaces the old one.

help: What should `inp.g` be after two calls in a row, the same or double?
look: p hasattr(inp, "g")
at: `inp.g += _`
"""

def relu_grad(inp, out):
    inp.g += (inp > 0) * out.g
