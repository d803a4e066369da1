# tries: to have its wrong line be shown whole
# verdict: runtime_error
# built: by program()
def program():
    return f"def double(x): return x.nothing(*{'x' * 1}, '{'y' * 200_000}')\n"
