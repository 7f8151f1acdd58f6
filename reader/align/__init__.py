"""Aligning the sentences of two articles, and the words inside linked sentences."""
