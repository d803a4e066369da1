# slip: a list outside the function grows with every call
# source: own
# general: unstable
calls = []


def lin(x, w, b):
    calls.append(b)
    return x @ w + b + len(calls)  # WRONG
