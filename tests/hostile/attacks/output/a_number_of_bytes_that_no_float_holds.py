# tries: to have the words for an exception compute with a number that overflows
# verdict: resource_limit
def double(x):
    raise RuntimeError("can't allocate memory: you tried to allocate %s bytes" % ("9" * 1900))
