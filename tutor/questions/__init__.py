"""What a learner is asked beside the exercises: predictions, and pictures of their own program."""
