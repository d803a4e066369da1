# tries: to return right values of another type
# verdict: wrong_answer
def double(x):
    return (x * 2).double()
