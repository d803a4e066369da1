"""The reference."""


def regress(x, y, w1, b1, w2):
    h = x @ w1 + b1
    a = h.clamp(min=0.)
    out = a @ w2
    diff = out - y
    out_g = 2 * diff / len(y)
    w2.g = a.T @ out_g
    h_g = out_g[:, None] * w2 * (h > 0)
    w1.g = x.T @ h_g
    b1.g = h_g.sum(0)
    return (diff ** 2).mean()
