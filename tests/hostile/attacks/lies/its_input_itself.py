# tries: to return its input, changed in place, as a new tensor
# verdict: wrong_answer
def double(x):
    return x.mul_(2)
