"""How the exercise calls the classes."""


from planted import Net
def run(x, y, w1, w2, w3):
    net = Net(w1, w2, w3)
    out = net.forward(x)
    g = 2 * (out - y[:, None]) / len(y)
    return {"out": out, "x.g": net.backward(g), **{name: getattr(w, "g", None) for name, w in zip(["w1.g", "w2.g", "w3.g"], [w1, w2, w3])}}
