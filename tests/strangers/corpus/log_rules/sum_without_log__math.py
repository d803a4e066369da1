# slip: the sum of the powers is subtracted without its logarithm
# source: course follow-along
# named: logarithm-forgotten
import torch


def log_softmax_v2(x):
    denominator = torch.exp(x).sum(-1).unsqueeze(-1)
    return torch.sub(x, denominator)  # WRONG


def exp_ceiling(dtype):
    for k in range(2000):
        if torch.isinf(torch.tensor(k, dtype=dtype).exp()):
            return k
