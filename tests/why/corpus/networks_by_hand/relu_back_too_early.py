"""relu_back is called before linear_back has set the gradient that it reads.

task: backward_by_hand
set: sixth
"""

def linear(a, w, b):
    return a @ w + b

def relu(z):
    return z * (z > 0)

def linear_back(a, z, w, b):
    w.g = a.t() @ z.g
    b.g = z.g.sum(dim=0)
    a.g = z.g @ w.t()

def relu_back(z, a):
    z.g = a.g * (z > 0)

def mse_back(pred, y):
    pred.g = 2 * (pred - y) / (y.shape[0] * y.shape[1])

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = linear(x, w1, b1)
    a = relu(z)
    pred = linear(a, w2, b2)
    loss = ((pred - y) ** 2).mean()

    mse_back(pred, y)
    relu_back(z, a)  # WRONG
    linear_back(a, pred, w2, b2)
    linear_back(x, z, w1, b1)
    return loss
