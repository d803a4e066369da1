"""missing-axes-kept

Axes that were missing are still there

Axes of size 1 are summed where both shapes have equally many axes. But a tensor `[3]` that was stretched to `[2, 3]` lacked
an axis, and the result still has it, or something was summed that does not belong to it.

help: How many axes may the result have?
look: p grad.ndim, len(shape)
at: return
"""


def unbroadcast(grad, shape):
    aligned = (0,) * (grad.ndim - len(shape)) + tuple(shape)
    for axis, size in enumerate(aligned):
        if size == 1:
            grad = grad.sum(axis, keepdim=True)
    return grad
