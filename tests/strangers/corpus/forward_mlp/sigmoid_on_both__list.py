# slip: sigmoids after both layers, in a loop
# source: network by hand
# named: sigmoids-everywhere
def forward_mlp(xb, w1, b1, w2, b2):
    kept, value = [], xb
    for w, b in ((w1, b1), (w2, b2)):
        net = value @ w + b
        value = net.sigmoid()  # WRONG
        kept += [net, value]
    return kept[0], kept[1], kept[3]
