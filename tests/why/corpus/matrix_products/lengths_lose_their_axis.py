"""Without keepdim, the lengths lose their second axis and do not fit the rows.

task: cosine_similarity
set: sixth
"""

def unit(m):
    length = m.pow(2).sum(dim=1).sqrt()  # WRONG
    return m / length

def cosine(a, b):
    ua = unit(a)
    ub = unit(b)
    # (n, 1, d) * (m, d) -> (n, m, d)
    sim = (ua[:, None] * ub).sum(dim=2)
    closest = sim.argmax(dim=1)
    return sim, closest
