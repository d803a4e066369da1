"""The weights are updated before the gradient for the layer below is computed from them.

task: one_training_step
set: seventh
"""

class Layer:
    def __init__(self, w, b, last):
        self.w = w.clone()
        self.b = b.clone()
        self.last = last

    def forward(self, x):
        self.x = x
        self.z = x @ self.w + self.b
        return self.z if self.last else self.z.relu()

    def backward(self, grad, lr):
        if not self.last:
            grad = grad * (self.z > 0)
        self.w -= lr * (self.x.t() @ grad)  # WRONG
        self.b -= lr * grad.sum(0)
        back = grad @ self.w.t()  # WRONG
        return back

def one_step(x, y, w1, b1, w2, b2, lr):
    net = [Layer(w1, b1, False), Layer(w2, b2, True)]
    out = x
    for layer in net:
        out = layer.forward(out)
    grad = 2 * (out - y) / out.nelement()
    for layer in net[::-1]:
        grad = layer.backward(grad, lr)
    return net[0].w, net[0].b, net[1].w, net[1].b
