"""The helper does not return what it computes.

task: network_loss
set: eighth
"""

def linear(t, w, b):
    return t.mm(w) + b

def rectify(t):
    t.clamp(min=0.)  # WRONG

def forward(x, y, w1, b1, w2, b2):
    hidden = rectify(linear(x, w1, b1))
    out = linear(hidden, w2, b2)
    return (out.squeeze(1) - y).square().mean()
