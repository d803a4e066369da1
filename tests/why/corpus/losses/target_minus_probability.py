"""The difference is the target minus the probability, so the gradient has the wrong sign.

task: logistic_gradient
set: third
"""


def sigmoid(z):
    return 1 / (1 + (-z).exp())
def bce_grad(x, y, w):
    p = sigmoid(x @ w)
    d = y - p  # WRONG
    w.g = x.T @ d / len(y)
