# tries: to allocate more than the machine has
# verdict: resource_limit
def double(x):
    return bytearray(100 << 30)
