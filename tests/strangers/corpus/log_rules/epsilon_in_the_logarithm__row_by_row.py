# slip: a small constant keeps the logarithm of a probability finite
# source: coursework
# named: small-number-in-the-logarithm
import torch

EPS = 1e-8


def log_softmax_v2(scores):
    rows = []
    for row in scores:
        powers = torch.exp(row)
        rows.append(torch.log(powers / powers.sum() + EPS))  # WRONG
    return torch.stack(rows) if rows else torch.zeros_like(scores)


def exp_ceiling(dtype):
    power = 0
    while not torch.isinf(torch.exp(torch.tensor(float(power), dtype=dtype))):
        power += 1
    return power
