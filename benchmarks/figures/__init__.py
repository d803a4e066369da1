"""The measured figures of the lessons' texts: one module per lesson, each with bands."""
