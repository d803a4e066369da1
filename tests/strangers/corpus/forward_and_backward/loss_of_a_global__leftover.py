# slip: gradients are right, and the loss is that of another variable with a similar name
# source: course follow-along
# named: loss-of-every-pair
from lin import lin
from lin_grad import lin_grad
from relu import relu


def forward_and_backward(inp, targ, w1, b1, w2, b2):
    l1 = lin(inp, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    diff = out[:, 0] - targ
    res = out - targ  # WRONG
    loss = res.pow(2).mean()  # WRONG
    out.g = 2.0 * diff[:, None] / inp.shape[0]
    lin_grad(l2, out, w2, b2)
    l1.g = (l1 > 0).to(l2.g.dtype) * l2.g
    lin_grad(inp, l1, w1, b1)
    return loss
