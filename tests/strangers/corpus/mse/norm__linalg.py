# slip: the norm of the residual
# source: forum thread
# named: length-of-the-residual
import torch

def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    return torch.linalg.norm(residual(out, targ))  # WRONG
