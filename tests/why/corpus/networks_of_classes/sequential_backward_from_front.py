"""The backward pass runs from the first layer to the last.

task: network_with_hooks
set: fifth
"""


class Module:
    def __init__(self):
        self.hooks = []

    def __call__(self, inp):
        self.inp = inp
        self.out = self.forward(inp)
        for hook in self.hooks:
            hook(self, inp, self.out)
        return self.out

class Linear(Module):
    def __init__(self, w, b):
        super().__init__()
        self.w, self.b = w, b

    def forward(self, inp):
        return inp @ self.w + self.b

    def backward(self, grad):
        self.w.g = self.inp.T @ grad
        self.b.g = grad.sum(0)
        return grad @ self.w.T

class ReLU(Module):
    def forward(self, inp):
        return inp.clamp(min=0)

    def backward(self, grad):
        return grad * (self.inp > 0).float()

class Sequential(Module):
    def __init__(self, *layers):
        super().__init__()
        self.layers = layers

    def forward(self, inp):
        for layer in self.layers:
            inp = layer(inp)
        return inp

    def backward(self, grad):
        for layer in self.layers:  # WRONG
            grad = layer.backward(grad)
        return grad

def run(x, y, w1, b1, w2, b2):
    means = []
    model = Sequential(Linear(w1, b1), ReLU(), Linear(w2, b2))
    for m in model.layers:
        m.hooks.append(lambda mod, inp, out: means.append(out.mean().item()))
    pred = model(x)
    loss = ((pred - y) ** 2).mean()
    model.backward(2 * (pred - y) / pred.numel())
    return loss, means
