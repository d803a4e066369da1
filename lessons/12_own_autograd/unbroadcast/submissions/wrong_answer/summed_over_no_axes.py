"""summed-over-no-axes

Where nothing was stretched, everything is added up

With an empty list of axes `sum` adds up the whole tensor: `()` means all axes to torch, not none. So exactly the easiest case
comes out as one number.

help: What is `torch.ones(2, 3).sum(())`?
look: p grad.shape, shape
at: none
"""


def unbroadcast(grad, shape):
    extra = grad.ndim - len(shape)
    grad = grad.sum(tuple(range(extra))) if extra else grad
    ones = tuple(axis for axis, size in enumerate(shape) if size == 1)
    return grad.sum(ones, keepdim=True)
