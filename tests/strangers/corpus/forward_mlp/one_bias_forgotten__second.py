# slip: b2 is never added
# source: network by hand
# named: second-bias-missing
from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    out = l2.matmul(w2)  # WRONG
    return l1, l2, out
