"""Small changes of a program, each in one statement; where one of them makes a wrong program right, that statement was the wrong one."""
