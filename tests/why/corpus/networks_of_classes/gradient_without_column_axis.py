"""The gradient of the predictions lacks their second axis.

task: two_layer_training_pass
set: unseen
"""


class Module:
    def __call__(self, *args):
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def backward(self):
        self.bwd(self.out, *self.args)

class Relu(Module):
    def forward(self, z):
        return z.clamp_min(0.)

    def bwd(self, out, z):
        z.g = out.g * (z > 0)

class Lin(Module):
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, z):
        return z @ self.w + self.b

    def bwd(self, out, z):
        z.g = out.g @ self.w.T
        self.w.g = z.T @ out.g
        self.b.g = out.g.sum(0)

class Mse(Module):
    def forward(self, z, t):
        return (z[:, 0] - t).pow(2).mean()

    def bwd(self, out, z, t):
        z.g = 2 * (z[:, 0] - t) / z.shape[0]  # WRONG

def train(x, targ, w1, b1, w2, b2):
    first, act, second, cost = Lin(w1, b1), Relu(), Lin(w2, b2), Mse()
    loss = cost(second(act(first(x))), targ)
    for part in (cost, second, act, first):
        part.backward()
    return loss
