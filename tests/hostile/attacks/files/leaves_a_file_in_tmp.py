# tries: to leave a message for a later submission in /tmp
# verdict: runtime_error, accepted
# stopped by: landlock, mount-namespace
# without: accepted, files
def double(x):
    open("/tmp/left", "w").write("the answers")
    return x * 2
