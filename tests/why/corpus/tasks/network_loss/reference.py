"""The reference."""


def lin(x, w, b):
    return x @ w + b
def relu(x):
    return x.clamp_min(0.0)
def mse(out, y):
    return (out[:, 0] - y).pow(2).mean()
def forward(x, y, w1, b1, w2, b2):
    return mse(lin(relu(lin(x, w1, b1)), w2, b2), y)
