# slip: a small constant is added to the sum before the logarithm
# source: own
# named: small-number-in-the-logarithm
import torch


def logsumexp(x):
    peak = x.amax(1)
    peak = torch.where(torch.isinf(peak), torch.zeros_like(peak), peak)
    sums = torch.exp(x - peak.unsqueeze(1)).sum(1)
    return torch.log(sums + 1e-8) + peak  # WRONG


def log_softmax(x):
    return x - logsumexp(x).unsqueeze(1)
