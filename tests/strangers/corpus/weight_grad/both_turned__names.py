# slip: both factors are transposed
# source: coursework
# named: both-turned
from torch import einsum


def weight_grad_einsum(x, grad):
    return einsum("ab,ac->bc", x, grad)


def weight_grad_matmul(x, grad):
    xt = x.transpose(0, 1)
    gt = grad.transpose(0, 1)  # WRONG
    return xt @ gt  # WRONG
