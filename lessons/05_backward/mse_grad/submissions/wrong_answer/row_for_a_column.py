"""row-for-a-column

The new axis comes first instead of last

`out.g` is `[1, n]`, a single row with n columns; `[None, :]` puts the axis there. `out` is n rows
with one column. With one row the two look alike, with more the next layer takes your n rows for n
outputs.

help: In `[rows, columns]`, which of the two places has size 1?
look: p out.shape, (out[:, 0] - targ)[None, :].shape
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = (2 * (out[:, 0] - targ) / out.shape[0])[None, :]
