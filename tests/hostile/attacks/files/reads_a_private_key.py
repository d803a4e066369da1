# tries: to put a private key into its own row
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
def double(x):
    print(open("/tmp/world/home/.ssh/id_ed25519").read())
    return x * 2
