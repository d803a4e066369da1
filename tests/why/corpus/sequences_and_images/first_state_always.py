"""Every step reads the first state instead of the previous one.

task: recurrent_network
set: held out
execution: 2
"""


import torch
def rnn(xs, h0, wx, wh, b):
    T = xs.shape[0]
    out = torch.zeros(T, len(b))
    h = h0
    for t in range(T):
        a = xs[t] @ wx + b
        r = h0 @ wh  # WRONG
        h = torch.tanh(a + r)
        out[t] = h
    return out
