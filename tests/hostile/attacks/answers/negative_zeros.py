# tries: nothing: honest, with zeros of the other sign
# verdict: accepted
def double(x):
    return x * 2 * 1.0 - 0.0
