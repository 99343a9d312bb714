import pytest
from tests.application.api.asking import PREFIX, asked, printed

from backchannel.application.api.upkeep import Turns
from backchannel.application.desk import TooOftenError


def test_rules_are_what_the_command_prints(client, directory):
    assert asked(client, "/rules") == printed(directory, "rules")
    assert asked(client, "/rules/d101", "/rules/{code}") == printed(directory, "rules", "D101")
    assert client.get(f"{PREFIX}/rules/X999").status_code == 404


def test_the_proof_is_what_the_commands_print(client, directory):
    assert asked(client, "/checkpoint") == printed(directory, "checkpoint")
    whole = printed(directory, "verify")  # on which the quick ones rest
    assert whole["ok"]
    assert asked(client, "/verify") == printed(directory, "verify", "--quick")


def test_verifying_too_often_is_refused_with_when_to_ask_again(client):
    assert client.get(f"{PREFIX}/verify").status_code == 200
    answer = client.get(f"{PREFIX}/verify")
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too-often")
    assert 0 < int(answer.headers["retry-after"]) <= 10


def test_turns_come_one_at_a_time_with_a_pause_between():
    now = [100.0]
    turns = Turns(10, lambda: now[0])
    with turns.take(), pytest.raises(TooOftenError), turns.take():
        pass
    with pytest.raises(TooOftenError, match="10 seconds"), turns.take():
        pass
    now[0] = 110
    with pytest.raises(KeyError), turns.take():
        raise KeyError
    now[0] = 120
    with turns.take():
        pass
