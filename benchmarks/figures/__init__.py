"""Every figure that a lesson's text states as measured, measured again."""
