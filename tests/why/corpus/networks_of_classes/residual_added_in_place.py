"""The sum overwrites the input that the weights' gradient reads.

task: residual_block
set: eighth
"""

class Res:
    def __init__(self, w):
        self.w = w
    def __call__(self, x):
        self.x = x
        self.pre = x.mm(self.w)
        return x.add_(self.pre.relu())  # WRONG
    def backward(self, g):
        inner = g * (self.pre > 0).to(g.dtype)
        self.w.g = self.x.t().mm(inner)
        return g + inner.mm(self.w.t())
