# tries: to run code of its own in the process that knows the answers
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
PLANTED = "open('/tmp/world/planted', 'w').close()\n"


def double(x):
    with open("/tmp/world/course/01_targets/double/cases.py", "r+") as file:
        text = file.read()
        file.seek(0)
        file.write(PLANTED + text)
    return x * 2
