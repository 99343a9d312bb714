import asyncio
import socket
from contextlib import closing

from backchannel.application.loop import Loop

CLIENTS = 5


def test_few_connections_are_taken_at_once_and_none_is_turned_away():
    taken = []

    class Taking(asyncio.Protocol):
        def connection_made(self, transport):
            taken.append(transport)

    with closing(Loop()) as loop, closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.settimeout(0)
        server = loop.run_until_complete(loop.create_server(Taking, sock=listening))
        clients = [socket.create_connection(listening.getsockname(), timeout=5) for _ in range(CLIENTS)]
        counts = []
        while len(taken) < CLIENTS:
            loop.call_soon(loop.stop)
            loop.run_forever()
            counts.append(len(taken))
        server.close()
        for one in (*clients, *taken):
            one.close()
        loop.run_until_complete(asyncio.sleep(0))
    steps = [later - earlier for earlier, later in zip([0, *counts], counts, strict=False)]
    assert max(steps) == 1, "others that listen get theirs between"
