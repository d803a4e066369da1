"""guesses-overwritten

The guesses themselves were changed

The slope comes out right, and the guesses are gone: whoever reads `out` afterwards, to print the
accuracy or to compute the loss, reads something else.

if `out -= _`: `out -= ...` writes the differences into the caller's tensor.

else: An operation that works in place, `-=` or `sub_` for instance, writes into the caller's
tensor.

help: After your function has run, what is in `out`?
look: p out[:, 0]
at: `out -= _`
"""


def mse_grad(out, targ):
    out -= targ[:, None]
    out.g = 2 * out / out.shape[0]
