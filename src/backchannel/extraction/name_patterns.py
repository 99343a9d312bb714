"""Words by which people stand in a text without a known name: pronouns, pairs, groups, titles, appositives."""

from __future__ import annotations

import re

_NO_STYLE = r"(?!\s+(?:(?:Royal|Serene|All-)\s+)?(?:Highness|Majesty|Excellency|Holiness|Eminence)\b)"
PRONOUNS = re.compile(
    rf"\b(?P<pronoun>I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou(?!\s+know\s*[,—])|[Hh]im|[Hh]er{_NO_STYLE}|[Tt]hem|me|us|[Hh]is{_NO_STYLE}|[Tt]heir|[Oo]ur|[Mm]y|"
    r"[Yy]our)\b(?!\.S)"
)
POSSESSIVE_PRONOUNS = {"his", "their", "our", "my", "your", "her"}
PAIR = re.compile(
    r"\b(?:(?<!all )(?<!All )[Tt]he (?:two |three )?"
    r"(?:[Ll]eaders|[Pp]residents|[Pp]rime [Mm]inisters|sides|parties|interlocutors|heads of state)|"
    r"[Bb]oth (?:[Ll]eaders|[Pp]residents|sides|parties|men)|(?:[Tt]he )?(?:two|three) (?:[Ll]eaders|[Pp]residents|"
    r"men)|[Tt]he (?:two|pair)(?= (?:have|had|has|last|also|then|will|are|were|met|spoke|talked|agreed|discussed|"
    r"exchanged|shook|held|did|never)\b))\b"
    r"(?!\s+(?:of|in(?! (?:the|this) \w+ (?:days|weeks|months|year)\b)|"
    r"from|across|at(?! (?:some|any|this|that) \w+\b))\b)"
)
LEADERS_OF = re.compile(
    r"\b(?:[Tt]he\s+)?(?:[Ll]eaders(?:\s+and\s+(?:people|peoples|citizens)(?=\s+of\s))?|[Hh]eads of [Ss]tate|"
    r"[Hh]eads of [Gg]overnment)\s+of\s+(?:the\s+)?"
)
_OF_STATES = (
    r"(?:G-?7|G-?20|Quad|NATO|ASEAN|APEC|EU|CARICOM|GCC|B-?9|Bucharest Nine|C5\+1|European(?:\s+Union)?|Caribbean|"
    r"Indo-Pacific|Pacific(?:\s+Islands?)?|African(?:\s+Union)?|Arab|Gulf|Nordic|Baltic|Allied|World|Foreign|Central\s+Asian|"
    r"(?:Central|Latin|South)\s+American|Western\s+Balkans?|Southeast\s+Asian)"
)
"""In a heading, before "Leaders": they are of states, which "Labor Leaders" are not."""
GROUP = re.compile(
    r"\b(?:(?:heads|leaders|presidents)\s+of\s+(?:state\s+of\s+)?(?:the\s+)?(?:[A-Z][\w-]+\s+){0,6}"
    r"(?:partner|member|neighbou?ring)\s+(?:states|countries|nations)|"
    r"(?:(?:political|diplomatic|foreign\s+policy)\s+)?advis[eo]rs\s+to\s+(?:the\s+)?(?:leaders|presidents|heads\s+of\s+state)\s+of\s+"
    r"(?:the\s+)?[A-Z]\w+(?:(?:,?\s+and|,|\s+of)?\s+(?:the\s+)?[A-Z]\w+)*)\b|"
    r"\b(?:the\s+(?:G-?7|G-?20|E3|Quad|Quint|Bucharest Nine|European Council)"
    r"(?=\s*(?:[.,;—(]|and\s|to\s|on\s|about\s|today|this|yesterday|in\s|group\b))|"
    r"(?:the\s+)?(?:G-?7|G-?20|Quad|NATO|EU|ASEAN)\s+members(?=\s)|"
    r"(?:(?:[Tt]he\s+)?(?:other|remaining)\s+|all\s+|(?:[Tt]he\s+))?members\s+of\s+(?:the\s+)?(?:P-?5(?:\+1)?|(?:UN\s+)?"
    r"Security\s+Council(?!\s+staff)|Quad|G-?7|G-?20|NATO|ASEAN|EU|European\s+Union|E3)(?!\w)|"
    r"[Tt]he\s+(?:Europeans|Brits|Arabs|Kurds|Nordics|Balts)(?![’'])|"
    r"(?:(?:[Tt]he|other|several|many|all|various)\s+){0,2}(?:leaders|countries|partners)\s+of\s+the\s+region\b|"
    rf"(?:\b(?:the|other|fellow|\d+)\s+){{0,2}}{_OF_STATES}\s+Leaders(?![’']?[ ]+[A-Z])|"
    rf"(?:\b(?:[Tt]he|other|fellow|\d+)\s+){{0,2}}[Ll]eaders\s+of\s+the\s+(?:Group\s+of\s+(?:Seven|Twenty)(?:\s+\(G-?\d+\))?|"
    r"G-?7|G-?20|Quad|C5\+1)\b|"
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+)?(?:[A-Z][a-z-]+\s+(?:and\s+(?=[A-Z]))?){1,3}Counterparts(?![ ]+[A-Z])|"
    r"(?:his|her|their|our)\s+(?:[A-Z][\w’'-]+(?:,\s+|,?\s+and\s+)){1,4}[A-Z][\w’'-]+\s+counterparts|"
    r"(?:his|her|their|our)\s+(?:(?:[A-Z][\w’'-]*|of|and|\([A-Z]{2,}\)),?\s+){2,9}counterparts|"
    r"(?:both\s+)?(?:Democrats\s+and\s+Republicans|Republicans\s+and\s+Democrats)|"
    r"(?:bipartisan\s+)?(?:congressional\s+leaders(?:hip)?|members\s+of\s+(?:both\s+parties|the\s+(?:House|Senate)))|"
    r"(?:(?:several|some|many|all|both|most)\s+of\s+|so many\s+)?"
    r"(?:(?:more than|over|nearly|almost|about|at least|around)\s+(?=an?\s|\d))?"
    r"(?:(?:over a dozen|a dozen(?: of)?|\d+|(?:a )?(?:number|range|group|handful|variety) of|world|global|regional|"
    r"transatlantic|allied|"
    r"the|these|other|top|several|all|various|key|his|her|their|our|fellow|some|many|senior|"
    r"government|diplomatic|foreign|national\s+security\s+advis[eo]r|foreign\s+minister|defen[cs]e\s+minister|[A-Z][\w’'-]+)\s+){0,5}"
    r"(?:leaders?(?! of the)|[Ll]eaders\s+of\s+the\s+(?!United\s)(?:(?:[A-Z][\w’'-]+|of)\s+){0,5}"
    r"(?:Community|Forum|Association|Council|Alliance|League|Nine|Organi[sz]ation|Nations|Union|[Cc]ountries|[Ss]tates|Balkans|Baltics|Gulf)|"
    r"counterparts?|"
    r"[Aa]llies(?: and [Pp]artners)?|delegations?|(?<=U\.S\. )Delegation|officials|heads of state|ministers|"
    r"(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior)\s+[Mm]inisters|National\s+Security\s+Advis[eo]rs|"
    r"heads of (?:diplomatic )?missions|teams|[Aa]mbassadors|representatives|lawmakers|governors|mayors|senators|"
    r"members of Congress|advisers|advisors)\b"
    r"(?:\s+(?:of|from|across|in)\s+(?:the\s+)?(?:[A-Z][\w’'-]+|member states|region\b)(?:(?:,?\s+and|,|"
    r"\s+of)?\s+(?:the\s+)?[A-Z][\w’'-]+)*|\s+(?:around|across) the (?:world|globe|region))?)"
)
_GENERAL = "Assembly|Confederation|Staff|Secretar|Prosecutor|Council|Conference|Director|Counsel|Court|Consul"
TITLES_AT_HOME = re.compile(
    r"\b(?:Senator|Sen\.|Governor|Gov\.|Mayor|Representative|Rep\.|Congressman|Congresswoman|Leader|Speaker|Ambassador|"
    rf"General(?!\s+(?:{_GENERAL}))|"
    r"Admiral|Vice Admiral|Special (?:Presidential )?Envoy|Director|Administrator|Secretary|Deputy Secretary|"
    r"Under Secretary|Chairman|Chairwoman|Chair|Mr\.|Mrs\.|Ms\.|Dr\.|Sheikh|Prince|Princess|Queen|First Lady|"
    r"Commissioner|Prosecutor|Coordinator|Advisor|Adviser|Minister|Archbishop|(?:Ecumenical )?Patriarch|Cardinal|Rabbi|"
    r"Justice|Attorney General)(?=\s+[A-Z])"
)
OTHER_CAPITALS = "À-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
"""The capitals of Europe's languages beyond A to Z: one of these at the head of a word makes it capitalised."""
CAPITALISED = rf"(?:[A-Z][\w’'-]*[a-zà-ÿ][\w’'-]*|[A-Z]\.|[{OTHER_CAPITALS}][\w’'-]+)"
PARTICLE = r"(?:bin|bint|al|el|von|van|de|del|della|der|den|da|dos|la|ben|ibn|ul|ur)"
NAME_WORDS = re.compile(rf"{CAPITALISED}(?:[ -](?:{PARTICLE}[ -])*{CAPITALISED}){{0,4}}")
NOT_NAME_WORDS = frozenset(
    """
    The Madam A An In On At And But For Of To With From House White State States United National Security
    Council Summit Day Week Act Plan President Presidents Vice Prime Minister Secretary General Chancellor
    Department Office Administration Government Republic Federation Union Nations January February March April
    May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday Party Foreign Policy Advisor Adviser Affairs Board Committee Ministry Group Forum Commission
    Director Chairperson Chairman Chair Sovereign Prince Defence Defense Senior Special Envoy Representative
    Deputy Assistant Head Chief Staff Force Forces Agency Association Bank Fund Institute University Congress
    Senate Parliament Court Constitutional Supreme Central Allies Partners NATO EU UN European African Asian
    American Russian Ukrainian Chinese Sputnik Light Team Members Member First Second Third North South East
    West New York Washington Moscow Kyiv Embassy Treaty Nine Democrats Republicans Leaders Leader Governor
    Governors Mayor Mayors Senator Senators Representatives Tribal Coordinator Ambassador Academy Center Centre
    Conference League Deputies Municipalities Partnership Partnerships Eastern Western Northern Southern Values
    Transparency Management Crisis Neighbourhood Enlargement Digital Transformation Reintegration Innovation
    Environment Agriculture Industry Justice Interior Labour Labor Social Regional Local Political Strategic
    Civil Internal External Tourism Youth Veterans Privatization Taxation Cyber Homeland Intelligence Budget
    Treasury Commerce Business Investment Investments Technology Humanitarian Community Communities Elections
    Sanctions Service Authority Inspectorate Corps Fleet Army Navy Guard Police Directorate Archive Theatre
    Orchestra Hospital Club Monitoring Financial Oversight Consumer Protection Violence Process Conflict
    Climate Terrorism Counterterrorism Children Women Refugees Migration Peace Hostage Disarmament
    Reconstruction Reforms Europe Africa Asia Knesset Riksdag Seimas Saeima Sejm Storting Folketing Bundestag
    Bundesrat Majlis Episcopal Church Assembly Parliamentary Delegation Verkhovna Rada Mission Platform Bureau
    Trade Economic Development Organization Organisation Region Oblast Territory District Cabinet Chancellery
    Ministers International Relations Integration Energy Finance Culture Health Education Science Sports
    Transport Infrastructure Communications Media Human Rights Duma Kremlin Presidential Executive Civic
    Secretaries Chancellors Kings Ambassadors Generals Admirals Directors
    World Cup Olympics Games His Her Holiness Highness Majesty Excellency Eminence
    Chamber Commissioner Company Extraordinary Services Associations Football Plenipotentiary Cooperation
    Advisors Advisers Clerk Confederation Corporation Foundation Initiative Museum County Parish Goals School Society
    """.split()  # noqa: SIM905 - one word a line would be four pages
)
HONORIFICS = re.compile(
    r"(?<![\w-])(?:former|Former|then-?|incoming|outgoing|acting|Acting|newly elected|late|"
    r"His (?:(?:Royal )?Highness|Excellency|Majesty|(?:All-)?Holiness|Eminence|Beatitude)|"
    r"Her (?:(?:Royal )?Highness|Excellency|Majesty)|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sheikh|Sir|dear|1st|2nd|3rd)\s\Z"
)
JUNIOR = re.compile(
    r",?\s+(?:Jr|Sr)\.?(?=\W|$)|\s+the\s+[IVX]{1,4}\b|"
    r"(?:\s+(?:bin|ibn)\s+(?!Al\b)[A-Z]\w+){0,3}\s+[Aa]l[- ](?:Saud|Nahyan|Thani|Khalifa|Sabah|Maktoum)\b"
)
"""Behind a name what belongs to it; a family's, behind the name by which its princes are known."""
APPOSITIVE = re.compile(
    r",\s+(?:the\s+)?(?:[A-Z][\w’'-]*|of|the|to|for|on)(?:\s+(?:[A-Z][\w’'.-]*|of|the|to|for|and(?=\s+[A-Z])|"
    r"on(?=\s+[A-Z][a-z]+\s+(?:Affairs|Policy|Security))))*"
)
AIDE_TO = re.compile(
    r"\b(?:Advis[eo]r|Aide|Assistant|Chief of (?:Staff|Cabinet)|Head|Envoy|Sherpa|Representative|Secretary|Spokes\w+)\b"
    r".*\b(?:to|for|of)\s+(?:the\s+)?"
    r"(?:[A-Z][\w’']*\s+)*(?:President|Prime Minister|Chancellor|King)\b(?:\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+)+)?\s*$"
)
"""Before a name inside an appositive, which is then not of the list: "Policy Advisor to the President of Russia"."""
IN_SERVICE = re.compile(
    r"\b(?:[Aa]ssistant|[Aa]dvis[eo]r|[Aa]ide|[Cc]ounsel(?:l?or)?|[Ee]nvoy|[Rr]epresentative)\s+(?:to|of)\s+(?:the\s+)?"
    r"(?:[A-Z][a-z]+n\s+)?\Z"
)
"""Before an office: it is part of an aide's, "Deputy Assistant to the President and Executive Secretary"."""
OFFICE_WORDS = re.compile(
    r"\b(?:Head|Chief|Secretary|Director|Advis[eo]r|Chair\w*|Minister|President|Chancellor|Envoy|Ambassador|Deputy|"
    r"Coordinator|Spokes\w+|Representative|Commissioner|Commander|Counselor|Aide)\b"
)


def are_common_words(text: str, start: int, words: str) -> bool:
    """Say whether a text's title only writes common words with capitals: its body has most of them in small letters."""
    body = text.find("\n\n")
    small = [re.search(rf"\b{re.escape(one.lower())}\b", text[body:]) is not None for one in words.split()]
    return start < body and 2 * sum(small) > len(small)


OF_A_PLACE = re.compile(
    r"[ \u00a0](?:nations?|countr(?:y|ies)|states|islands?|people|region|leaders|officials|governments?|forces|troops|"
    r"allies|partners|communit(?:y|ies)|residents|employees|workers|staff|management|students|graduates|veterans|"
    r"shootings?|massacre|bombings?|stadium|airport|hospital)\b"
)
"""Right behind capitalised words these say that they name no person: "Pacific Island nations"."""
