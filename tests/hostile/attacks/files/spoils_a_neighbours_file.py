# tries: to make a neighbour fail by overwriting what they handed in
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
def double(x):
    with open("/tmp/world/class/anna/double.py", "w") as file:
        file.write("def double(x): return 0\n")
    return x * 2
