"""The number of the batch is used as the number of its first row.

task: regression_epochs
set: eighth
"""

def train(x, y, w, lr, bs, epochs):
    full = (len(x) + bs - 1) // bs
    for epoch in range(epochs):
        for number in range(full):  # WRONG
            xb = x[number:number + bs]  # WRONG
            yb = y[number:number + bs]  # WRONG
            gap = xb @ w - yb
            w = w - lr * 2 * (xb.T @ gap) / len(xb)
    return w
