"""relu_grad is called before lin_grad has set the gradient that it reads.

task: two_layer_network
set: first
"""


def lin(x, w, b):
    return x @ w + b

def relu(x):
    return x.clamp_min(0.)

def mse(out, targ):
    return (out[:, 0] - targ).pow(2).mean()

def mse_grad(out, targ):
    out.g = 2. * (out[:, 0] - targ)[:, None] / len(targ)

def relu_grad(inp, out):
    inp.g = (inp > 0).float() * out.g

def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = out.g.sum(0)

def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    loss = mse(out, targ)
    mse_grad(out, targ)
    relu_grad(l1, l2)  # WRONG
    lin_grad(l2, out, w2, b2)
    lin_grad(x, l1, w1, b1)
    return loss
