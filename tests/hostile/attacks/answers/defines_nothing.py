# tries: to hand in a file without the function
# verdict: does_not_load
print("hello")
