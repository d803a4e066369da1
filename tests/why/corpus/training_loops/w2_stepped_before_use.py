"""w2 is updated before the backward pass reads it.

task: two_layer_steps
set: held out
execution: 1
"""


def train(x, y, w1, b1, w2, b2, lr, steps):
    for i in range(steps):
        # forward
        h = x @ w1
        h = h + b1
        h = h.clamp(min=0)
        pred = h @ w2 + b2
        # backward
        dpred = ((pred[:, 0] - y) * 2 / len(y)).unsqueeze(1)
        dw2 = h.t() @ dpred
        db2 = dpred.sum(0)
        w2 = w2 - lr * dw2
        b2 = b2 - lr * db2
        dh = dpred @ w2.t()  # WRONG
        dz = dh * (h > 0)
        dw1 = x.t() @ dz
        db1 = dz.sum(0)
        w1 = w1 - lr * dw1
        b1 = b1 - lr * db1
    return w1, b1, w2, b2
