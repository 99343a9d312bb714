"""What leaders say of their own contacts, and are asked about them."""

from __future__ import annotations

from tests.extraction.texts import TRANSCRIPT, row, table, told

_TWO = "Remarks by President Biden and Prime Minister Kishida Fumio of Japan in Joint Press Conference"
_ALONE = "Remarks by President Biden Before Marine One Departure"
_DAY = "2023-11-16T15:00:00-05:00"


def _two(words: str) -> str:
    return f"PRIME MINISTER KISHIDA:  Good day.\n\nPRESIDENT BIDEN:  {words}"


@table(
    row("It was an honor to host you in Washington.", "host: [Joe Biden], Kishida Fumio"),
    row(
        "It is a great pleasure to welcome back the Prime Minister of Italy.",
        "welcome back: [Joe Biden], Giorgia Meloni",
    ),
    row("And it was my honor to welcome President Duda.", "welcome: [Joe Biden], Andrzej Duda"),
    row("It has been a joy to meet with you, for I knew him too.", "meet: [Joe Biden], Kishida Fumio"),
    row("After that pleasant visit with you in Nara, the yen rose.", "visit: [Joe Biden], Kishida Fumio"),
    row("I liked our very nice visit together in Nara.", "visit: Joe Biden, Kishida Fumio"),
    row("I liked the talk that you and I had in Nara.", "talk: Kishida Fumio, Joe Biden"),
    row("I recall a conversation you and I had in Nara.", "conversation: Kishida Fumio, Joe Biden"),
    row("You and I have discussed the yen at length.", "discussed: Kishida Fumio, Joe Biden"),
    row("You and I, as I said, first met in Rome.", "met: Kishida Fumio, Joe Biden"),
    row("You and I spoke last May to build on this and to agree on steps.", "spoke: Kishida Fumio, Joe Biden"),
    row("The last time you and I were together was in Rome.", "were together: Kishida Fumio, Joe Biden"),
    row("I spent two hours with President Duda.", "spent two hours: Joe Biden, Andrzej Duda"),
    row("We discussed the fisheries with President Duda.", "discussed: Joe Biden, Andrzej Duda"),
    row("We had a good meeting with President Duda.", "meeting: Joe Biden, Andrzej Duda"),
    row("I asked President Duda about it when we met.", "met: Joe Biden, Andrzej Duda"),
    row("He was a friend of people who spent time with you."),
    row("You and I have been working together for a while."),
    row("I told you earlier of that."),
    row("One of the things we have spent time on is the yen."),
    row("We also discussed the yen.", "discussed: Joe Biden, Kishida Fumio"),
    row("At the G7, we discussed the yen."),
    row("And yesterday we discussed the yen as part of the Pacific forum."),
    row("You and I meet the hour, and we meet them together."),
    row("No such need can be met, as Tony says, by us alone."),
    row("All join when conditions are met, as President Duda says."),
    row("President Duda’s calls to launch a fund are known to me."),
    row("When I meet others, I say “Would you trade places with President Duda?”"),
    row("We let the generals talk together."),
    row("You were a friend of the senators who have spoken with me about rice."),
    row("We had a lunch yesterday with the local farmers."),
    row("We talked about boats with a number of fishermen."),
    row("When we meet China, we ask for the same."),
    row("We will deepen our engagement."),
)
def test_of_two_who_speak_by_turns(text, how, expected):
    turns = f"PRIME MINISTER KISHIDA:  Good day.\n\nPRESIDENT BIDEN:  {text}"
    assert told(turns, title=_TWO, published=_DAY, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("President Duda is coming on Friday.", "coming: Andrzej Duda, [Joe Biden]"),
    row("It is so when they come over, like Duda is coming next week.", "coming: Andrzej Duda, [Joe Biden]"),
    row("He is strong. President Duda came to see me in March.", "came: Andrzej Duda, [Joe Biden]"),
    row("President Duda is coming to terms with it."),
    row("President Duda is coming over to help with the storm."),
    row("A storm is coming on Friday. President Duda knows."),
    row("I told President Duda last week that we will help.", "told: Joe Biden, Andrzej Duda"),
    row("President Duda told me on the phone that he would.", "told: Andrzej Duda, Joe Biden"),
    row("I told President Duda’s people."),
    row("I told Senator Coons last week that we will help."),
    row("I saw President Duda in Warsaw.", "saw: Joe Biden, Andrzej Duda"),
    row("I saw President Duda on television."),
    row("I used to discuss it with President Duda.", "discuss: Joe Biden, Andrzej Duda"),
    row("With President Duda, before the storm, we were talking about tanks.", "talking: Joe Biden, Andrzej Duda"),
    row("The meeting with President Duda was very good.", "meeting: [Joe Biden], Andrzej Duda"),
    row("Tony Blinken went. The meeting with President Duda was very good.", "meeting: Andrzej Duda"),
    row("I call him Mister Big Shoes. President Duda laughs."),
    row("I received a long letter from President Duda today.", "letter: Andrzej Duda, Joe Biden"),
    row("In our meeting yesterday, President Duda and I made headway.", "meeting: Andrzej Duda, Joe Biden"),
    row("I spoke to the Emir of Qatar.", "spoke: Joe Biden, Tamim bin Hamad Al Thani"),
)
def test_of_one_leader(text, how, expected):
    words = f"THE PRESIDENT:  {text}"
    assert told(words, title=_ALONE, published=_DAY, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("Did President Duda tell you that?", "tell: Andrzej Duda, Joe Biden"),
    row("Did Senator Coons tell you that?"),
    row("Any plans to meet President Duda in Rome?", "meet: [Joe Biden], Andrzej Duda"),
    row("What is your message to President Duda?"),
    row("How do you approach this sit-down with President Duda?", "sit-down: [Joe Biden], Andrzej Duda"),
)
def test_asked_of_a_leader(text, how, expected):
    words = f"Q    {text}\n\nTHE PRESIDENT:  Yes."
    assert told(words, title=_ALONE, published=_DAY, **TRANSCRIPT, **how).casts(expected) == expected


def test_whom_a_leader_met_is_a_claim():
    words = "Q    Has any of the world leaders you’ve met with this week raised it?\n\nTHE PRESIDENT:  Yes."
    like = ["met: other None: Joe Biden, ~leaders"]
    assert told(words, title=_ALONE, published=_DAY, **TRANSCRIPT).quantities(like) == like


@table(
    row("President Duda is coming on Friday.", "planned"),
    row("Duda is coming soon, and the prime minister of Italy is coming on Friday, right?", "planned", "planned"),
    row("I want to welcome President Duda to Washington.", "reported"),
    row("I am pleased to meet with President Duda.", "reported"),
    row("I am heading to Rome, and then to meet with President Duda.", "planned"),
    row("You know my wish to have a meeting with President Duda.", "hypothetical"),
    row("I have never forgotten what President Duda told me in Warsaw.", "reported"),
)
def test_whether_it_happened(text, how, expected):
    words = f"THE PRESIDENT:  {text}"
    made = told(words, title=_ALONE, published=_DAY, **TRANSCRIPT, **how)
    assert [mention.modality for mention in made.mentions] == expected


def test_told_yesterday_is_the_day_of_the_contact():
    text = "THE PRESIDENT:  I told President Duda yesterday that we will help."
    assert told(text, title=_ALONE, published=_DAY, **TRANSCRIPT).mentions[0].when == "2023-11-15"


def test_much_time_is_a_claim():
    text = "THE PRESIDENT:  I have spent a lot of time with President Duda."
    made = told(text, title=_ALONE, published=_DAY, **TRANSCRIPT)
    assert [claim.quantity for claim in made.claims] == ["spent a lot of time"]
    assert not made.mentions


def test_a_guest_of_another_country_is_not_ours():
    text = "PRIME MINISTER KISHIDA:  Prime Minister Modi is coming next week.\n\nPRESIDENT BIDEN:  Good."
    assert not told(text, title=_TWO, published=_DAY, **TRANSCRIPT).mentions


def test_here_is_elsewhere_where_a_guest_speaks_of_it():
    text = "PRIME MINISTER KISHIDA:  President Yoon is here.\n\nPRESIDENT BIDEN:  Good."
    assert not told(text, title=_TWO, published=_DAY, **TRANSCRIPT).mentions


def test_a_first_lady_is_not_her_husband():
    text = "FIRST LADY OBAMA:  I spent two hours with President Duda.\n\nMR. OBAMA:  Barack Obama is my name."
    made = told(text, title="Remarks at a Portrait Unveiling", published=_DAY, **TRANSCRIPT)
    assert made.casts()[0] == "spent two hours: Michelle Obama, Andrzej Duda"


@table(
    row(
        "PRESIDENT BIDEN:  Prime Minister Draghi informed me that Italy has agreed.",
        "informed: Mario Draghi, Joe Biden",
        **TRANSCRIPT,
    ),
    row("PRESIDENT BIDEN:  My doctor informed me that I am well.", **TRANSCRIPT),
    row("PRESIDENT BIDEN:  Secretary Blinken informed me that Italy has agreed.", **TRANSCRIPT),
    row("MS. PSAKI:  Prime Minister Draghi has informed the public of it.", **TRANSCRIPT),
)
def test_a_leader_informed_by_another(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_who_is_here_to_welcome_others_is_their_host():
    words = "It’s a pleasure to be here today to welcome Chancellor Scholz and President Macron."
    found = told(f"PRESIDENT BIDEN:  {words}", **TRANSCRIPT).mentions
    assert [one.name for one in found[0].participants][:1] == ["Joe Biden"]
