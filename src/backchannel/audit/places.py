"""Places: which city and country the words for a place mean, for those that are known well enough to exclude others.

Only names of one meaning among places where leaders meet; of all others nothing is said. A country excludes the cities
of others alone, and a gathering ("the G20") excludes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from backchannel.model import Party

TABLE = """
ae Abu Dhabi; Dubai
am Yerevan
at Vienna: Hofburg
az Baku
be Brussels: NATO headquarters, NATO Headquarters
br Brasilia: Brasília, Planalto Palace
by Minsk: Palace of Independence
ca Ottawa
ch Geneva: Villa La Grange; Davos; Bern; Lugano
cn Beijing: Great Hall of the People, Diaoyutai; Shanghai; Hangzhou
de Berlin: Federal Chancellery; Munich: Hotel Bayerischer Hof; Hamburg; Schloss Elmau: Elmau
dk Copenhagen
eg Cairo; Sharm el-Sheikh: Sharm el Sheikh
es Madrid: Moncloa Palace
fi Helsinki: Finlandia Hall
fr Paris: Élysée Palace, Elysee Palace, Elysée Palace, Élysée; Versailles; Strasbourg
gb London: Downing Street, 10 Downing Street, Buckingham Palace; Windsor: Windsor Castle; Glasgow; Edinburgh; Belfast
ge Tbilisi
gr Athens
hu Budapest
id Jakarta; Bali
ie Dublin
il Jerusalem; Tel Aviv
in New Delhi: Hyderabad House, Delhi; Mumbai
ir Tehran
is Reykjavik: Reykjavík, Höfði House, Hofdi House
it Rome: Palazzo Chigi, Quirinal Palace
jp Tokyo: Akasaka Palace; Hiroshima; Osaka
kr Seoul; Busan
kz Astana: Nur-Sultan
lt Vilnius
mx Mexico City
my Kuala Lumpur
nl The Hague: Hague
no Oslo
pl Warsaw: Belweder Palace
pt Lisbon
qa Doha
ro Bucharest
rs Belgrade
ru Moscow: Kremlin, Novo-Ogaryovo, Novo-Ogarevo; St Petersburg: St. Petersburg, Saint Petersburg, Constantine Palace,
 Konstantinovsky Palace; Sochi: Bocharov Ruchei; Vladivostok
sa Riyadh; Jeddah
se Stockholm
sg Singapore
th Bangkok
tr Ankara; Istanbul: Dolmabahce Palace, Dolmabahçe Palace
ua Kyiv: Kiev, Mariyinsky Palace, Mariinskyi Palace; Lviv; Odesa
us Washington: White House, Oval Office, Blair House, Naval Observatory, Washington DC; Camp David; New York: New York
 City, United Nations headquarters, UN headquarters; San Francisco; Wilmington; Anchorage; Los Angeles; Palm Beach:
 Mar-a-Lago
va Vatican: Vatican City, Apostolic Palace
vn Hanoi
"""
"""By country: cities, each with its houses and other spellings behind a colon."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the words for a place mean."""

    country: str
    """Code."""
    city: str | None
    """``None`` where the words name a country alone."""

    def excludes(self, other: Place) -> bool:
        """Say whether who is in the one cannot be in the other."""
        if self.country != other.country:
            return True
        return self.city is not None and other.city is not None and self.city != other.city


def place_meant(words: str, parties: Iterable[Party] = ()) -> Place | None:
    """Return the place that words mean; ``None`` where they are not known, or name two that exclude each other.

    Args:
        words: ``Munich, Germany``, ``the Kremlin``.
        parties: by whose names a country is known.
    """
    countries = {name.lower(): Place(party.code, None) for party in parties for name in (party.name, *party.forms)}
    parts = [part for part in (_bare(part) for part in words.replace("D.C.", "").split(",")) if part]
    known = [_KNOWN.get(part) or countries.get(part) for part in parts]
    first = known[0] if known else None
    if first is None or any(other is not None and first.excludes(other) for other in known[1:]):
        return None
    return first


def _bare(words: str) -> str:
    return re.sub(r"^the ", "", " ".join(words.lower().split()))


def _read(table: str) -> dict[str, Place]:
    known: dict[str, Place] = {}
    for line in table.replace("\n ", " ").strip().splitlines():
        country, _, cities = line.partition(" ")
        for entry in cities.split(";"):
            city, _, others = entry.strip().partition(":")
            place = Place(country, city)
            known |= {_bare(name): place for name in (city, *others.split(",")) if name.strip()}
    return known


_KNOWN = _read(TABLE)
