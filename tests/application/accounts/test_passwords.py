from argon2 import PasswordHasher
from tests.application.users import quick_passwords

from backchannel.application.accounts.passwords import Passwords


def test_a_hash_is_argon2id_with_a_salt_of_its_own_and_fits_its_password_alone():
    passwords = quick_passwords()
    one, other = passwords.hash("secret"), passwords.hash("secret")
    assert one.startswith("$argon2id$")
    assert one != other
    assert passwords.fits(one, "secret")
    assert not passwords.fits(one, "Secret")


def test_nobody_has_a_password_and_nonsense_is_none():
    passwords = quick_passwords()
    assert not passwords.fits(None, "the password of nobody")
    assert not passwords.fits("nonsense", "nonsense")


def test_a_password_of_nobody_costs_as_much_work_as_one_of_somebody():
    class Counting(PasswordHasher):
        verified = 0

        def verify(self, *arguments):
            self.verified += 1
            return super().verify(*arguments)

    hasher = Counting(time_cost=1, memory_cost=8, parallelism=1)
    passwords = Passwords(hasher)
    kept = passwords.hash("secret")
    for known in (kept, None):
        before = hasher.verified
        passwords.fits(known, "wrong")
        assert hasher.verified == before + 1


def test_hashes_are_made_with_the_parameters_of_the_library_unless_told_otherwise():
    quick = quick_passwords().hash("secret")
    assert Passwords().is_outdated(quick)
    assert not quick_passwords().is_outdated(quick)
