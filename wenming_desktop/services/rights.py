"""The one gate: a use case names its action, and the actor's roles allow it or not."""

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor


def require(actor: Actor, action: Action) -> None:
    """Refuse with NOT_ALLOWED unless one of the actor's roles allows the action."""
    if not actor.may(action):
        actor.was_refused(action)
        raise WenmingError(Code.NOT_ALLOWED, action=action.value)
