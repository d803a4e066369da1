"""returned-not-set

The slopes are returned, and out has none

The caller gets the right numbers, and nobody writes them down. The layer that made `out` looks for
them on `out` itself, under the name `g`; that is how the layers get along without knowing one
another.

help: After the call, where will the next function look?
look: p hasattr(out, "g")
at: return
"""


def mse_grad(out, targ):
    return 2 * (out - targ[:, None]) / out.shape[0]
