"""The backward pass runs from the first layer to the last.

task: two_layers_three_outputs
set: final
"""


class Dense:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, g):
        self.w.g = self.x.T @ g
        self.b.g = g.sum(0)
        return g @ self.w.T


class ReLU:
    def forward(self, x):
        self.mask = (x > 0).float()
        return x * self.mask

    def backward(self, g):
        return g * self.mask


class Network:
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, g):
        for layer in self.layers:  # WRONG
            g = layer.backward(g)
        return g


def forward_and_backward(x, y, w1, b1, w2, b2):
    net = Network(Dense(w1, b1), ReLU(), Dense(w2, b2))
    pred = net.forward(x)
    diff = pred - y
    net.backward(2 * diff / diff.numel())
    return (diff ** 2).mean()
