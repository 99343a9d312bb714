"""Stage 6, publication: records to what people and programs read. Pure: no file, no clock."""
