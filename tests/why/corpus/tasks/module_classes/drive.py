"""How the exercise calls the classes."""


from planted import Model
def run(x, y, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, y)
    model.backward()
    return {"loss": loss, **{name: getattr(p, "g", None) for name, p in zip(["w1.g", "b1.g", "w2.g", "b2.g"], [w1, b1, w2, b2])}}
