"""exp overflows because the row's maximum is not subtracted first.

task: gradient_of_large_scores
set: final
"""


import torch

def softmax(scores):
    e = torch.exp(scores)  # WRONG
    return e / e.sum(dim=1, keepdim=True)

def ce_grad(logits, targ):
    n, classes = logits.shape
    probs = softmax(logits)
    truth = torch.zeros(n, classes)
    for i in range(n):
        truth[i, targ[i]] = 1.0
    return (probs - truth) / n
