"""Models of our own: whether a word names a contact, and whether capitalised words are a person's name."""
