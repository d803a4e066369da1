"""on-a-new-object

The slope is stored on another tensor

`.g` belongs to one Python object. `out[:, 0]`, `out.clone()`, `out.T` and `out - targ` are new objects each time, and
what you set on them is gone when the function ends. The caller's `out` has nothing.

help: On which object does the caller look for `.g`, and is it the one on the left of your assignment?
look: p out[:, 0] is out, hasattr(out, "g")
at: entry
"""


def mse_grad(out, targ):
    column = out.clone()
    column.g = 2 * (column - targ[:, None]) / out.shape[0]
