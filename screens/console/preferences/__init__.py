"""How somebody wants the program to be: the keys and the looks, in files of their own."""
