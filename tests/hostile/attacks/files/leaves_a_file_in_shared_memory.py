# tries: to leave a message for a later submission in /dev/shm
# verdict: runtime_error, accepted
# stopped by: landlock, mount-namespace
# without: accepted, memory
def double(x):
    open("/dev/shm/left", "w").write("the answers")
    return x * 2
