"""The weights' gradient is the transpose of what it should be.

task: two_layer_classifier
set: final
"""


import torch

class Lin:
    def __init__(self, w, b): self.w, self.b = w, b
    def __call__(self, inp):
        self.inp = inp
        self.out = self.inp @ self.w + self.b
        return self.out
    def backward(self):
        self.inp.g = self.out.g @ self.w.t()
        self.w.g = self.out.g.t() @ self.inp  # WRONG
        self.b.g = self.out.g.sum(0)

class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.relu()
        return self.out
    def backward(self):
        self.inp.g = self.out.g.clone()
        self.inp.g[self.inp <= 0] = 0

class Loss:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.p = torch.softmax(inp, dim=-1)
        self.hot = torch.eye(inp.shape[1])[targ]
        return -(self.hot * self.p.log()).sum() / len(targ)
    def backward(self):
        self.inp.g = (self.p - self.hot) / len(self.targ)

def forward_and_backward(x, y, w1, b1, w2, b2):
    layers = [Lin(w1, b1), Relu(), Lin(w2, b2)]
    loss_func = Loss()
    act = x
    for layer in layers:
        act = layer(act)
    loss = loss_func(act, y)
    loss_func.backward()
    for i in range(len(layers) - 1, -1, -1):
        layers[i].backward()
    return loss
