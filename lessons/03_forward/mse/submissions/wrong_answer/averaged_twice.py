"""averaged-twice

The mean is divided by n once more

The loss is n times too small: 0.875 by hand instead of 3.5, where n is 4. A mean has been divided
by the number of rows already, so dividing again makes the loss depend on the batch size. With one
row nothing shows.

help: What is the right number divided by yours, and which size is that?
look: p out.shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).mean() / len(out)
