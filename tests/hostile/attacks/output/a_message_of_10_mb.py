# tries: to fill a row
# verdict: runtime_error
def double(x):
    raise ValueError("x" * 10**7)
