"""largest-along-an-axis

The 0 is taken for an axis

`x.max(0)` does not compare with the number 0. It walks along axis 0 and brings back one largest number for each
column, so a whole axis is gone. Comparing two values place by place is another function.

help: Look at the shape of `x.max(0).values`. Which function takes two tensors and gives the larger number at every place?
look: p x.shape, x.max(0).values.shape
at: return
"""


def relu(x):
    return x.max(0).values
