"""The state is kept before it is updated.

task: recurrent_network
set: eighth
"""

import torch

def rnn(xs, h0, wx, wh, b):
    state, kept = h0, []
    for x in xs:
        kept.append(state)  # WRONG
        mixed = x.matmul(wx) + state.matmul(wh)
        state = mixed.add(b).tanh()
    return torch.stack(kept)
