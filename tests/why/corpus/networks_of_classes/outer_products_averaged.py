"""The outer products are averaged over the rows instead of summed.

task: module_classes
set: held out
"""


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp * (inp > 0)
        return self.out
    def backward(self):
        self.inp.g = self.out.g * (self.inp > 0)

class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out
    def backward(self):
        grad = self.out.g
        each = self.inp[:, :, None] * grad[:, None, :]
        self.w.g = each.mean(0)  # WRONG
        self.b.g = grad.sum(0)
        self.inp.g = grad @ self.w.T

class Mse:
    def __call__(self, pred, targ):
        self.pred = pred
        self.diff = pred - targ[:, None]
        self.out = (self.diff * self.diff).mean()
        return self.out
    def backward(self):
        n = self.pred.shape[0]
        self.pred.g = 2. * self.diff / n

class Model:
    def __init__(self, w1, b1, w2, b2):
        self.l1, self.act, self.l2, self.mse = Lin(w1, b1), Relu(), Lin(w2, b2), Mse()
    def __call__(self, x, y):
        pred = self.l2(self.act(self.l1(x)))
        return self.mse(pred, y)
    def backward(self):
        self.mse.backward()
        self.l2.backward()
        self.act.backward()
        self.l1.backward()
