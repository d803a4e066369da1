"""The number of batches is a float, which range does not accept.

task: regression_over_batches
set: fourth
"""


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w.clone(), b.clone()
    def forward(self, x):
        self.x = x
        return x @ self.w + self.b
    def backward(self, g):
        self.gw = self.x.T @ g
        self.gb = g.sum(0, keepdim=True)
    def step(self, lr):
        self.w -= lr * self.gw
        self.b -= lr * self.gb

def epoch(x, y, w, b, lr, bs):
    model = Linear(w, b)
    count = len(x) / bs  # WRONG
    for k in range(count):
        start = k * bs
        xb = x[start:start + bs]
        yb = y[start:start + bs]
        pred = model.forward(xb)
        err = pred - yb
        g = 2 * err / len(err)
        model.backward(g)
        model.step(lr)
    return model.w, model.b
