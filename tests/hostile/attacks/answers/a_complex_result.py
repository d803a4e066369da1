# tries: to return complex numbers without an imaginary part
# verdict: wrong_answer
def double(x):
    return x * (2 + 0j)
