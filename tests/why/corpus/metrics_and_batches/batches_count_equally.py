"""Every batch counts equally, whatever its size.

task: evaluation_in_batches
set: sixth
known: wrong
"""

import torch

class Average:
    def __init__(self):
        self.total = 0.
        self.count = 0

    def add(self, value, n):
        self.total += value  # WRONG
        self.count += 1

    def value(self):
        return self.total / self.count

def accuracy(logits, yb):
    return (logits.argmax(dim=1) == yb).float().mean().item()

def cross_entropy(logits, yb):
    logp = logits.log_softmax(dim=1)
    return -logp[torch.arange(len(yb)), yb].mean().item()

def evaluate(x, y, w, b, bs):
    acc, loss = Average(), Average()
    for i in range(0, len(x), bs):
        xb, yb = x[i:i+bs], y[i:i+bs]
        logits = xb @ w + b
        acc.add(accuracy(logits, yb), len(xb))
        loss.add(cross_entropy(logits, yb), len(xb))
    return acc.value(), loss.value()
