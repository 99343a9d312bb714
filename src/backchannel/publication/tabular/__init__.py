"""The record as tables, for spreadsheets and statistics: a row a record, typed columns, four forms.

columns.py       what a table has: columns and their types
tables.py        the tables, and the rows of each made from records
csv_form.py      as CSV (RFC 4180), in which no cell can become a formula
parquet_form.py  as Parquet
sqlite_form.py   as one SQLite database, with what Datasette is to say of it
json_form.py     as the JSON that commands print, written record by record
"""
