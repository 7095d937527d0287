"""Words for tests of stores that were set back or copied, and get a new identity."""

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts


def stopped(home):
    """Return why a home seals nothing; nothing while all is well."""
    with home.engine.connect() as connection:
        return incarnation.stopped(connection)


def device_of(home):
    with home.engine.connect() as connection:
        return own_facts.load(connection).device_id


def resume(home, parent, folder):
    """Take a home through request, approval and acceptance; it is another device then."""
    before = device_of(home)
    info = home.exchange.enrol_rotate(folder / "request")
    parent.exchange.enrol_approve(info.file, info.digits, folder / "welcome")
    accepted = home.exchange.enrol_accept(folder / "welcome")
    assert stopped(home) == ""
    assert device_of(home) != before
    return accepted
