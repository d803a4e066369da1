# tries: to send one list that is two to the thirtieth lists
# verdict: wrong_answer, time_limit
# slow: always
def double(x):
    y = [1]
    for _ in range(30):
        y = [y, y]
    return y
