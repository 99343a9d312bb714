"""Plain ways of telling that somebody met somebody, or did not: found with whoever they are, and told as they are.

``{S}`` is one, ``{O}`` the other. A line stands under what it tells; what stands under ``none`` names no contact.
"""

import pytest
from tests.extraction.texts import told

_PAIRS = (
    ("President Biden", "President Macron", {"Joe Biden", "Emmanuel Macron"}),
    ("Chancellor Scholz", "President Xi", {"Olaf Scholz", "Xi Jinping"}),
    ("Secretary Blinken", "Foreign Minister Lavrov", {"Antony Blinken", "Sergey Lavrov"}),
)
_KINDS = ({"kind": "statement"}, {"kind": "press", "party": "press"})
_TOLD = {
    "reported": """
A meeting between {S} and {O} took place in Geneva.
A meeting took place between {S} and {O}.
A telephone conversation took place between {S} and {O}.
According to the statement, {S} spoke with {O}.
After his meeting with {O}, {S} spoke to reporters.
After meeting {O}, {S} spoke to reporters.
At the request of {O}, {S} had a phone call with him.
During a call with {O}, {S} raised trade.
Following talks with {O} in Geneva, {S} said that trade matters.
In a call with {O} on Monday, {S} raised trade.
In a phone call, {S} told {O} that trade matters.
Reuters reported that {S} spoke with {O}.
Speaking after talks with {O}, {S} said that trade matters.
The call between {S} and {O} lasted two hours.
The meeting between {S} and {O} lasted two hours.
The phone call between {S} and {O} was initiated by the French side.
The talks between {S} and {O} lasted two hours.
{O} was received by {S}.
{S} also met with {O}.
{S} and his counterpart {O} spoke by phone.
{S} and {O} concluded their talks in Geneva.
{S} and {O} discussed trade by phone.
{S} and {O} discussed trade in a phone call.
{S} and {O} had a good conversation.
{S} and {O} had lunch together.
{S} and {O} held a meeting in Geneva.
{S} and {O} held a video conference.
{S} and {O} held their first meeting.
{S} and {O} met in Geneva on Monday.
{S} and {O} met one-on-one.
{S} and {O} met.
{S} and {O} spoke by phone.
{S} and {O} talked on the phone on Monday.
{S} arrived in Geneva for a meeting with {O}.
{S} attended a meeting hosted by {O}.
{S} attended a summit with {O}.
{S} began a meeting with {O}.
{S} briefly spoke with {O}.
{S} called {O} on Monday to discuss trade.
{S} called {O}.
{S} conferred with {O}.
{S} confirmed that he had met with {O}.
{S} congratulated {O} by phone.
{S} consulted with {O} on Monday.
{S} ended his talks with {O} in Geneva.
{S} exchanged views with {O} on trade.
{S} greeted {O} at the airport.
{S} had a brief exchange with {O}.
{S} had a conversation with {O} on Monday.
{S} had a phone call with {O}.
{S} had a pull-aside with {O} in Geneva.
{S} had a telephone conversation with {O}.
{S} had dinner with {O}.
{S} has spoken with {O} about trade.
{S} held a meeting with {O}.
{S} held a one-on-one meeting with {O}.
{S} held a video call with {O}.
{S} held bilateral talks with {O} on the sidelines of the summit.
{S} held talks with {O}.
{S} hosted {O} for dinner.
{S} hosted {O} for talks.
{S} initiated a call with {O}.
{S} joined a call with {O}.
{S} joined {O} for a meeting in Geneva.
{S} last spoke with {O} in June.
{S} met a number of leaders, including {O}.
{S} met his counterpart, {O}.
{S} met separately with {O}.
{S} met with a delegation led by {O}.
{S} met with {O} and Prime Minister Trudeau.
{S} met with {O} on Monday and with Prime Minister Trudeau on Tuesday.
{S} met with {O}, as well as with Prime Minister Trudeau.
{S} met with {O}.
{S} met {O} in Geneva.
{S} met {O} on the margins of the UN General Assembly.
{S} opened talks with {O}.
{S} paid a visit to {O}.
{S} participated in a meeting with {O}.
{S} phoned {O}.
{S} raised trade in a meeting with {O}.
{S} raised trade in his call with {O}.
{S} raised trade with {O} during their meeting in Geneva.
{S} reached out to {O}.
{S} received a call from {O} on Monday.
{S} received a letter from {O}.
{S} received a phone call from {O}.
{S} received {O} in Geneva.
{S} returned a call from {O}.
{S} said he met with {O} on Monday.
{S} said that he had spoken with {O}.
{S} sat down with {O} in Geneva.
{S} says he spoke with {O}.
{S} secretly met with {O}.
{S} sent a letter to {O}.
{S} sent a message of condolences to {O}.
{S} sent greetings to {O}.
{S} sent {O} a letter.
{S} spoke by phone with {O}.
{S} spoke on the phone with {O} on Monday.
{S} spoke to {O}.
{S} spoke with his counterpart {O} on Monday.
{S} talked to {O} by phone.
{S} thanked {O} for the meeting.
{S} told {O} by phone that trade matters.
{S} told {O} in a phone call that trade matters.
{S} took a call from {O}.
{S} took part in a video conference with {O}.
{S} traveled to Geneva for talks with {O}.
{S} traveled to Geneva to meet with {O}.
{S} traveled to Geneva, where he met with {O}.
{S} was meeting with {O} in Geneva when the news came.
{S} was on the phone with {O}.
{S} welcomed {O} for talks in Geneva.
{S} wrapped up a meeting with {O}.
{S} wrote to {O}.
{S}'s conversation with {O} lasted forty minutes.
{S}'s letter to {O} was published.
{S}'s meeting with {O} lasted two hours.
{S}, {O} and Prime Minister Trudeau held a trilateral meeting.
""",
    "planned": """
A meeting between {S} and {O} is scheduled for Monday.
Ahead of a meeting with {O}, {S} said that trade matters.
{S} accepted an invitation from {O} to visit.
{S} agreed to meet {O}.
{S} and {O} are scheduled to speak on Monday.
{S} and {O} will meet on Monday.
{S} had been scheduled to meet {O}.
{S} intends to call {O}.
{S} invited {O} to visit.
{S} is expected to meet {O} next week.
{S} is scheduled to meet {O} on Monday.
{S} is to meet {O} on Monday.
{S} plans to meet {O}.
{S} plans to speak with {O} on Monday.
{S} said he would meet with {O} on Monday.
{S} was due to meet {O} on Monday.
{S} was to meet {O} on Monday.
{S} will host {O} on Monday.
{S} will meet with {O} on Monday.
""",
    "cancelled": """
{S} cancelled a meeting with {O}.
{S} postponed his meeting with {O}.
""",
    "denied": """
A meeting between {S} and {O} is not planned.
No meeting between {S} and {O} is planned.
No meeting took place between {S} and {O}.
Reports that {S} met {O} are false.
There will be no meeting between {S} and {O}.
{S} declined to meet with {O}.
{S} denied meeting with {O}.
{S} denied reports that he met {O}.
{S} denied that he had met with {O}.
{S} did not call {O}.
{S} did not meet with {O}.
{S} failed to meet {O}.
{S} has no plans to meet {O}.
{S} has not spoken with {O} since June.
{S} refused to meet {O}.
{S} ruled out a meeting with {O}.
{S} was unable to meet {O}.
{S} will not meet {O}.
""",
    "hypothetical": """
A meeting between {S} and {O} is possible.
A meeting between {S} and {O} is unlikely.
If {S} meets {O}, he will raise it.
It is unclear if {S} will meet {O}.
{S} agreed in principle to a meeting with {O}.
{S} asked for a meeting with {O}.
{S} asked to meet {O}.
{S} called for talks with {O}.
{S} considered calling {O}.
{S} could meet {O} at the summit.
{S} declined to say whether he had spoken with {O}.
{S} demanded a meeting with {O}.
{S} has asked to meet with {O}.
{S} has repeatedly asked to speak with {O}.
{S} hopes to meet {O}.
{S} is considering a meeting with {O}.
{S} is open to a meeting with {O}.
{S} is ready for talks with {O}.
{S} is seeking a meeting with {O}.
{S} is willing to meet {O}.
{S} may meet {O} at the summit.
{S} might speak with {O}.
{S} needs to talk to {O}.
{S} offered to meet {O}.
{S} proposed a meeting with {O}.
{S} requested a call with {O}.
{S} requested a meeting with {O}.
{S} said he was ready to meet {O}.
{S} said he would be willing to talk to {O}.
{S} should meet with {O}.
{S} sought a meeting with {O}.
{S} suggested a meeting with {O}.
{S} wants to meet {O}.
{S} was asked whether he had spoken with {O}.
{S} would like to meet {O}.
""",
    "none": """
Both {S} and {O} spoke at the ceremony.
{S} and {O} both addressed the conference.
{S} met with advisers to discuss {O}.
{S} called {O} a war criminal.
{S}'s message to {O} is simple: get out.
{S} sent a message to {O} by imposing sanctions.
{S} met the demands of {O}.
Aides to {S} met with aides to {O}.
{S}'s envoy met with {O}.
{S} watched {O} speak.
{S} listened to {O}'s speech.
{S} and {O} called for calm.
{S} and {O} issued a statement.
{S} will host a dinner without {O}.
{S} met with everyone except {O}.
{S} met with critics of {O}.
{S} stands with {O}.
{S} works with {O}.
{S} sat next to {O} at dinner.
{S} addressed {O} in a speech.
{S} asked {O} to call Prime Minister Trudeau.
{S} called on {O} to act.
{S} called {O} a friend.
{S} called {O} a liar.
{S} criticized {O}.
{S} encouraged {O} to speak with Prime Minister Trudeau.
{S} met the challenge that {O} posed.
{S} met with reporters and criticized {O}.
{S} praised {O} in a speech.
{S} responded to {O}.
{S} sanctioned {O}.
{S} sent troops to help {O}.
{S} spoke about {O}.
{S} spoke of {O}.
{S} spoke to reporters about {O}.
{S} supports {O}.
{S} talked about {O}.
{S} thanked {O} for his support in a statement.
{S} told reporters that {O} was right.
{S} urged {O} to meet with Prime Minister Trudeau.
{S} welcomed the statement of {O}.
{S} welcomed {O}'s decision.
{S} wished {O} a speedy recovery.
""",
}
_LINES = [(line, modality) for modality, lines in _TOLD.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("line", "modality"), _LINES, ids=[line for line, _ in _LINES])
def test_told_as_it_is(line, modality):
    expected = set() if modality == "none" else {modality}
    for one, other, names in _PAIRS:
        for how in _KINDS:
            text = line.format(S=one, O=other)
            mentions = told(text, **how).mentions
            found = {m.modality for m in mentions if names <= {part.name for part in m.participants}}
            assert found == expected, text
