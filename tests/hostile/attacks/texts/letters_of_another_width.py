# tries: to define the name in letters that Python takes for the same
# verdict: accepted
def ｄｏｕｂｌｅ(x):
    return x * 2
