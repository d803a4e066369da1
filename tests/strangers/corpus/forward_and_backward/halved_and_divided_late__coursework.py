# slip: the way back starts from the plain difference, and weights and biases are divided by m
# source: coursework
# named: half-and-averaged-at-the-weights


def forward_and_backward(X, y, W1, b1, W2, b2):
    m = X.shape[0]
    Z1 = X @ W1 + b1
    A1 = Z1.clamp(min=0)
    A2 = A1 @ W2 + b2
    cost = ((A2[:, 0] - y) ** 2).mean()
    dZ2 = A2 - y[:, None]  # WRONG
    W2.g = A1.T @ dZ2 / m  # WRONG
    b2.g = dZ2.sum(0) / m  # WRONG
    dZ1 = (dZ2 @ W2.T) * (Z1 > 0)
    W1.g = X.T @ dZ1 / m  # WRONG
    b1.g = dZ1.sum(0) / m  # WRONG
    X.g = dZ1 @ W1.T
    return cost
