"""adds-to-the-old-slope

out.g still includes an older one

Where `out` had a `.g` already, yours was added to it. Here a new `.g` replaces the old one; adding
up is what PyTorch does with `.grad`, and the reason why everybody there must remember to zero it.

help: What should `out.g` be after two calls in a row, the same or double?
look: p getattr(out, "g", None)
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = getattr(out, "g", 0) + 2 * (out - targ[:, None]) / out.shape[0]
