"""Both biases are subtracted.

task: two_layer_forward
set: eighth
known: unsure
"""

def net(x, w1, b1, w2, b2):
    h = x.mm(w1) - b1  # WRONG
    a = h.relu()
    return a.mm(w2) - b2
