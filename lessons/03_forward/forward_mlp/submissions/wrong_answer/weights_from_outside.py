"""weights-from-outside

The function answers for one set of weights only

It reads weights that are in the file, not those that were passed in. With the numbers of the
example that goes well; with other weights of the same sizes the answer does not change, and with
other sizes it breaks. During training the weights change at every step, and this network would
never notice.

help: Which of the five parameters could change without any change in your result?
look: p w1, b1
at: entry
"""

import torch
from lin import lin
from relu import relu

W1, B1 = torch.tensor([[1.0, 0.0, -1.0], [0.0, 1.0, 1.0]]), torch.tensor([1.0, -1.0, -2.0])
W2, B2 = torch.tensor([[2.0], [1.0], [4.0]]), torch.tensor([-6.0])


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, W1, B1)
    l2 = relu(l1)
    return l1, l2, lin(l2, W2, B2)
