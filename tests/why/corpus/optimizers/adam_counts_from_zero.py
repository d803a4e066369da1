"""The step count starts at 0, so the first correction divides by 0.

Either marked line is right to name: a count from 1, or a power of t + 1.

task: adam
set: held out
"""


class Adam:
    def __init__(self, lr, b1, b2, eps):
        self.lr, self.b1, self.b2, self.eps = lr, b1, b2, eps
        self.t = 0  # WRONG
        self.m = 0.
        self.v = 0.
    def step(self, w, g):
        self.m = self.b1 * self.m + (1 - self.b1) * g
        self.v = self.b2 * self.v + (1 - self.b2) * g * g
        mhat = self.m / (1 - self.b1 ** self.t)  # WRONG
        vhat = self.v / (1 - self.b2 ** self.t)
        self.t += 1
        return w - self.lr * mhat / (vhat.sqrt() + self.eps)

def adam(w, grads, lr, b1, b2, eps):
    opt = Adam(lr, b1, b2, eps)
    for g in grads:
        w = opt.step(w, g)
    return w
