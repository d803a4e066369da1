# tries: to replace the reference by its own wrong program
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: wrong_answer, files
def double(x):
    with open("/tmp/world/course/01_targets/double/reference.py", "w") as file:
        file.write("def double(x):\n    return x * 3\n")
    return x * 3
