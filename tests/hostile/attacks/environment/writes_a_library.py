# tries: to leave a torch.py where Python looks first
# verdict: accepted
import sys

for name in ("torch.py", "random.py", "conftest.py", "sitecustomize.py", "pytest.ini", "evil.pth"):
    open(name, "w").write("raise SystemExit\n")
sys.path.insert(0, "")


def double(x):
    return x * 2
