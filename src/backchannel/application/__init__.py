"""The web application: the record live, to look up, review and add to."""
