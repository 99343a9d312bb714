"""Parts and casts: who is the same as whom, and the people among them."""

from backchannel.extraction.people import Person
from backchannel.extraction.scene import Cast, Part

BIDEN = Person("Q6279", "Joe Biden", "us")
UNKNOWN = Person(None, "Teodor Vlasec", "md")


def test_the_key_of_a_part_is_its_principal_else_its_name():
    assert Part(BIDEN, None, "participant", (0, 5)).key == "Q6279"
    assert Part(UNKNOWN, None, "participant", None).key == "teodor-vlasec"


def test_the_key_of_a_group_cannot_be_that_of_a_person():
    group = Part(None, "Teodor Vlasec", "participant", (0, 5))
    assert group.key != Part(UNKNOWN, None, "participant", None).key


def test_the_people_of_a_cast_are_those_who_are_no_group():
    cast = Cast((Part(BIDEN, None, "host", None), Part(None, "G7 leaders", "visitor", (9, 19))), 0, 19)
    assert cast.people == (BIDEN,)
