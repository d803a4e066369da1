# tries: to be near the answer
# verdict: wrong_answer
def double(x):
    return -2 * x
