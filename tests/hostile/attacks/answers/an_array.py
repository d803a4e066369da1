# tries: to return the values as an array of another library
# verdict: wrong_answer
def double(x):
    return (x * 2).numpy()
