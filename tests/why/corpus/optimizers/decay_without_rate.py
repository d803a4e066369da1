"""The decay is not scaled by the learning rate.

task: weight_decay
set: eighth
known: unsure
"""

def shrink(p, g, lr, wd):
    return p - lr * g - wd * p  # WRONG

def train(x, y, w, b, lr, wd, steps):
    for _ in range(steps):
        err = x.mm(w).add(b).sub(y)
        up = err * 2 / err.numel()
        gw, gb = x.t().mm(up), up.sum(0)
        w, b = shrink(w, gw, lr, wd), shrink(b, gb, lr, wd)
    return w, b
