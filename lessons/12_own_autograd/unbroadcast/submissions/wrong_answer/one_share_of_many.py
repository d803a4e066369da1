"""one-share-of-many

Only the first share of each number is returned

The shape is right. But each number was used in several places, and the shares of all but the first are lost.

help: How many entries of grad belong to one number of the result?
look: p grad.shape, shape
at: none
"""


def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad[0] if len(grad) else grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.narrow(axis, 0, 1) if grad.shape[axis] else grad.sum(axis, keepdim=True)
    return grad
