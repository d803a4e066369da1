"""w2 is updated before the hidden gradient is computed from it.

task: two_layer_descent
set: final
"""


def forward(x, w1, w2):
    z = x @ w1
    hidden = z.clamp(min=0)
    return z, hidden, hidden @ w2

def updated(w, grad, lr):
    return w - lr * grad

def train(x, y, w1, w2, lr, steps):
    n = len(x)
    for step in range(steps):
        z, hidden, pred = forward(x, w1, w2)
        dpred = 2 / n * (pred - y)
        # second layer
        dw2 = hidden.T @ dpred
        w2 = updated(w2, dw2, lr)  # WRONG
        dhidden = dpred @ w2.T  # WRONG
        # first layer
        dz = dhidden * (z > 0)
        dw1 = x.T @ dz
        w1 = updated(w1, dw1, lr)
    return w1, w2
