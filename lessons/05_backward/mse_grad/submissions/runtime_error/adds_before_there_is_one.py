"""added-to-nothing

The slope is added to an out.g that is not there

`out.g += ...` first *reads* `out.g`, and nobody has set it: "has no attribute 'g'". Where an older
one is there, the line runs and adds to it. In this course a new `.g` replaces the old one.

help: What should `out.g` be after two calls in a row, the same or double?
look: p hasattr(out, "g")
at: `out.g += _`
"""

def mse_grad(out, targ):
    out.g += 2 * (out - targ[:, None]) / out.shape[0]
