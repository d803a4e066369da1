"""The reference."""


def grads(x, y, w1, w2, w3):
    z1 = x @ w1
    a1 = z1.relu()
    z2 = a1 @ w2
    a2 = z2.relu()
    d3 = (a2 @ w3 - y) / len(x)
    d2 = (d3 @ w3.T) * (z2 > 0)
    d1 = (d2 @ w2.T) * (z1 > 0)
    return x.T @ d1, a1.T @ d2, a2.T @ d3
