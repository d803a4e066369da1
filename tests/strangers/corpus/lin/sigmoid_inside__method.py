# slip: the layer ends in a sigmoid, in steps
# source: network by hand
# named: sigmoid-as-well
def lin(x, w, b):
    net = x.mm(w)
    net = net + b
    act = net.sigmoid()  # WRONG
    return act
