# tries: to compute in half precision
# verdict: wrong_answer
def double(x):
    return (x.half() * 2).to(x.dtype)
