"""real-axes-summed

Every axis is summed, also those that were never stretched

The result has the right shape, and its numbers repeat: it was added up too far and stretched out again. Only along axes that
were stretched may there be a sum.

help: `[3]` was stretched to `[2, 3]`. Which of the two axes keeps its three different numbers?
look: p grad.shape, shape
at: return
"""


def unbroadcast(grad, shape):
    if tuple(grad.shape) == tuple(shape):
        return grad
    return grad.sum().expand(shape).clone()
