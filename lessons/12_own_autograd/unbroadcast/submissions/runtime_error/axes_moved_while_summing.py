"""axes-moved-while-summing

An axis is looked for in its old place after another one has gone

The numbers of the axes are right at the beginning. Each sum without keepdim takes an axis away, and all that follow move by one
place: the next sum goes over the wrong axis, or over one that does not exist.

help: After `x.sum(0)`, what is the axis that was number 1 before?
look: p grad.shape, shape
at: none
"""


def unbroadcast(grad, shape):
    extra = grad.ndim - len(shape)
    for axis in range(grad.ndim):
        if axis < extra or (shape[axis - extra] == 1 and grad.shape[axis] != 1):
            grad = grad.sum(axis)
    return grad.reshape(shape)
