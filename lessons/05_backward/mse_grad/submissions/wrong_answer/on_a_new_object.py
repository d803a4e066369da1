"""on-a-new-object

The caller's out has no new slope

`.g` belongs to one Python object. `out[:, 0]`, `out.clone()`, `out.T` and `out - targ` are new
objects each time, and what you set on them is gone when the function ends. The next function looks
for `g` on `out` itself.

help: On which object does the caller look for `.g`, and on which one does your function leave it?
look: p out[:, 0] is out, hasattr(out, "g")
at: `_ = out.clone()`
"""


def mse_grad(out, targ):
    column = out.clone()
    column.g = 2 * (column - targ[:, None]) / out.shape[0]
