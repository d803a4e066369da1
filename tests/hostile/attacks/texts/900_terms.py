# tries: to be compiled, and to be too deep for an analysis
# verdict: resource_limit
# built: by program()
def program():
    return f"x = {'1+' * 900}1\ndef double(x): return x * 2\n"
