# tries: to return nothing
# verdict: wrong_answer
def double(x):
    pass
