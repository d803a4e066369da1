"""Collects the axes first and sums once; takes care of the case without any."""


def unbroadcast(grad, shape):
    extra = grad.dim() - len(shape)
    missing = list(range(extra))
    ones = [extra + axis for axis, size in enumerate(shape) if size == 1]
    if missing or ones:
        grad = grad.sum(missing + ones, keepdim=True)
    return grad.reshape(shape)
