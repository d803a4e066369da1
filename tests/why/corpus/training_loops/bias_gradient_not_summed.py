"""The bias gradient is not summed over the rows.

task: two_layer_steps
set: held out
known: likely
"""


def lin(x, w, b):
    return x @ w + b

def lin_back(x, w, g):
    gw = x.T @ g
    gb = g  # WRONG
    return g @ w.T, gw, gb

def train(x, y, w1, b1, w2, b2, lr, steps):
    for step in range(steps):
        z = lin(x, w1, b1)
        h = z * (z > 0)
        out = lin(h, w2, b2)
        diff = out.squeeze(1) - y
        g = 2 * diff[:, None] / x.shape[0]
        g, gw2, gb2 = lin_back(h, w2, g)
        g = g * (z > 0)
        g, gw1, gb1 = lin_back(x, w1, g)
        w1 -= lr * gw1
        b1 -= lr * gb1
        w2 -= lr * gw2
        b2 -= lr * gb2
    return w1, b1, w2, b2
