"""guesses-overwritten

The guesses themselves were changed

`out -= ...` writes the differences into the caller's tensor. The slope comes out right, and the guesses are gone:
whoever reads `out` afterwards, to print the accuracy or to compute the loss, reads residuals.

help: After your function has run, what is in `out`?
look: p out[:, 0]
at: entry
"""


def mse_grad(out, targ):
    out -= targ[:, None]
    out.g = 2 * out / out.shape[0]
