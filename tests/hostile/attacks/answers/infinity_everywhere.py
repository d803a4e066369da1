# tries: to return what every number is near to
# verdict: wrong_answer
def double(x):
    return x / 0
