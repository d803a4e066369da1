# slip: one maximum is taken of the whole batch
# source: course follow-along
# named: one-maximum-for-all
import torch


def logsumexp(x):
    m = x.max()  # WRONG
    if m.isinf():
        m = torch.zeros_like(m)
    return m + (x - m).exp().sum(-1).log()


def log_softmax(x):
    return x - logsumexp(x).unsqueeze(-1)
