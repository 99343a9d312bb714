"""What may stand between somebody and the noun of his contact, so that it is still his."""

from __future__ import annotations

import re

TO_GO_FOR = re.compile(
    r"\s+(?:(?:will|is|are|was|has|have|would|to|be|been|also|first|then|next|just|again|later|this\s+\w+|next\s+\w+|"
    r"tomorrow|today)\s+)*"
    r"(?:travel(?:s|ed|led|ing|ling)?|fl(?:ies|ew|ying|own)|head(?:s|ed|ing)?|go(?:es|ing|ne)?|went|departs?|departed|"
    r"came|comes|coming|arrived|was|is)\s+(?:on\s+)?(?:to|in)\s+[A-Z](?:(?!\b(?:where|who|which|that|while|when|to)\b)[^.;]){1,70}?"
    r"\s+for\s+(?:(?:an?|the|his|her|their|some)\s+)?"
    r"(?:[\w-]+,?\s+){0,3}\Z"
)
"""A journey made for it: "will travel to Lima on Friday for a meeting with"."""
BESIDE_ONE = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:trip|visit|travel|journey|stop|arrival|call|meeting|talks|conversation|summit|speech|address)"
    r"\s+(?:[^,;:.?]{0,60}?\s)?and\s+(?:(?:an?|the|then|later|subsequent|planned|upcoming|bilateral|one-on-one|[a-z]+ed)\s+){0,3}"
)
"""Between an owner and a noun: the owner has two things, "the King’s visit to Jordan and meeting with"."""
THAT_DAY = re.compile(r",?\s+that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night|week)\b,?")
"""Between a verb and its noun it is a time, and no clause of its own."""
AT_IT = re.compile(r"\bat\s+(?:an?|the|his|her|their|(?:to|yester)day[’']s)\s+(?:[a-z-]+\s+){0,2}\Z")
"""Before a noun, where somebody is behind it: who stands before was there."""
