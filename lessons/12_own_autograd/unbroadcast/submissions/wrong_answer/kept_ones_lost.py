"""ones-lost

The axes of size 1 have vanished

The numbers are right, and the shape lacks its ones: `[2, 1]` comes back as `[2]`. Somewhere later it will be stretched in another
direction.

help: What does `keepdim=True` do?
look: p shape
at: return
"""


def unbroadcast(grad, shape):
    extra = grad.ndim - len(shape)
    for axis in reversed(range(grad.ndim)):
        if axis < extra or shape[axis - extra] == 1:
            grad = grad.sum(axis)
    return grad
