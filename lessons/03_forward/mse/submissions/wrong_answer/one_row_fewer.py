"""divided-by-n-minus-one

The sum is divided by n - 1

By hand that gives 14 / 3 = 4.667 instead of 14 / 4. Dividing by n - 1 is right when one estimates a variance and has
used the data for the mean already. Here it is a plain average over n rows; with a single row you would divide by 0
and get infinity.

help: How many numbers were added up?
look: p out.shape[0]
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).sum() / (len(targ) - 1)
