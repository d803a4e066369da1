# slip: the nudged copies are made before the loop, so that the nudges pile up
# source: coursework
# named: nudges-pile-up
import torch


def numeric_grad(f, x, h=1e-5):
    higher = x.contiguous().clone()
    lower = x.contiguous().clone()
    slopes = []
    for k in range(x.numel()):
        higher.view(-1)[k] += h  # WRONG
        lower.view(-1)[k] -= h  # WRONG
        slopes.append((f(higher) - f(lower)) / (2 * h))
    return torch.tensor(slopes, dtype=x.dtype).view(x.shape)
