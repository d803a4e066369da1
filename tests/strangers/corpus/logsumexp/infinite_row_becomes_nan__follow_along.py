# slip: the maximum is subtracted even where it is infinite
# source: course follow-along
# named: maximum-may-be-infinite
import torch


def logsumexp(x):
    m = x.max(-1)[0]  # WRONG
    return m + (x - m[:, None]).exp().sum(-1).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
