"""The first layer's back_affine is called before back_relu has set the gradient it reads.

task: network_gradients
set: seventh
"""

def affine(t, w, b): return t @ w + b

def back_loss(out, y):
    out.g = (2.0 / len(y)) * (out.squeeze(-1) - y).unsqueeze(-1)

def back_relu(before, after):
    before.g = after.g.clone()
    before.g[before <= 0] = 0.0

def back_affine(t, res, w, b):
    t.g = res.g @ w.T
    w.g = t.T @ res.g
    b.g = res.g.sum(dim=0)

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = affine(x, w1, b1)
    a = z.relu()
    out = affine(a, w2, b2)
    loss = ((out.squeeze(-1) - y) ** 2).mean()
    back_loss(out, y)
    back_affine(a, out, w2, b2)
    back_affine(x, z, w1, b1)  # WRONG
    back_relu(z, a)
    return loss
