"""The second bias gets the gradient of the hidden layer's sum.

task: backward_by_hand
set: eighth
"""

def grads_of(inp, up):
    return inp.t().mm(up), up.mean(0)  # WRONG

def forward_and_backward(x, y, w1, b1, w2, b2):
    pre = x.mm(w1) + b1
    act = pre.relu()
    err = act.mm(w2) + b2 - y
    up = 2 * err / err.numel()
    w2.g, b2.g = grads_of(act, up)
    down = up.mm(w2.t()) * pre.gt(0)
    w1.g, b1.g = grads_of(x, down)
    return err.square().mean()
