"""The learner's own editor: how it is opened, and what it is told of the workspace."""
