"""The reference."""


def train(x, y, w1, w2, lr, steps):
    for _ in range(steps):
        l1 = x @ w1
        l2 = l1.clamp(min=0.)
        out = l2 @ w2
        out_g = 2 * (out - y) / len(y)
        w2_g = l2.t() @ out_g
        l1_g = (out_g @ w2.t()) * (l1 > 0).float()
        w1_g = x.t() @ l1_g
        w1 = w1 - lr * w1_g
        w2 = w2 - lr * w2_g
    return w1, w2
