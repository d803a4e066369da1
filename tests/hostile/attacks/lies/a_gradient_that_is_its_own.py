# exercise: accumulate
# tries: to send an attribute that is looked at and holds itself
# verdict: accepted
def accumulate(x, g):
    x.g = 2 * x * g
    x.g.g = x.g
