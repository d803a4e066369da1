"""The products are summed over the rows instead of the inner axis.

task: two_layer_forward
set: fifth
"""


def matmul(a, b):
    prods = a[:, :, None] * b[None, :, :]
    return prods.sum(dim=0)  # WRONG

def lin(x, w, b):
    return matmul(x, w) + b

def relu(x):
    return x.clamp_min(0.)

def net(x, w1, b1, w2, b2):
    layer1 = lin(x, w1, b1)
    layer1 = relu(layer1)
    layer2 = lin(layer1, w2, b2)
    return layer2
