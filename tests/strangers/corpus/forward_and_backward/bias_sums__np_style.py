# slip: the gradients of the biases are summed to single numbers
# source: network by hand
# named: biases-as-single-numbers


def forward_and_backward(x, targ, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = z1.relu()
    z2 = a1 @ w2 + b2
    n = len(x)
    dz2 = 2 / n * (z2 - targ[:, None])
    dw2, db2 = a1.T @ dz2, dz2.sum()  # WRONG
    dz1 = dz2 @ w2.T * (z1 > 0)
    dw1, db1 = x.T @ dz1, dz1.sum()  # WRONG
    w1.g, b1.g, w2.g, b2.g, x.g = dw1, db1, dw2, db2, dz1 @ w1.T  # WRONG
    return ((z2[:, 0] - targ) ** 2).mean()
