"""Module.__call__ does not return its result.

task: returned_gradients
set: seventh
"""

class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)  # WRONG
    def backward(self):
        self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, t): return t.clamp(min=0)
    def bwd(self, out, t): t.g = out.g * (t > 0)

class Lin(Module):
    def __init__(self, w, b): self.w, self.b = w, b
    def forward(self, t): return t @ self.w + self.b
    def bwd(self, out, t):
        t.g = out.g @ self.w.t()
        self.w.g = t.t() @ out.g
        self.b.g = out.g.sum(0)

def gradients(x, y, w1, b1, w2, b2):
    layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
    t = x
    for layer in layers:
        t = layer(t)  # WRONG
    t.g = (t - y) * 2 / y.numel()
    for layer in reversed(layers):
        layer.backward()
    return w1.g, b1.g, w2.g, b2.g
