# slip: a small constant keeps the logarithm of a probability finite
# source: network by hand
# named: small-number-in-the-logarithm
import torch


def log_softmax_v2(x):
    e = x.exp()
    p = e / e.sum(dim=-1, keepdim=True)
    return torch.log(p + 1e-8)  # WRONG


def exp_ceiling(dtype):
    power = 0
    while not torch.isinf(torch.exp(torch.tensor(float(power), dtype=dtype))):
        power += 1
    return power
