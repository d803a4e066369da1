# tries: nothing: honest, by another way to the same values
# verdict: accepted
def double(x):
    return x + x.clone()
