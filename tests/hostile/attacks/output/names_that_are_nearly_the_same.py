# tries: to have the search for a misspelt name compare very many long ones
# verdict: runtime_error
for number in range(1000):
    globals()["a" * 190 + f"b{number}"] = print


def double(x):
    raise NameError("name '%s' is not defined" % ("a" * 195))
