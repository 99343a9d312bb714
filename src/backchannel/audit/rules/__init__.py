"""The registry: every module here whose name begins with a code is a rule, found by that name."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re

from backchannel.audit.rule import LoadedRule

_RULE_MODULE = re.compile(r"[a-z]\d{3}_[a-z0-9_]+")


@functools.cache
def all_rules() -> tuple[LoadedRule, ...]:
    """Return every rule, sorted by code."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if _RULE_MODULE.fullmatch(module.name))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(LoadedRule(module.RULE, module.check, module.__doc__ or "") for module in modules)


def rule_page(code: str) -> str | None:
    """Return the catalogue page of a rule, as Markdown without a title; ``None`` for an unknown code."""
    return next((loaded.page for loaded in all_rules() if loaded.rule.code == code.upper()), None)
