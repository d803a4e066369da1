"""The bias gradient is averaged over the rows instead of summed.

task: returned_gradients
set: seventh
"""

class Dense:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b
    def backward(self, up):
        self.dw = self.x.T @ up
        self.db = up.mean(0)  # WRONG
        return up @ self.w.T

class ReLU:
    def __call__(self, x):
        self.on = (x > 0).float()
        return x * self.on
    def backward(self, up):
        return up * self.on

class SquaredError:
    def __call__(self, out, y):
        self.diff = out - y
        return (self.diff ** 2).mean()
    def backward(self):
        return 2 * self.diff / self.diff.numel()

def gradients(x, y, w1, b1, w2, b2):
    first, act, second, loss = Dense(w1, b1), ReLU(), Dense(w2, b2), SquaredError()
    loss(second(act(first(x))), y)
    up = loss.backward()
    for layer in [second, act, first]:
        up = layer.backward(up)
    return first.dw, first.db, second.dw, second.db
