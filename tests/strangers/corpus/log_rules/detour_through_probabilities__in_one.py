# slip: the logarithm of the whole quotient is taken
# source: course follow-along
# named: logarithm-of-the-quotient
import torch


def log_softmax_v2(x):
    return (x.exp() / (x.exp().sum(-1, keepdim=True))).log()  # WRONG


def exp_ceiling(dtype):
    power = 0
    while not torch.isinf(torch.exp(torch.tensor(float(power), dtype=dtype))):
        power += 1
    return power
