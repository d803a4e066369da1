# slip: every layer of a loop is rectified, the last one included
# source: network by hand
# named: rectified-there-and-back
from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(x, targ, w1, b1, w2, b2):
    layers = ((w1, b1), (w2, b2))
    inp, kept = x, []
    for w, b in layers:
        mid = lin(inp, w, b)
        out = relu(mid)  # WRONG
        kept.append((inp, mid, out, w, b))
        inp = out
    mse_grad(out, targ)
    for inp, mid, out, w, b in kept[::-1]:
        relu_grad(mid, out)  # WRONG
        lin_grad(inp, mid, w, b)
    return mse(kept[-1][2], targ)
