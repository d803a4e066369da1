# slip: the second layer's gradient is made of the outputs instead of the hidden units
# source: network by hand
# named: guesses-for-hidden-units


def forward_and_backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = z1.clamp_min(0)
    a2 = a1 @ w2 + b2
    dz2 = 2 * (a2 - y.view(-1, 1)) / x.shape[0]
    w2.g = a2.T @ dz2  # WRONG
    b2.g = dz2.sum(0)
    dz1 = dz2 @ w2.T
    dz1 = dz1 * (a1 > 0)
    w1.g = x.T @ dz1
    b1.g = dz1.sum(0)
    x.g = dz1 @ w1.T
    return (a2.view(-1) - y).pow(2).mean()
