"""The einsum gives the weights' gradient transposed.

task: einsum_network
set: fifth
"""


from torch import einsum

def linear(inp, w, b):
    return einsum('ni,ij->nj', inp, w) + b

def linear_back(inp, out_grad, w, b):
    w.g = einsum('ni,nj->ji', inp, out_grad)  # WRONG
    b.g = einsum('nj->j', out_grad)
    return einsum('nj,ij->ni', out_grad, w)

def relu(t):
    return t * (t > 0)

def relu_back(inp, out_grad):
    return (inp > 0).float() * out_grad

def forward_backward(x, y, w1, b1, w2, b2):
    l1 = linear(x, w1, b1)
    act = relu(l1)
    pred = linear(act, w2, b2)
    loss = (pred - y).pow(2).mean()
    grad = 2. * (pred - y) / pred.numel()
    grad = linear_back(act, grad, w2, b2)
    grad = relu_back(l1, grad)
    linear_back(x, grad, w1, b1)
    return loss
