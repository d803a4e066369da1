"""A recorded run in a form that can be asked questions."""
