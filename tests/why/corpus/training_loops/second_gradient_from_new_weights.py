"""The first weights are changed before the second gradient's forward values are taken again.

task: two_layer_descent
set: eighth
"""

def forward(x, w1, w2):
    h = (x @ w1).relu()
    return h, h @ w2

def train(x, y, w1, w2, lr, steps):
    for _ in range(steps):
        h, out = forward(x, w1, w2)
        d = 2 * (out - y) / len(x)
        g1 = x.T @ ((d @ w2.T) * (h > 0))
        w1 = w1 - lr * g1
        h, out = forward(x, w1, w2)  # WRONG
        g2 = h.T @ d  # WRONG
        w2 = w2 - lr * g2
    return w1, w2
