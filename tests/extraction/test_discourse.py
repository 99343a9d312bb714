"""Whom he, they, I, you, both leaders and his counterpart mean where they stand.

Over 400 lines, since these are tables of one row a form of words, which are looked up together.
"""

from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told


@table(
    row(
        "President Biden flew to Rome on Thursday. He met with Prime Minister Draghi.",
        "flew: Joe Biden",
        "met: Joe Biden, Mario Draghi",
        **PRESS,
    ),
    row(
        "Vice President Harris is in Paris. She met with President Macron at the Élysée.",
        "met: Kamala Harris, Emmanuel Macron",
        **PRESS,
    ),
    row(
        "President Biden expressed his support. He also called Prime Minister Johnson.",
        "called: Joe Biden, Boris Johnson",
    ),
    row("Putin said he had called Macron.", "called: Vladimir Putin, Emmanuel Macron", **PRESS),
    row("Putin said that he would meet with Erdogan.", "meet: Vladimir Putin, Recep Tayyip Erdoğan", **PRESS),
    row(
        "Macron is under pressure at home. On Thursday Putin called him.",
        "called: Vladimir Putin, Emmanuel Macron",
        **PRESS,
    ),
    row(
        "The President of Ukraine arrived in Berlin. The Chancellor of Germany met with him.",
        "arrived: Volodymyr Zelenskyy",
        "met: Olaf Scholz, Volodymyr Zelenskyy",
        **PRESS,
    ),
    row(
        "Chancellor Scholz thanked President Biden for speaking with him.",
        "speaking: Olaf Scholz, Joe Biden",
        **PRESS,
    ),
    row(
        "Volodymyr Zelenskyy is in Brussels. The Head of State met with Charles Michel.",
        "met: Volodymyr Zelenskyy, Charles Michel",
        **UKRAINE,
    ),
)
def test_he_and_she_are_the_subject_spoken_of(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "President Biden and President Putin disagree on much. They spoke for two hours on Thursday.",
        "spoke: Joe Biden, Vladimir Putin",
        **PRESS,
    ),
    row(
        "President Biden spoke with President Putin. They also met in June.",
        "spoke: Joe Biden, Vladimir Putin",
        "met: Joe Biden, Vladimir Putin",
        **PRESS,
    ),
    row(
        "President Biden spoke with President Putin. Their June meeting was in Geneva.",
        "spoke: Joe Biden, Vladimir Putin",
        "meeting: Joe Biden, Vladimir Putin",
        **PRESS,
    ),
    row(
        "President Biden called President Erdogan. The two leaders will meet in Madrid next month.",
        "called: Joe Biden, Recep Tayyip Erdoğan",
        "meet: [Joe Biden], [Recep Tayyip Erdoğan]|Joe Biden, Recep Tayyip Erdoğan",
    ),
    row(
        "Vladimir Putin had a telephone conversation with Emmanuel Macron. The presidents agreed to meet in Moscow.",
        "telephone conversation: Vladimir Putin, Emmanuel Macron",
        "meet: [Vladimir Putin], [Emmanuel Macron]|Vladimir Putin, Emmanuel Macron",
        **KREMLIN,
    ),
    row(
        "President Biden spoke by phone with Prime Minister Modi. Both leaders look forward to meeting in person.",
        "spoke: Joe Biden, Narendra Modi",
        "meeting: [Joe Biden], [Narendra Modi]|Joe Biden, Narendra Modi",
    ),
    row(
        "President Biden spoke with President Xi. The call follows the two leaders’ meeting of last autumn.",
        "spoke: Joe Biden, Xi Jinping",
        "call: [Joe Biden], [Xi Jinping]",
        "meeting: [Joe Biden], [Xi Jinping]|Joe Biden, Xi Jinping",
        missing="the call follows makes no mention",
    ),
    row(
        "President Biden spoke with President Macron. It was his first call with a European leader.",
        "spoke: Joe Biden, Emmanuel Macron",
        "call: Joe Biden, [Emmanuel Macron]|Joe Biden, ~leader",
    ),
    row(
        "Foreign Minister Lavrov met with Secretary Blinken. Sides agreed to meet again.",
        "met: Sergey Lavrov, Antony Blinken",
        **PRESS,
    ),
)
def test_they_and_both_leaders_are_the_two_of_the_contact(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "This morning, I spoke with Prime Minister Bennett about the attack.",
        "spoke: Joe Biden, Naftali Bennett",
        title="Statement by President Joe Biden on the Attack in Israel",
        **STATEMENT,
    ),
    row(
        "I met with President Zelenskyy in Kyiv and told him that we stand with his country.",
        "met: Joe Biden, Volodymyr Zelenskyy",
        title="Statement from President Joe Biden on Ukraine",
        published="2023-02-21",
        **STATEMENT,
    ),
    row(
        "I was pleased to host Foreign Minister Kuleba.",
        "host: Antony Blinken, Dmytro Kuleba",
        title="Statement by Secretary of State Antony Blinken",
        **STATEMENT,
    ),
    row(
        "My meeting with Prime Minister Kishida was a good one.",
        "meeting: Joe Biden, Kishida Fumio",
        title="Statement by President Joe Biden on Japan",
        **STATEMENT,
    ),
    row(
        "Prime Minister Modi and I met in Washington last fall.",
        "met: Joe Biden, Narendra Modi",
        title="Remarks by President Biden on Trade",
        **TRANSCRIPT,
    ),
    row(
        "Our thoughts are with his family. I had the privilege to meet President Peres many years ago.",
        "meet: Joe Biden, Shimon Peres",
        title="Statement by President Joe Biden on Israel",
        **STATEMENT,
    ),
)
def test_i_is_who_signs(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Q    Mr. President, did you call Chancellor Scholz?\n\nTHE PRESIDENT:  Yes, I called him this morning.",
        "call: Joe Biden, Olaf Scholz",
        "called: Joe Biden, Olaf Scholz",
    ),
    row(
        "Q    Have you talked to President Zelenskyy yet?\n\nTHE PRESIDENT:  I spoke to him last night.",
        "talked: Joe Biden, Volodymyr Zelenskyy",
        "spoke: Joe Biden, Volodymyr Zelenskyy",
    ),
    row(
        "THE PRESIDENT:  I just got off the phone with President Macron.  He’s going to Moscow.",
        "phone: Joe Biden, Emmanuel Macron",
    ),
    row(
        "THE PRESIDENT:  President Xi and I met in Bali.  We talked for three hours.",
        "met: Joe Biden, Xi Jinping",
        "talked: Joe Biden, Xi Jinping",
        published="2022-11-20",
    ),
    row(
        "THE PRESIDENT:  I’m meeting with Xi in November.",
        "meeting: Joe Biden, Xi Jinping",
        published="2023-10-20",
    ),
    row(
        "Q    When will you see the Prime Minister of Japan?\n\nTHE PRESIDENT:  I’ll be speaking with Prime "
        "Minister Kishida tomorrow.",
        "speaking: Joe Biden, Kishida Fumio",
    ),
)
def test_i_and_you_in_a_gaggle(text, how, expected):
    how = {"title": "Remarks by President Biden in Press Gaggle", **TRANSCRIPT, **how}
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "PRESIDENT BIDEN:  Welcome, Mr. Prime Minister.  You and I met in Tokyo last May.\n\nPRIME MINISTER KISHIDA:  "
        "Thank you, Joe.",
        "met: Joe Biden, Kishida Fumio",
    ),
    row(
        "PRIME MINISTER KISHIDA:  Your visit to Hiroshima meant a great deal to us.\n\nPRESIDENT BIDEN:  Thank you.",
        "visit: Joe Biden, Kishida Fumio|Joe Biden, [Kishida Fumio]",
    ),
    row(
        "PRESIDENT BIDEN:  Thank you for hosting me in Tokyo.\n\nPRIME MINISTER KISHIDA:  You are welcome.",
        "hosting: Joe Biden, Kishida Fumio|Joe Biden, [Kishida Fumio]",
    ),
    row(
        "PRESIDENT BIDEN:  When we spoke on the phone in March, I told you this.\n\nPRIME MINISTER KISHIDA:  "
        "I remember.",
        "spoke: Joe Biden, Kishida Fumio|Joe Biden, [Kishida Fumio]",
    ),
    row(
        "PRESIDENT BIDEN:  Good to see you again.\n\nPRIME MINISTER KISHIDA:  I spoke with President Macron yesterday.",
        "spoke: Kishida Fumio, Emmanuel Macron",
    ),
)
def test_two_leaders_who_speak_by_turns(text, how, expected):
    title = "Remarks by President Biden and Prime Minister Kishida Fumio of Japan in Joint Press Conference"
    assert told(text, title=title, kind="transcript", published="2023-11-16", **how).casts(expected) == expected


@table(
    row(
        "Secretary Blinken spoke with his Ukrainian counterpart, Dmytro Kuleba.",
        "spoke: Antony Blinken, Dmytro Kuleba",
    ),
    row(
        "Jake Sullivan spoke with his Israeli counterpart Eyal Hulata on the agenda.",
        "spoke: Jake Sullivan, Eyal Hulata",
    ),
    row(
        "Secretary Blinken called his Russian counterpart.",
        "called: Antony Blinken, Sergey Lavrov|Antony Blinken, [Sergey Lavrov]",
        **PRESS,
    ),
    row(
        "Putin spoke by telephone with his French counterpart.",
        "spoke: Vladimir Putin, Emmanuel Macron|Vladimir Putin, [Emmanuel Macron]",
        **PRESS,
    ),
    row(
        "Macron flew to Moscow. His Russian counterpart received Macron in the Kremlin.",
        "received: Vladimir Putin, Emmanuel Macron|[Vladimir Putin], Emmanuel Macron",
        missing="his counterpart without a name is a group, not the holder of the office of that side",
        **PRESS,
    ),
    row(
        "Lavrov and his US counterpart, Antony Blinken, met in Geneva.",
        "met: Sergey Lavrov, Antony Blinken",
        **PRESS,
    ),
)
def test_his_counterpart(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Q    Has the President talked to President Erdogan?\n\nMS. PSAKI:  He spoke with him last week.",
        "talked: Joe Biden, Recep Tayyip Erdoğan",
        "spoke: Joe Biden, Recep Tayyip Erdoğan",
    ),
    row(
        "MS. PSAKI:  The President is at Camp David.  He spoke with Prime Minister Trudeau this morning.",
        "spoke: Joe Biden, Justin Trudeau",
    ),
    row(
        "MS. PSAKI:  The Secretary of State will be in Kyiv.  He will meet with Foreign Minister Kuleba there.",
        "meet: Antony Blinken, Dmytro Kuleba",
    ),
    row("MS. PSAKI:  I spoke with the President about it before I came out here."),
    row(
        "MS. PSAKI:  Jake spoke with his Israeli counterpart, Eyal Hulata, on Monday.",
        "spoke: Jake Sullivan, Eyal Hulata",
    ),
    row(
        "MS. PSAKI:  We spoke with the Ukrainians this morning, and the President will call President Zelenskyy.",
        "spoke: United States, Ukrainians",
        "call: Joe Biden, Volodymyr Zelenskyy",
    ),
)
def test_a_briefing_is_about_the_president(text, how, expected):
    made = told(text, title="Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT, **how)
    assert made.casts(expected) == expected


@table(
    row(
        "Vladimir Putin: Good afternoon, colleagues. I spoke with President Macron yesterday.\n\nSergey Lavrov: Yes, "
        "Mr President.",
        "spoke: Vladimir Putin, Emmanuel Macron",
    ),
    row(
        "Question: Mr President, when will you meet with Joe Biden?\n\nVladimir Putin: My colleague and I met in "
        "Geneva, as you know.",
        "meet: Vladimir Putin, Joe Biden",
        "met: Vladimir Putin, [Joe Biden]|Vladimir Putin, Joe Biden",
        missing="my colleague and I is not read as the one asked about",
    ),
)
def test_turns_of_a_kremlin_transcript(text, how, expected):
    made = told(text, title="Meeting with members of the Government", kind="transcript", **KREMLIN)
    assert made.casts(expected) == expected


@table(
    row(
        "A spokesman briefed reporters. He met with Putin.",
        **PRESS,
    ),
    row("They spoke on Thursday.", **PRESS),
    row("Putin, Xi and Modi are all in Samarkand. The two leaders met over dinner.", **PRESS),
    row("An aide to Putin met an aide to Macron.", **PRESS),
    row("Somebody close to Biden called somebody close to Xi.", **PRESS),
    row("The two leaders met in Vienna.", **PRESS),
    row("His counterpart called on Friday.", **PRESS),
    row("I spoke with President Putin, a caller from Ohio told the station.", **PRESS),
)
def test_where_it_is_not_clear_nobody_is_meant(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Q    If President Putin goes on, does the President hope for unity, given his talk with Chancellor Scholz?",
        "talk: Joe Biden, Olaf Scholz",
    ),
    row(
        "MS. PSAKI:  As he told President Zelenskyy, the President gave a readout of the call that he had with Putin.",
        "call: Joe Biden, Vladimir Putin",
    ),
    row(
        "MS. PSAKI:  When he met with Prime Minister Trudeau, when he met with President Macron, it came up.",
        "met: Joe Biden, Justin Trudeau",
        "met: Joe Biden, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI:  It was a chance for President Biden to give President Zelenskyy a readout of his call with Putin.",
        "call: Joe Biden, Vladimir Putin",
    ),
    row(
        "MS. PSAKI:  Macron agrees.\n\nWe want it, and the President said so when he talked to PM Modi.",
        "talked: Joe Biden, Narendra Modi",
    ),
    row(
        "MS. PSAKI:  Jake Sullivan is away. And President Biden is glad that he can consult closely with PM Modi.",
        "consult: Joe Biden, Narendra Modi",
    ),
    row("MS. PSAKI:  The President is traveling to Georgia today."),
    row("MS. PSAKI:  The President will travel to Prince William Forest Park."),
    row("MS. PSAKI:  The President sees President Macron as a friend."),
)
def test_he_is_whoever_acted_last(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row(
        "MS. PSAKI:  Secretary Becerra is here.  The Secretary’s discussion with Foreign Minister Lavrov was brief.",
        "discussion: Sergey Lavrov",
    ),
    row("MS. NEUBERGER:  I can’t speak to President Putin or his strategic thinking."),
    row(
        "MS. PSAKI:  Senator Schumer agrees.  When he had the conversation with President Putin, it came up.",
        "conversation: Joe Biden, Vladimir Putin",
    ),
)
def test_no_guess_about_who_deals_with_leaders_abroad(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row(
        "Jake Sullivan spoke with Yang Jiechi. The two presidents met in Bali.",
        "spoke: Jake Sullivan, Yang Jiechi",
    ),
    row(
        "Putin met with Prime Minister Modi. He spoke of a summit with President Biden. The leaders spoke.",
        "met: Vladimir Putin, Narendra Modi",
        "summit: Vladimir Putin, Joe Biden",
        "spoke: Vladimir Putin, Narendra Modi",
    ),
    row(
        "A plan for Mike Pence to go to Kyiv was dropped. He met Volodymyr Zelenskyy in Warsaw.",
        "met: Mike Pence, Volodymyr Zelenskyy",
        published="2019-10-02",
        **PRESS,
    ),
)
def test_whom_the_text_is_about(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_we_at_the_table_of_ones_family_are_no_two_leaders():
    title = "Remarks by President Biden and Taoiseach Varadkar of Ireland"
    text = "PRESIDENT BIDEN: {} we sat down on Sunday.\n\nTAOISEACH VARADKAR: Thank you."
    at_home = told(text.format("At my grandfather’s table"), title=title, **TRANSCRIPT)
    assert at_home.casts() == []
    assert told(text.format("At the White House"), title=title, **TRANSCRIPT).casts() != []


def test_we_are_the_speaker_and_whoever_the_sentence_said_was_spoken_to():
    text = (
        "Vladimir Putin: I met with Antony Blinken.\n\n"
        "Sergey Lavrov: I see.\n\n"
        "Vladimir Putin: I spoke twice to President Macron yesterday; actually, we talked until two."
    )
    read = told(text, kind="transcript", party="ru", timezone="Europe/Moscow")
    assert "talked: Vladimir Putin, Emmanuel Macron" in read.casts()


@table(
    row(
        "President Trump underscored how urgent it is: “I called President Macron, and I spoke with President Xi.”",
        "called: Donald Trump, Emmanuel Macron",
        "spoke: Donald Trump, Xi Jinping",
        published="2025-08-19T15:00:00-04:00",
        **STATEMENT,
    ),
    row("The report underscored it: “I called President Macron.”", **STATEMENT),
)
def test_who_is_quoted(text, how, expected):
    assert told(text, **how).casts(expected) == expected
