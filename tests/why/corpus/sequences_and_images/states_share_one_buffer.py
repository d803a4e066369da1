"""Every state is the same tensor, which the next pass overwrites.

task: recurrent_network
set: eighth
known: likely
"""

import torch

def rnn(xs, h0, wx, wh, b):
    h = h0.clone()
    outs = []
    for x in xs:
        h.copy_(torch.tanh(x @ wx + h @ wh + b))  # WRONG
        outs.append(h)  # WRONG
    return torch.stack(outs)
