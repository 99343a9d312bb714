from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from backchannel.ledger.schema import ENTRIES, LEDGER_META


def test_tables_can_be_made_on_postgresql() -> None:
    dialect = postgresql.dialect()
    made = "".join(str(CreateTable(table).compile(dialect=dialect)) for table in (ENTRIES, LEDGER_META))
    assert "sequence BIGINT NOT NULL" in made
    assert "SERIAL" not in made
