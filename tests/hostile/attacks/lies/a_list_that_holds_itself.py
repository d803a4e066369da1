# tries: to send a list that never ends
# verdict: wrong_answer
def double(x):
    y = []
    y.append(y)
    return y
