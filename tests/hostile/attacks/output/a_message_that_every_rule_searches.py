# tries: to have the search for an exception's words go back again and again
# verdict: runtime_error
def double(x):
    raise TypeError(("a(): argument 'b' " * 40 + "c" * 800 + "(): argument '" + " must be" * 60))
