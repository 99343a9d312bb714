import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.capture.web.address import (
    AddressError,
    follow_address,
    is_address,
    is_front_page,
    is_same_site,
    read_address,
    shown_address,
    site_of,
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("HTTP://example.org:80/A?b=C#d", "http://example.org/A?b=C"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("  https://example.org/a%20b  ", "https://example.org/a%20b"),
        ("https://пример.рф/новости", "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"),
    ],
)
def test_an_address_is_kept_in_one_way(text, kept):
    assert read_address(text) == kept
    assert read_address(kept) == kept


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ftp://example.org/", "neither http"),
        ("file:///etc/passwd", "neither http"),
        ("https:///a", "no host"),
        ("https://ann:secret@example.org/", "password"),
        ("https://ann@example.org/", "password"),
        ("https://example.org:0/", "port 0"),
        ("https://example.org:99999/", "port 99999"),
        ("https://example.org/a b", "no address"),
        ("https://example.org/\x1b[2J", "no address"),
        ("https://example.org/" + "a" * 5000, "more than 4000"),
        ("https://[::1/", "no address"),
    ],
)
def test_what_cannot_be_fetched_is_refused_in_words_without_the_password(text, why):
    with pytest.raises(AddressError, match=why) as refused:
        read_address(text)
    assert "secret" not in str(refused.value)
    assert "secret" not in shown_address(text)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text):
    for made in (text, f"http://{text}", f"https://example.org/{text}"):
        try:
            kept = read_address(made)
        except AddressError:
            continue
        assert read_address(kept) == kept
        assert site_of(kept).host


def test_what_looks_like_an_address():
    assert is_address("https://example.org/")
    assert is_address("ftp://x")
    assert not is_address("C:/texts")
    assert not is_address("texts/a.txt")


def test_a_redirect_leads_on_from_where_it_stands():
    assert follow_address("https://a.example/b/c", "../d?e") == "https://a.example/d?e"
    assert follow_address("https://a.example/b", "//c.example/") == "https://c.example/"
    assert follow_address("https://a.example/", "/новость 1".encode().decode("latin-1")) == (
        "https://a.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C%201"
    )
    with pytest.raises(AddressError):
        follow_address("https://a.example/b", "javascript:alert(1)")


@pytest.mark.parametrize("path", ["", "/", "/en", "/en/", "/en-us/index.html", "/index.php", "/home/"])
def test_front_pages(path):
    assert is_front_page(f"https://example.org{path}")


@pytest.mark.parametrize("path", ["/?p=12", "/en/news", "/a", "/en/index.html/a", "/index.html?id=3"])
def test_other_pages(path):
    assert not is_front_page(f"https://example.org{path}")


def test_one_site_has_several_hosts():
    assert is_same_site("https://www.example.org/", "http://example.org:81/")
    assert is_same_site("https://example.org/", "https://archive.example.org/")
    assert not is_same_site("https://example.org/", "https://badexample.org/")
