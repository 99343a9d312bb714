"""Where those stand with whom somebody speaks, if what they speak of comes first: "spoke about Ukraine with"."""

from __future__ import annotations

import re

from backchannel.extraction.phrases import HIS_DEALINGS
from backchannel.extraction.scene import Scene

_ABOUT_WITH = re.compile(
    r"(?:\s+(?:today|yesterday))?,\s+in\s+particular\s+about\s+[\w ]{2,30},\s+(?=with\s)|"
    r"\s+about\s+in\s+(?:\w+\s+)?detail\s+(?=with\s)|"
    r"\s+(?:a (?:little|bit|lot) )?about\s+"
    r"(?:(?!(?:how|what|if|whether|why|when|where|that|\w+ing)\b)[\w’'-]+\s+){0,6}?(?=with\s)"
)
"""Between a verb and "with" a short topic: "spoke about Ukraine with"."""
_ABOUT_IT = re.compile(
    r"\s+(?:about|regarding|concerning)\s+(?:(?!(?:how|what|if|whether|why|when|where|that|\w+ing|relations\w*|work|ties)\b)"
    r"[\w’'-]+\s+){1,7}?(?=with\s)"
)
"""The same behind a noun."""
_TOOK_PLACE = re.compile(
    r"\s+(?:that|which)\s+(?:took\s+place|happened|occurred)"
    r"(?:\s+[\w’]+){0,6}?\s+(?=(?:with|between)\s)"
)
"""Between a noun and those who took part: where and when it was."""
_THAT_WITH = re.compile(
    r"\s+(?:that|this|these|those)\s+(?:(?:very|same)\s+)?[a-z]+\s+(?=with\s)|"
    r"\s+[^.;,]{2,60}?\s+(?:by|over\s+the|on\s+the)\s+(?:tele)?phone\s+(?=with\s)"
)
"""The same behind "discussed"."""


def behind_topic(scene: Scene) -> int:
    """Return where those spoken with may stand: behind the verb, or behind a topic, "spoke about Ukraine with"."""
    about = _THAT_WITH if scene.trigger.text.startswith("discuss") else _ABOUT_WITH
    topic = about.match(scene.text, scene.end, scene.sentence.end)
    phone = scene.text.endswith("phone ", scene.end, topic.end()) if topic else False
    others = topic and not phone and any(scene.end <= other < topic.end() for other in scene.others)
    free = topic and not (others or HIS_DEALINGS.search(topic.group()))
    return topic.end() if topic and free else scene.end  # not "about my meetings with", "about his friendship with"


def behind_subject_matter(scene: Scene) -> int:
    """Return where those may stand whom writing names behind what was talked about: "talks about our future with"."""
    if place := _TOOK_PLACE.match(scene.text, scene.end, scene.sentence.end):
        return place.end()
    if scene.sentence.turn is not None:
        return scene.end
    about = _ABOUT_IT.match(scene.text, scene.end, scene.sentence.end)
    free = about and not any(scene.end <= other < about.end() for other in scene.others)
    return about.end() if about and free and not HIS_DEALINGS.search(about.group()) else scene.end
