"""The gradient is rectified like the input instead of gated by it.

task: two_layer_classes
set: eighth
known: likely
"""

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, t):
        self.t = t
        self.y = t.mm(self.w).add(self.b)
        return self.y
    def backward(self):
        up = self.y.g
        self.w.g = self.t.t().mm(up)
        self.b.g = up.sum(0)
        self.t.g = up.mm(self.w.t())

class Relu:
    def __call__(self, t):
        self.t = t
        self.y = 0.5 * (t.abs() + t)
        return self.y
    def backward(self):
        self.t.g = (self.y.g + self.y.g.abs()) * 0.5  # WRONG

class Mse:
    def __call__(self, p, y):
        self.p, self.err = p, p - y.unsqueeze(1)
        return self.err.pow(2).mean()
    def backward(self):
        self.p.g = self.err * 2 / len(self.err)

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.steps = [Linear(w1, b1), Relu(), Linear(w2, b2)]
        self.criterion = Mse()
    def __call__(self, t, y):
        for step in self.steps:
            t = step(t)
        return self.criterion(t, y)
    def backward(self):
        self.criterion.backward()
        for step in self.steps[::-1]:
            step.backward()
