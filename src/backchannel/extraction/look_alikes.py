"""Words that look like a contact and name none: "calls on Congress", "speaks volumes", "meet the needs"."""

from __future__ import annotations

import re

NOT_A_CONTACT = re.compile(
    r"(?<!the )(?<!this )(?<!that )(?<!first )(?<!phone )(?<!\ba )(?<!their )(?<!his )(?<!video )(?<!conference )"
    r"call(?:s|ed|ing)?\s+on(?!\s+(?:\d|the \d|[A-Z][a-z]+day|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)))\b|"
    r"call(?:s|ed|ing)?\s+(?:today|again|yesterday|earlier)\s+for\b|"
    r"call(?:s|ed|ing)?\s+(?:upon|for|out|it|itself|himself|into|attention|to action|off|back to|themselves|“|\"|"
    r"\w+\s+“)"
    r"(?!\w)|so-called|wake-up call|close call|roll call|call sign|call center|call to (?:action|order|arms|prayer)|"
    r"sp[eo]a?k(?:ing|s|en|e)?\s+(?:out|up|for(?!\s+(?:[\w-]+\s+){0,5}(?:minutes?|hours?|while|time)\b)|of|"
    r"volumes|highly|in favou?r|against|to (?:that|this|it|those|"
    r"these|you|why|how|what|whether|any|anything|some|yesterday|today|our|its|the (?!(?:new |\w+n )?(?:President|"
    r"Prime|Vice|Chancellor|Foreign|King|Queen|Emir|Amir|Sultan|Crown|Pope|leader|two)))\b)|"
    r"(?:can|could|would|to|will)\s+(?:you\s+)?(?:talk|speak)\s+(?:a little|a bit|more)\s|"
    r"(?:glad|happy|good|nice|great|delighted|pleased|pleasure|wonderful|lovely)\s+to\s+see\s+(?:you|him|her|them)|"
    r"\bI(?:[’']m)?\s+(?:can(?:not|[’']t)?|won[’']t|could(?:n[’']t)?|am not going to|not going to|don[’']t want to|"
    r"wouldn[’']t)\s+speak\s+to\b|\bspeak\s+to\s+us\b|"
    r"than to\s+(?:talk|speak|meet)|(?:\b(?:are|am|is|were)|[’'](?:re|m|s))\s+(?:\w+\s+)?(?:talking|speaking)\s+about|"
    r"(?:deepen|expand|strengthen|increas|enhanc|broaden|elevat)(?:e|s|es|ed|ing)?\s+(?:\w+\s+){0,2}engagements?(?!\s+with)|"
    r"engag(?:e|es|ed|ing)\s+in\s+(?!(?:[\w-]+\s+){0,3}(?:talks|discussions?|dialogue|conversations?|consultations?|"
    r"negotiations|diplomacy)\b)|"
    r",\s+talking\s+about\b|sp(?:oke|eak|eaks|oken|eaking)\s+on\s+(?:the\s+)?(?:imperative|importance|need|necessity|role|"
    r"subject|topic|issue|floor|behalf|challenges?|urgency)\b|"
    r"(?:any|some|a)\s+(?:specific|particular|special|certain)\s+messages?\b|met\s+with\s+(?:fierce\s+|strong\s+|stiff\s+|some\s+|"
    r"great\s+|a\s+|an\s+)?(?:resistance|silence|criticism|skepticism|opposition|response|reaction|applause|approval|success|"
    r"force|backlash)\b|"
    r"talk(?:ing|s)?\s+(?:through|points?|of)\b|talking points|as (?:we|you|I) speak|so to speak|"
    r"(?:a lot|lots|much|plenty|more|something|nothing|anything|everything|things|issues|subjects|topics)\s+(?:\w+\s+)?"
    r"to\s+(?:talk|speak)\s+about|(?:that|which|what|whom|work|things?|issues?)\s+"
    r"(?:we|they|you|I|he|she)(?:[’'](?:re|ve|m|s)|\s+are|"
    r"\s+were|\s+was|\s+have|\s+has)?\s+(?:been\s+|just\s+)?(?:talking|speaking|talked)\s+about|"
    r"(?:is|are|was|be|’s|'s|any)\s+(?:your|his|her|their|our|my|the)\s+(?:[\w’']+\s+){0,2}messages?|"
    r"messages?\s+(?:\w+\s+){0,2}(?:is|was)\b|generally speaking|ends? meet|"
    r"messages?\s+to\s+(?:\w+\s+){1,5}(?:is|was)\s+(?:very\s+)?(?:simple|clear|this|that|the same|straightforward)\b|"
    r"(?:sat|sit|sits|sitting) down at|(?:what|so) (?:we|they|you|I|he|she|people) calls?\b|"
    r"meet(?:s|ing)?\s+(?:(?:the |certain |critical |key |important |clear |climate |some |new )?"
    r"(?:milestones|benchmarks|deadlines|targets)|"
    r"the (?:needs?|challenges?|moment|demand|criteria|requirements?|goals?|standards?)|"
    r"our|its|these|those|this(?!\s+(?:morning|afternoon|evening|week|weekend|month|year|summer|spring|fall|autumn|"
    r"winter|past|coming|time|[A-Z][a-z]+day)\b)|all|any|targets?|their (?:needs?|obligations?)|demand)\b|"
    r"(?<=meetings )by\s+(?:tele)?phone\b|meets?\s+that\b|meet and greet|meet(?:ing)? them (?:together|all|head)|"
    r"\b(?:be|been|being)\s+met\b(?!\s+with\s+(?:him|her|them)\b)|"
    r"\b(?:your|main|basic|core|central|consistent|overall|public|same|general)\s+(?:\w+\s+)?messages?\s+to\b|"
    r"(?:[Ww]inter|[Aa]nnual) meeting|(?:[Ss]tate of the Union|radio|Twitter|open|public|text|mixed|clear|strong|"
    r"right|simple|wrong)\s+messages?|"
    r"send(?:s|ing)?\s+an?\s+\w*\s*(?:clear|strong|powerful|\w+)?\s*message\b(?! to (?:President|Prime|Chancellor))",
    re.IGNORECASE,
)
WITH_SOMEBODY_FIRST = re.compile(
    r"(?:(?:And|So|But|In fact),?\s+)?[Ww]ith (?:President|Prime Minister|Chancellor|[A-Z]\w+)[^.;]{0,120}?"
    r"\bwe (?:were|had been|have been) (?:talking|speaking)"
)
"""What is then said to be talked about was talked about with him."""
