"""`tutor export`: an autograder for another system, as files that can be uploaded as they are."""
