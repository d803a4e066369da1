# tries: to return texts that look like the values
# verdict: wrong_answer
def double(x):
    return [str(float(each) * 2) for each in x.flatten()]
