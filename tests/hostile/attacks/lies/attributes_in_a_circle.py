# tries: to send tensors that are attributes of each other
# verdict: accepted
def double(x):
    y, z = x * 2, x * 3
    y.g, z.g = z, y
    return y
