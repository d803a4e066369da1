"""Every layer gets x instead of the previous layer's result.

task: two_layer_training_pass
set: unseen
"""


class Linear:
    def __init__(self, weight, bias):
        self.weight = weight
        self.bias = bias

    def __call__(self, data):
        self.data = data
        self.result = data @ self.weight
        self.result = self.result + self.bias
        return self.result

    def backward(self):
        up = self.result.g
        self.weight.g = self.data.T @ up
        self.bias.g = up.sum(0)
        self.data.g = up @ self.weight.T

class ReLU:
    def __call__(self, data):
        self.data = data
        self.result = data * (data > 0)
        return self.result

    def backward(self):
        keep = (self.data > 0).float()
        self.data.g = keep * self.result.g

class Loss:
    def __call__(self, pred, y):
        self.pred = pred
        self.diff = pred[:, 0] - y
        return (self.diff ** 2).mean()

    def backward(self):
        d = 2 * self.diff / len(self.diff)
        self.pred.g = d.unsqueeze(1)

class Net:
    def __init__(self, w1, b1, w2, b2):
        self.stack = [Linear(w1, b1), ReLU(), Linear(w2, b2)]
        self.criterion = Loss()

    def __call__(self, x, y):
        h = x
        for step in self.stack:
            h = step(x)  # WRONG
        return self.criterion(h, y)

    def backward(self):
        self.criterion.backward()
        for step in self.stack[::-1]:
            step.backward()

def train(x, targ, w1, b1, w2, b2):
    net = Net(w1, b1, w2, b2)
    value = net(x, targ)
    net.backward()
    return value
