"""Small changes of a program, each in one statement, tried out until a wrong program passes: the statement that was changed is the wrong one."""
