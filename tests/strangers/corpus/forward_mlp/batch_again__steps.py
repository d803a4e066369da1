# slip: the second layer gets the batch
# source: course follow-along
# named: batch-into-the-second-layer
# general: runtime-error
from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    h = lin(xb, w1, b1)
    a = relu(h)
    y = lin(xb, w2, b2)  # WRONG
    return h, a, y
