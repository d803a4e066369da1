# tries: to wait for somebody to type
# verdict: runtime_error
def double(x):
    return input("your answer? ")
