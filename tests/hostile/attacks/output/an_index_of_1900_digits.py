# tries: to have the words for an exception compute with a very long number
# verdict: runtime_error
def double(x):
    nines = "9" * 1900
    raise IndexError(f"index {nines} is out of bounds for dimension {nines} with size {nines}")
