"""The accuracy is taken of the hidden layer instead of the scores.

task: loss_and_accuracy
set: eighth
"""

import torch

def evaluate(x, y, w1, b1, w2, b2):
    hidden = torch.relu(x @ w1 + b1)
    scores = hidden @ w2 + b2
    picked = scores.log_softmax(-1)[range(len(y)), y]
    loss = picked.neg().mean()
    best = hidden.argmax(-1)  # WRONG
    return loss, best.eq(y).float().mean()
