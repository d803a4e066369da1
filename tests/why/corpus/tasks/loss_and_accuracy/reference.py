"""The reference."""


import torch
def evaluate(x, y, w1, b1, w2, b2):
    h = (x @ w1 + b1).clamp(min=0.)
    logits = h @ w2 + b2
    logp = logits - logits.logsumexp(1, keepdim=True)
    loss = -logp[torch.arange(len(y)), y].mean()
    return loss, (logits.argmax(1) == y).float().mean()
