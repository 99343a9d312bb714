"""Training of the models that ship in backchannel.extraction.learned."""
