"""The number of drops is a fraction because of / instead of //.

task: step_schedule
set: fifth
"""


def step_decay(lr0, epoch, every):
    drops = epoch / every  # WRONG
    return lr0 * 0.5 ** drops

def gradient(xb, yb, w):
    pred = xb @ w
    return 2 * (xb * (pred - yb)[:, None]).mean(0)

def mse(x, y, w):
    return ((x @ w - y) ** 2).mean().item()

def train(x, y, w, lr, epochs, every, bs):
    losses = []
    for epoch in range(epochs):
        lr_now = step_decay(lr, epoch, every)
        for xb, yb in zip(x.split(bs), y.split(bs)):
            w = w - lr_now * gradient(xb, yb, w)
        losses.append(mse(x, y, w))
    return w, losses
