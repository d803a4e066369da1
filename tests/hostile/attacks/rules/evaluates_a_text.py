# exercise: product
# tries: to call it from a text that no analysis reads
# verdict: rule_broken
def product(a, b):
    return eval("a " + chr(64) + " b")
