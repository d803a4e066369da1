# tries: to end a loop of whoever calls it
# verdict: runtime_error
def double(x):
    raise StopIteration
