# slip: the divided differences are computed and not kept
# source: network by hand
# named: discarded-result
import torch


def numeric_grad(f, x, h=1e-5):
    flat = x.reshape(-1)
    slopes = torch.zeros_like(flat)
    for k in range(flat.numel()):
        up, down = flat.clone(), flat.clone()
        up[k] += h
        down[k] -= h
        slopes[k] = f(up.reshape(x.shape)) - f(down.reshape(x.shape))
    slopes.div(2 * h)  # WRONG
    return slopes.reshape(x.shape)
