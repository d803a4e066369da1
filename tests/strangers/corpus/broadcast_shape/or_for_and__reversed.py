# slip: or where and belongs
# source: forum thread
# named: ones-never-stretch
# general: runtime-error
def broadcast_shape(s, t):
    s, t = list(s), list(t)
    while len(s) < len(t):
        s.insert(0, 1)
    while len(t) < len(s):
        t.insert(0, 1)
    out = []
    for i in range(len(s)):
        if s[i] != t[i] and (s[i] != 1 or t[i] != 1):  # WRONG
            raise ValueError("shapes do not fit")
        out.append(t[i] if s[i] == 1 else s[i])
    return tuple(out)
