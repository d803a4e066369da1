"""The exponent of the sigmoid lacks its minus.

task: logistic_gradient
set: third
"""


def sigmoid(z):
    return 1 / (1 + z.exp())  # WRONG
def bce_grad(x, y, w):
    p = sigmoid(x @ w)
    w.g = x.T @ (p - y) / len(y)
