# slip: the return is inside the loop, so only the first slope is found
# source: coursework
# named: first-entry-only
import torch


def numeric_grad(func, x, eps=1e-5):
    result = torch.zeros(x.shape, dtype=x.dtype)
    k = 0
    while k < x.numel():
        up = x.clone().reshape(-1)
        down = x.clone().reshape(-1)
        up[k] += eps
        down[k] -= eps
        diff = func(up.reshape(x.shape)) - func(down.reshape(x.shape))
        result.view(-1)[k] = diff / (2 * eps)
        k += 1
        return result  # WRONG
    return result
