import csv
import io

import pytest
from tests.publication.records import CONTACT, FINDING, document

from backchannel.publication.site.tables import contacts_table, documents_table, findings_table


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_line_each_with_what_is_known():
    (contact,) = rows(contacts_table([CONTACT], {CONTACT.id: ["D101"]}))
    assert (contact["id"], contact["findings"]) == (CONTACT.id, "D101")
    (finding,) = rows(findings_table([FINDING]))
    assert (finding["code"], finding["quote"]) == (FINDING.code, FINDING.evidence[0].quote)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_is_a_formula(start):
    (row,) = rows(documents_table([document(title=f"{start}HYPERLINK(1)").header]))
    assert row["title"].startswith("'")
