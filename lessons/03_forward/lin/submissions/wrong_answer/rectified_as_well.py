"""rectified-as-well

The result is rectified as well

Where a linear layer gives a negative number, yours gives 0. The rectifier is a step of its own, the
next exercise, and the last layer of a network has none. In the backward pass each step has its own
function, too.

help: What is the smallest number that a linear layer can give?
look: p (x @ w + b).min()
at: return
"""


def lin(x, w, b):
    return (x @ w + b).clamp(min=0)
