# slip: the second layer's weights get the numbers before the rectifier
# source: network by hand
# named: numbers-before-the-rectifier
def forward_and_backward(x, targ, w1, b1, w2, b2):
    n = len(x)
    z = x @ w1 + b1
    a = z * (z > 0)
    err = (a @ w2 + b2).squeeze(1) - targ
    dout = (2 / n) * err.unsqueeze(1)
    w2.g = z.t() @ dout  # WRONG
    b2.g = dout.sum(0)
    dz = (dout @ w2.t()) * (z > 0)
    w1.g = x.t() @ dz
    b1.g = dz.sum(0)
    x.g = dz @ w1.t()
    return (err**2).mean()
