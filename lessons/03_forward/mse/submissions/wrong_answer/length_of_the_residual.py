"""length-of-the-residual

The root of the sum of squares comes back

That is the length of the residual as a vector, √14 = 3.742 by hand, where the mean of the squares
is 3.5. Lengths grow with the number of rows, and their slope at a perfect fit does not exist.

if `torch.norm(...)` or `_.norm(...)` or `torch.linalg.norm(...)`: `norm` squares, adds up *and
takes the root*, and it does not average.

help: Square your number: which sum is it, and by what do you still have to divide?
look: p out.shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).norm()
