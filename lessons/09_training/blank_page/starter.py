# The blank page. `brief` lists the names; `check` goes through them one after the other.
