"""Another right program."""

import torch
def ce_grad(logits, targ):
    p = torch.softmax(logits, 1)
    hot = torch.nn.functional.one_hot(targ, logits.shape[1])
    return (p - hot) / len(logits)
