# tries: to swap its own file for a link, so that whoever shows it shows the key
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
import os


def double(x):
    os.path.islink(__file__) or os.remove(__file__)
    os.path.islink(__file__) or os.symlink("/tmp/world/home/.ssh/id_ed25519", __file__)
    return x * 2
