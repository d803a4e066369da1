# slip: what was subtracted is not added again
# source: own
# named: shift-not-put-back
import torch


def logsumexp(x):
    m = x.max(-1, keepdim=True)[0]
    m = m.masked_fill(m.isinf(), 0)
    return (x - m).exp().sum(-1).log()  # WRONG


def log_softmax(x):
    m = x.max(-1, keepdim=True)[0].masked_fill(x.isinf().all(-1, keepdim=True), 0)
    return x - logsumexp(x)[:, None]
