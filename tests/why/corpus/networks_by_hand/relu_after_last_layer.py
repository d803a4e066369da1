"""The rectifier is applied after the last layer too.

task: three_layer_forward
set: sixth
"""

def lin(x, w, b):
    return x @ w + b

def relu(x):
    return x.clamp_min(0.)

def mse(out, y):
    return (out - y).pow(2).mean()

def net(x, ws, bs):
    act = x
    for i in range(len(ws)):
        act = lin(act, ws[i], bs[i])
        # no relu after the last layer
        if i <= len(ws) - 1:  # WRONG
            act = relu(act)
    return act

def forward(x, y, w1, b1, w2, b2, w3, b3):
    out = net(x, [w1, w2, w3], [b1, b2, b3])
    return out, mse(out, y)
