"""The predictions stay a column, so minus the target vector they give a matrix.

task: single_output_network
set: fifth
"""


class Lin:
    def __init__(self, w, b): self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.w + self.b

    def bwd(self, grad):
        self.w.g = self.inp.T @ grad
        self.b.g = grad.sum(0)
        return grad @ self.w.T

class Relu:
    def __call__(self, inp):
        self.inp = inp
        return inp.clamp(min=0.)

    def bwd(self, grad):
        return (self.inp > 0).float() * grad

class Head:
    def __init__(self, w): self.w = w

    def __call__(self, inp):
        self.inp = inp
        return inp @ self.w[:, None]

    def bwd(self, grad):
        self.w.g = (self.inp.T @ grad)[:, 0]
        return grad @ self.w[None, :]

class Mse:
    def __call__(self, pred, targ):
        self.diff = pred - targ  # WRONG
        return self.diff.pow(2).mean()

    def bwd(self):
        return 2. * self.diff[:, None] / len(self.diff)

def regress(x, y, w1, b1, w2):
    lin, relu, head, mse = Lin(w1, b1), Relu(), Head(w2), Mse()
    loss = mse(head(relu(lin(x))), y)
    lin.bwd(relu.bwd(head.bwd(mse.bwd())))
    return loss
