# slip: the output layer is rectified too
# source: network by hand
# named: rectified-there-and-back


def relu_deriv(z):
    return (z > 0).float()


def forward_and_backward(x, targ, w1, b1, w2, b2):
    kind = x.dtype
    z1 = x @ w1 + b1
    a1 = z1.clamp(min=0)
    z2 = a1 @ w2 + b2
    a2 = z2.clamp(min=0)  # WRONG
    dz2 = -2 * (1 / len(x)) * (targ[:, None] - a2) * relu_deriv(z2).to(kind)  # WRONG
    w2.g = a1.T @ dz2
    b2.g = dz2.sum(0)
    dz1 = dz2 @ w2.T * relu_deriv(z1).to(kind)
    w1.g = x.T @ dz1
    b1.g = dz1.sum(0)
    x.g = dz1 @ w1.T
    return (targ - a2[:, 0]).pow(2).mean()
