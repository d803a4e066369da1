# slip: the logarithm of the whole quotient is taken
# source: course follow-along
# named: logarithm-of-the-quotient
import torch


def plain_softmax(t):
    t = torch.exp(t)
    return t / t.sum(1).unsqueeze(1)


def log_softmax_v2(x):
    return torch.log(plain_softmax(x))  # WRONG


def exp_ceiling(dtype):
    power = 0
    while not torch.isinf(torch.exp(torch.tensor(float(power), dtype=dtype))):
        power += 1
    return power
