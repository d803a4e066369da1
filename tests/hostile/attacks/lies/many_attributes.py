# tries: to send a tensor with very many attributes
# verdict: accepted
# slow: always
def double(x):
    y = x * 2
    for number in range(10_000):
        setattr(y, f"a{number}", number)
    return y
