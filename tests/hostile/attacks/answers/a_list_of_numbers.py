# tries: to return the values as lists
# verdict: wrong_answer
def double(x):
    return (x * 2).tolist()
