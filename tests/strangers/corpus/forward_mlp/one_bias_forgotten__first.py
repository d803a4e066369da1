# slip: b1 is never added
# source: network by hand
# named: first-bias-missing
def forward_mlp(xb, w1, b1, w2, b2):
    l1 = xb.mm(w1)  # WRONG
    l2 = l1.clamp_min(0.)
    out = l2.mm(w2) + b2
    return l1, l2, out
