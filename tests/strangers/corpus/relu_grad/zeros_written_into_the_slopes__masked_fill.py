# slip: the zeros are written into out.g itself
# source: coursework
# named: slopes-overwritten


def relu_grad(x, y):
    shut = ~(x > 0)
    x.g = y.g.masked_fill_(shut, 0.0)  # WRONG
