"""mask-instead-of-numbers

Only zeros and ones come back

You return *where* `x` is positive, as numbers 0 and 1, instead of the numbers that are there: 0.5
and 3 both become 1.
This mask is a good thing to have. It is the slope of the rectifier, and it comes back in the backward pass. Here
it is only half of the work.

help: What could you do with a tensor of zeros and ones so that `x` survives where there is a one?
look: p (x > 0).sum()
at: return
"""


def relu(x):
    return (x > 0).to(x.dtype)
