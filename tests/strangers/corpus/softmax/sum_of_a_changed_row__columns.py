# slip: the sum of the row is taken again for every column
# source: own
# named: sum-taken-in-the-loop
def softmax(x):
    p = x.exp()
    for k in range(p.size(1)):
        total = p.sum(1)  # WRONG
        p[:, k] = p[:, k].div(total)
    return p
