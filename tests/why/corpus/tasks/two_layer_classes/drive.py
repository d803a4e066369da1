"""How the exercise calls the classes."""


from planted import Model

def train(x, targ, w1, b1, w2, b2):
    model = Model(w1, b1, w2, b2)
    loss = model(x, targ)
    model.backward()
    return {"loss": loss, **{name: getattr(item, "g", None) for name, item in zip(["w1.g", "b1.g", "w2.g", "b2.g", "x.g"], [w1, b1, w2, b2, x])}}
