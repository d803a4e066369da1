"""The measured figures in the lessons' texts, one module per lesson."""
