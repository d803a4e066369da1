# tries: to hand in half a surrogate pair
# verdict: does_not_load
# built: by program()
def program():
    return "s = '\ud800'\ndef double(x): return x * 2\n"
