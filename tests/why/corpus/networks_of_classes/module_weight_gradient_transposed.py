"""The weights' gradient is the transpose of what it should be.

task: returned_gradients
set: seventh
"""

class Module:
    def __call__(self, *inputs):
        self.inputs = inputs
        self.result = self.forward(*inputs)
        return self.result
    def backward(self):
        return self.bwd(self.result, *self.inputs)

class Linear(Module):
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, inp):
        return inp.matmul(self.w).add(self.b)
    def bwd(self, out, inp):
        inp.g = out.g.matmul(self.w.t())
        self.w.g = out.g.t().matmul(inp)  # WRONG
        self.b.g = out.g.sum(dim=0)

class Relu(Module):
    def forward(self, inp):
        return inp.clamp_min(0.)
    def bwd(self, out, inp):
        inp.g = (inp > 0).float() * out.g

class Mse(Module):
    def forward(self, out, targ):
        return (out - targ).pow(2).mean()
    def bwd(self, loss, out, targ):
        out.g = 2. * (out - targ) / targ.numel()

def gradients(x, y, w1, b1, w2, b2):
    lin1, relu, lin2, mse = Linear(w1, b1), Relu(), Linear(w2, b2), Mse()
    mse(lin2(relu(lin1(x))), y)
    for part in (mse, lin2, relu, lin1):
        part.backward()
    return w1.g, b1.g, w2.g, b2.g
