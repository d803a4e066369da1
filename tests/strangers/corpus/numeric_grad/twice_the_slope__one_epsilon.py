# slip: the central difference is divided by one step instead of two
# source: forum thread
# named: divided-by-one-nudge
import torch


def numeric_grad(f, x, eps=1e-5):
    estimates = torch.empty_like(x).flatten()
    for feature in range(x.numel()):
        bump = torch.zeros(x.numel(), dtype=x.dtype)
        bump[feature] = eps
        bump = bump.view(x.shape)
        objective_plus = f(x + bump)
        objective_minus = f(x - bump)
        estimates[feature] = (objective_plus - objective_minus) / eps  # WRONG
    return estimates.view(x.shape)
