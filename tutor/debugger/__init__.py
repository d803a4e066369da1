"""The debugger for learners: planned stops, goals and the way back, over pdb."""
