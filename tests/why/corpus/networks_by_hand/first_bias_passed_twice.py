"""The second layer's back_affine gets b1 instead of b2.

task: two_layers_three_outputs
set: final
"""


def affine(inp, w, b):
    return inp.matmul(w) + b

def rectify(z):
    return z * (z > 0)

def mse(pred, y):
    return ((pred - y) ** 2).sum() / y.numel()

def back_mse(pred, y):
    pred.g = (pred - y) * (2 / y.numel())

def back_rectify(z, a):
    z.g = a.g * (z > 0)

def back_affine(inp, out, w, b):
    w.g = inp.T.matmul(out.g)
    b.g = out.g.sum(dim=0)
    inp.g = out.g.matmul(w.T)

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = affine(x, w1, b1)
    a = rectify(z)
    pred = affine(a, w2, b2)
    loss = mse(pred, y)
    back_mse(pred, y)
    back_affine(a, pred, w2, b1)  # WRONG
    back_rectify(z, a)
    back_affine(x, z, w1, b1)
    return loss
