"""list-turned-into-a-number

Many numbers should become one Python number, and no mean was taken

`.item()`, like `float()`, only works on a tensor with a single number in it. With four rows torch
says "a Tensor with 4 elements cannot be converted to Scalar". With one row it works, and that is
how it stays hidden in a quick trial. What is missing is the mean; and once it is there, nothing
needs to be converted any more.

help: How many numbers are left at the place where you convert?
look: p (out[:, 0] - targ).shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return (residual(out, targ) ** 2).item()
