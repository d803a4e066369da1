"""d is a second name of g, so writing to d changes g as well.

Either marked line is right to name: the second name, or the write that reaches g through it.

task: residual_block
set: held out
known: likely
"""


class Res:
    def __init__(self, w):
        self.w = w
    def __call__(self, x):
        self.x = x
        self.z = x @ self.w
        return x + self.z.relu()
    def backward(self, g):
        d = g  # WRONG
        d[self.z <= 0] = 0.  # WRONG
        self.w.g = self.x.T @ d
        back = d @ self.w.T
        return g + back
