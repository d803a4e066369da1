# slip: a probability is not let fall below a small number
# source: coursework
# general: values, partial
# today: general
import torch


def log_softmax_v2(x):
    e = torch.exp(x)
    p = e / e.sum(1, keepdim=True)
    return torch.log(torch.clamp(p, min=1e-7))  # WRONG


def exp_ceiling(dtype):
    power = 0
    while not torch.isinf(torch.exp(torch.tensor(float(power), dtype=dtype))):
        power += 1
    return power
