# tries: to begin with a mark that no line shows
# verdict: accepted
# built: by program()
def program():
    return "\ufeffdef double(x): return x * 2\n"
