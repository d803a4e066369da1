"""The reference."""


def forward(x, y, w1, b1, w2, b2):
    h = (x @ w1 + b1).relu()
    out = h @ w2 + b2
    return out, ((out - y) ** 2).mean()
