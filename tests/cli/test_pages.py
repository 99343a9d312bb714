"""Pages through the command line: what is printed, and what then stands in the dossier."""

# ruff: noqa: RUF001

import json

from tests.commands import run
from tests.web_site import Reply, public, serving

PAGE = b"""<html lang="en"><head><title>Readout of a call</title>
<meta property="article:published_time" content="2018-03-20T16:00:00-04:00"></head>
<body><article><h1>Readout of a call</h1><p>President Donald Trump spoke by telephone today with President Vladimir
Putin of Russia. The presidents talked about the state of relations and resolved to speak again.</p></article></body>
</html>"""
HTML = {"Content-Type": "text/html; charset=utf-8", "ETag": '"v1"'}
URL = "http://press.example/readout"


def page(asked):
    return Reply(status=304) if "if-none-match" in asked.headers else Reply(PAGE, headers=HTML)


def test_a_page_goes_the_whole_way(tmp_path):
    with serving({"/readout": page}) as site, public(site):
        ran = run("run", URL, "-C", "d", "--json", cwd=tmp_path)
        assert (ran.status, ran.messages) == (
            0,
            "Captured 1 page.\nRead 1 new or changed file. 1 document, 3 mentions: 1 contact, 0 claims, 0 findings.\n",
        )
        again = run("run", URL, "-C", "d", "--json", cwd=tmp_path)
    assert again.status == 0
    assert again.messages.startswith("Captured 0 files; 1 had not changed since the last capture.\nNothing new.")
    (contact,) = json.loads(run("contacts", "--json", "-C", "d", cwd=tmp_path).out)["contacts"]
    assert contact["when"] == "2018-03-20"
    assert contact["mentions"][0]["url"] == URL


def test_the_charset_of_the_header_counts_where_the_page_says_none(tmp_path):
    text = "<html><body><article><h1>Телефонный разговор</h1><p>Президент России Владимир Путин провёл телефонный "
    text += "разговор с Президентом США Дональдом Трампом. Обсуждались двусторонние отношения и международные дела.</p>"
    reply = Reply(text.encode("cp1251"), headers={"Content-Type": "text/html; charset=windows-1251"})
    with serving({"/readout": reply}) as site, public(site):
        assert run("run", URL, "-C", "d", "--json", cwd=tmp_path).status == 0
    from backchannel.ledger import DerivedStore
    from backchannel.model import Header

    with DerivedStore.open(tmp_path / "d") as store:
        assert [one.title for one in store.rows("documents", Header)] == ["Телефонный разговор"]


def test_a_list_of_addresses(tmp_path):
    (tmp_path / "pages.txt").write_text(f"# two\n{URL}\nhttp://press.example/no\nnot an address\n")
    run("init", "d", cwd=tmp_path)
    with serving({"/readout": page}) as site, public(site) as clock:
        ran = run("add", "--list", "pages.txt", "-C", "d", cwd=tmp_path)
    assert (ran.status, ran.out) == (0, "Captured 1 page.\nNext: backchannel build\n")
    assert [line.partition(": ")[2][:30] for line in ran.messages.splitlines()[:2]] == [
        "pages.txt:4: is no address [ad",
        "http://press.example/no: there",
    ]
    assert clock.slept == [1, 1]
    assert [one.headers["user-agent"].partition("/")[0] for one in site.asked] == ["backchannel"] * 3


def test_robots_txt_can_be_left_unasked(tmp_path):
    run("init", "d", cwd=tmp_path)
    pages = {"/robots.txt": Reply(b"User-agent: *\nDisallow: /"), "/readout": page}
    with serving(pages) as site, public(site):
        assert run("add", URL, "-C", "d", cwd=tmp_path).status == 2
        assert run("add", URL, "--ignore-robots", "-C", "d", cwd=tmp_path).status == 0
        assert run("add", "http://127.0.0.1/readout", "--ignore-robots", "--allow-private", "-C", "d",
                   cwd=tmp_path).status == 0  # fmt: skip


def test_nothing_given(tmp_path):
    run("init", "d", cwd=tmp_path)
    ran = run("add", "-C", "d", cwd=tmp_path)
    assert (ran.status, "--list" in ran.messages) == (2, True)
