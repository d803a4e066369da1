# tries: to have its lines be counted in two ways, by separators that Python does not take for one
# verdict: runtime_error
# built: by program()
def program():
    odd = "\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85"
    return f's = """{odd * 40}"""\n\n\ndef double(x):\n    return x.nothing + "{odd}"\n'
