# slip: a sigmoid on the output
# source: network by hand
# named: sigmoid-on-the-output
from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    hidden = lin(xb, w1, b1)
    active = relu(hidden)
    return hidden, active, lin(active, w2, b2).sigmoid()  # WRONG
