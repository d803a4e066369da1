"""largest-along-an-axis

An axis is gone: the largest numbers along it come back

`x.max(0)`, for instance, does not compare with the number 0. It walks along axis 0 and brings back
one largest number for each column. Comparing two values place by place is another function.

help: Look at the shape of `x.max(0).values`. Which function takes two tensors and gives the larger number at every place?
look: p x.shape, x.max(0).values.shape
at: return
"""


def relu(x):
    return x.max(0).values
