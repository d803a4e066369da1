"""The bias gradient is averaged over the rows instead of summed.

task: two_layer_classifier
set: final
"""


import torch

class Module():
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out
    def backward(self): self.bwd(self.out, *self.args)

class Linear(Module):
    def __init__(self, weight, bias):
        self.weight = weight
        self.bias = bias
    def forward(self, inp): return inp @ self.weight + self.bias
    def bwd(self, out, inp):
        inp.g = out.g @ self.weight.t()
        self.weight.g = inp.t() @ out.g
        self.bias.g = out.g.mean(0)  # WRONG

class Relu(Module):
    def forward(self, inp): return inp.clamp_min(0.)
    def bwd(self, out, inp): inp.g = (inp > 0).float() * out.g

class CrossEntropy(Module):
    def forward(self, inp, targ):
        self.logp = inp.log_softmax(dim=1)
        return -self.logp.gather(1, targ[:, None]).mean()
    def bwd(self, out, inp, targ):
        g = self.logp.exp()
        g[torch.arange(len(targ)), targ] -= 1.
        inp.g = g / len(targ)

class Model(Module):
    def __init__(self, layers, loss):
        self.layers, self.loss = layers, loss
    def forward(self, x, targ):
        for l in self.layers: x = l(x)
        return self.loss(x, targ)
    def bwd(self, out, x, targ):
        self.loss.backward()
        for l in self.layers[::-1]: l.backward()

def forward_and_backward(x, y, w1, b1, w2, b2):
    model = Model([Linear(w1, b1), Relu(), Linear(w2, b2)], CrossEntropy())
    loss = model(x, y)
    model.backward()
    return loss
