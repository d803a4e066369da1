"""The reference."""


import torch
def cross_entropy(logits, y):
    logp = logits - logits.logsumexp(1, keepdim=True)
    each = -logp[torch.arange(len(y)), y]
    return each.mean(), each
