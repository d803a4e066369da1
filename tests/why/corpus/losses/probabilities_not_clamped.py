"""The probabilities are not clamped, so the loss takes the logarithm of 0.

task: clamped_bce
set: fifth
"""


EPS = 1e-3

def sigmoid(z):
    return 1 / (1 + (-z).exp())  # WRONG

def bce(p, y):
    when_one = y * p.log()
    when_zero = (1 - y) * (1 - p).log()
    return -(when_one + when_zero).mean()

def bce_step(x, y, w, b):
    logits = x @ w + b
    probs = sigmoid(logits)  # WRONG
    loss = bce(probs, y)
    grad = (probs - y) / probs.numel()
    w.g = x.T @ grad
    b.g = grad.sum(0)
    return loss
