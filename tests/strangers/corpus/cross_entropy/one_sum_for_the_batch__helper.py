# slip: a helper adds up the powers of the whole batch
# source: network by hand
# named: one-sum-for-the-batch
import torch


def log_probs(x):
    x = x - torch.max(x)
    return x - torch.log(torch.sum(torch.exp(x)))  # WRONG


def nll(logp, targ):
    return -logp[torch.arange(logp.shape[0]), targ].mean()


def cross_entropy(logits, targ):
    return nll(log_probs(logits), targ)
