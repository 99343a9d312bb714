"""What makes a contact: two sides of which one is known, named or plainly meant, and nothing else."""

from tests.extraction.texts import GAZETTEER, KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

from backchannel.extraction import extract_document
from backchannel.model import Document

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}


@table(
    row("President Biden met with the chief executives of the largest airlines."),
    row("President Biden met with CEOs to discuss supply chains."),
    row("President Biden spoke with workers at a plant in Ohio."),
    row("President Biden met with families of first responders in Louisville."),
    row(
        "President Biden had a call with mayors on the storm.",
        "call: Joe Biden, ~mayors",
        missing="whether a group at home is a side is not settled",
    ),
    row("President Biden received the daily briefing."),
    row("Vice President Harris met with union members in Detroit."),
    row("President Biden spoke with reporters before boarding Air Force One."),
    row("President Biden met with his Cabinet."),
    row("Vladimir Putin held a meeting on economic issues.", **KREMLIN),
    row("Vladimir Putin had a videoconference with school students.", **KREMLIN),
    row("Vladimir Putin spoke at the plenary session of the forum.", **KREMLIN),
    row("The foreign ministers met in Stockholm.", **PRESS),
    row("Two astronauts spoke with mission control.", **PRESS),
    row("A caller from Ohio spoke with a nurse on the phone.", **PRESS),
)
def test_one_side_is_no_contact(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("MS. PSAKI:  I spoke with President Putin’s aides about the format.", **BRIEFING),
    row("MS. PSAKI:  I talked to Jake Sullivan this morning about that.", **BRIEFING),
    row("MS. PSAKI:  I met with the President earlier.", **BRIEFING),
    row(
        "Peskov said he had spoken with Putin about the reports.",
        missing="a spokesman who speaks with the one for whom he speaks is taken for a contact",
        **PRESS,
    ),
)
def test_a_spokesperson_is_no_side(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "MS. PSAKI:  There’ll be a meeting with Prime Minister Draghi in Rome.",
        "meeting: [Joe Biden], Mario Draghi",
        **BRIEFING,
    ),
    row(
        "Q    Any update on the call with President Macron?\n\nMS. PSAKI:  It was a good call.",
        "call: [Joe Biden], Emmanuel Macron",
        **BRIEFING,
    ),
    row(
        "Putin and Trump met in Helsinki. Trump later placed one more call that was on no schedule.",
        "met: Vladimir Putin, Donald Trump",
        "call: Donald Trump, [Vladimir Putin]",
        published="2018-09-01",
        **PRESS,
    ),
    row(
        "Donald Trump and Vladimir Putin met in Helsinki. Donald Trump later placed another call.",
        "met: Donald Trump, Vladimir Putin",
        "call: Donald Trump, [Vladimir Putin]",
        published="2018-09-01",
        **PRESS,
    ),
    row(
        "President Biden spoke with President Xi. There will be a follow-up call.",
        "spoke: Joe Biden, Xi Jinping",
        "call: [Joe Biden], [Xi Jinping]",
        missing="a contact that there will be, of the two just told of, names nobody",
    ),
    row(
        "MS. PSAKI:  There is no call to read out.",
        **BRIEFING,
    ),
    row(
        "Q    Has the President spoken with President Putin?\n\nMS. PSAKI:  I have no call to read out.",
        "spoken: Joe Biden, Vladimir Putin",
        "call: [Joe Biden], [Vladimir Putin]",
        missing="no call to read out, in the answer, is not of the two of the question",
        **BRIEFING,
    ),
)
def test_a_counterpart_left_out_but_plainly_meant(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("President Biden hosted a reception."),
    row("President Biden will host a summit on democracy."),
    row("Vladimir Putin made a working visit to the Kemerovo Region.", **KREMLIN),
    row("President Biden visited Delaware over the weekend."),
    row("President Macron’s visit drew crowds.", **PRESS),
    row("Putin’s letter ran to eleven pages.", **PRESS),
    row("I wrote this message to all Americans.", title="Message from President Joe Biden", **STATEMENT),
    row("Putin sent greetings to participants in the festival.", **KREMLIN),
    row("Biden’s call was dropped.", **PRESS),
    row("Trump held talks.", **PRESS),
    row("Leave a comment below. Contact Vladimir Putin’s biographer here.", **PRESS),
    row("(Photo: President Biden at a meeting)", **PRESS),
    row("Must read: the summit explained", **PRESS),
)
def test_one_alone_is_no_contact(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("President Biden met with President Biden’s team.", "met: Joe Biden, ~team|Joe Biden"),
    row("Putin talked to himself, Putin’s critics said.", **PRESS),
    row("The President and President Biden’s aides met."),
)
def test_nobody_meets_himself(text, how, expected):
    for mention in told(text, **how).mentions:
        keys = [part.key for part in mention.participants]
        assert len(keys) == len(set(keys)) > 1


CALL_OF_TWO = "Telephone conversation with Olaf Scholz and Emmanuel Macron"
ADDRESS = {**UKRAINE, "kind": "transcript", "title": "We go on - address by President Volodymyr Zelenskyy"}


@table(
    row(
        "I report to you. The conversation with Prime Minister of Finland Marin was important.",
        "conversation: [Volodymyr Zelenskyy], Sanna Marin",
        **ADDRESS,
    ),
    row(
        "I report to you. Discussed with Mario Draghi our defence.",
        "Discussed: [Volodymyr Zelenskyy], Mario Draghi",
        **ADDRESS,
    ),
    row("I report to you. Spoke with Mario Draghi.", "Spoke: [Volodymyr Zelenskyy], Mario Draghi", **ADDRESS),
    row("I report to you. Macron praised the conversation with Mario Draghi.", **ADDRESS),
    row("I report to you. Today I spoke with the leaders of churches of Ukraine.", **ADDRESS),
)
def test_whoever_gives_an_address_leaves_himself_out(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Deputy Minister Ihor Petrenko and Ambassador of Japan to Ukraine Matsuda Kuninori discussed the "
        "port. Later Ihor "
        "Petrenko and Matsuda Kuninori discussed grain.",
        "discussed: Ihor Petrenko, Matsuda Kuninori",
        **UKRAINE,
    ),
    row(
        "Andriy Yermak and Denys Shmyhal discussed the port with Jake Sullivan.",
        "discussed: Andriy Yermak, Denys Shmyhal, Jake Sullivan",
        **UKRAINE,
    ),
    row("Andriy Yermak and Denys Shmyhal discussed the port.", **UKRAINE),
    row("MR. PRICE: Biden and Macron discussed the port.", kind="transcript"),
)
def test_two_who_discuss_bring_up_a_contact_once(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def who_spoke(title):
    """Return who took part in each mention of a title of the Kremlin's own."""
    document = Document(
        "d-1", "0" * 64, None, title, "2022-01-20T21:00:00+03:00", None, "readout", None, "President of Russia",
        "ru", "en", "Europe/Moscow", text=f"{title}\n\nIt was long.",
    )  # fmt: skip
    return [[part.name for part in one.participants] for one in extract_document(document, GAZETTEER).mentions]


def test_a_title_leaves_out_the_leader_whose_publisher_it_is():
    assert who_spoke(CALL_OF_TWO) == [["Vladimir Putin", "Olaf Scholz", "Emmanuel Macron"]]


def test_a_title_of_several_conversations_is_of_one_with_each():
    title = CALL_OF_TWO.replace("conversation", "conversations")
    assert who_spoke(title) == [["Vladimir Putin", "Olaf Scholz"], ["Vladimir Putin", "Emmanuel Macron"]]


@table(
    row("Biden and Harris met. They will engage with members of Congress.", kind="statement"),
    row(
        "The Vice President will meet with senior government officials and civil society representatives.",
        "meet: Kamala Harris, ~officials",
        kind="statement",
    ),
    row(
        "Biden spoke with Modi. The First Lady is hosting a summit.",
        "spoke: Joe Biden, Narendra Modi",
        kind="statement",
    ),
)
def test_two_of_one_government_do_not_meet_in_passing(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("MS. PSAKI: President Macron met President Zelenskyy. They do not talk with representatives of Donbass.",
        "met: Emmanuel Macron, Volodymyr Zelenskyy"),
    row("MS. PSAKI: President Macron met President Zelenskyy. They spoke with farmers.",
        "met: Emmanuel Macron, Volodymyr Zelenskyy"),
)  # fmt: skip
def test_those_who_spoke_with_others_did_not_speak_with_each_other_there(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected
