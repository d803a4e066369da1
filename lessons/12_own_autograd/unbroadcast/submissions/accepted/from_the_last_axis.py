"""Goes from the last axis to the first, so that no place moves before it has been visited."""


def unbroadcast(grad, shape):
    padded = (None,) * (len(grad.shape) - len(shape)) + tuple(shape)
    for axis in reversed(range(len(padded))):
        if padded[axis] is None:
            grad = grad.sum(dim=axis)
        elif padded[axis] == 1 and grad.shape[axis] != 1:
            grad = grad.sum(dim=axis).unsqueeze(axis)
    return grad
