"""fills-a-gradient-that-is-not-there

The numbers are written into out.g before there is an out.g

`out.g[:, 0] = ...` first *reads* `out.g` and then fills it. Nobody has made it yet, hence "has no
attribute 'g'". On a second batch an old one would still be there, and the line would run: that is
how such a mistake survives a quick try.

help: Which of the two comes first, making the tensor or filling it?
look: p hasattr(out, "g")
at: `out.g[:, 0] = _`
"""


def mse_grad(out, targ):
    out.g[:, 0] = 2 * (out[:, 0] - targ) / out.shape[0]
