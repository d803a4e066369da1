# tries: to return a generator
# verdict: wrong_answer
def double(x):
    yield x * 2
