# slip: the old entry is kept as a view of the flattened copy
# source: coursework
# named: down-only-undoes-up
import torch


def numeric_grad(f, x, h=1e-5):
    flat = x.clone().flatten()
    slopes = torch.zeros_like(flat)
    for i in range(len(flat)):
        before = flat[i]  # WRONG
        flat[i] = before + h
        up = f(flat.view(x.shape))
        flat[i] = before - h  # WRONG
        down = f(flat.view(x.shape))
        flat[i] = before
        slopes[i] = (up - down) / (2 * h)
    return slopes.view(x.shape)
