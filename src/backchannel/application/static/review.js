// The queue and "Your judgement" by keyboard. Without scripts the same forms work as they stand.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const said = () => document.getElementById("said");
  const say = (text) => { if (said()) said().textContent = text; };
  const open = () => document.querySelector("form.decide.open");
  const items = () => [...document.querySelectorAll("li.item")];
  let at = 0; // place of the item that is looked at
  let postponed = new Set(); // parts that others have changed while a reason is being written

  const current = () => document.activeElement.closest("li.item") || items()[at] || null;
  const scope = () => current() || document.getElementById("judgement");

  function look(item) {
    if (!item) return;
    at = Math.max(0, items().indexOf(item));
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    const all = items();
    const here = document.activeElement.closest("li.item");
    if (all.length) look(here ? all[Math.min(all.length - 1, Math.max(0, all.indexOf(here) + step))] : all[Math.min(at, all.length - 1)]);
  }

  function close(form) {
    form.classList.remove("open");
    form.querySelector("[name=reason]").value = "";
    const item = form.closest("li.item");
    if (item) look(item);
    for (const id of postponed) htmx.trigger(document.getElementById(id), id === "fresh" ? "rebuilt" : "news");
    postponed = new Set();
  }

  function lacking(form, button) {
    const radios = [...form.querySelectorAll("input[type=radio]")];
    const needs = form.closest("li.item")
      ? button.dataset.needs === "choice"
      : ["same", "different", "split", "reject-mention"].includes(button.value);
    const named = form.querySelector("[name=other]");
    if (!needs || radios.some((one) => one.checked) || (named && named.value.trim())) return false;
    say("Choose one first.");
    (radios[0] || named || button).focus();
    return true;
  }

  // Pressing a button asks for the reason first.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("form.decide button[data-asks]");
    if (!button) return;
    const form = button.form;
    const reason = form.querySelector("[name=reason]");
    if (lacking(form, button)) { event.preventDefault(); return; }
    if (form.classList.contains("open") && reason.value.trim()) return;
    event.preventDefault();
    const other = open();
    if (other && other !== form) close(other);
    form.classList.add("open");
    form.dataset.act = button.value;
    form.querySelector(".reason label").textContent = button.dataset.asks;
    reason.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const form = open();
    const typing = event.target.closest("input:not([type=radio]), textarea, select");
    if (event.key === "Escape") {
      const keys = document.getElementById("keys");
      if (form) { event.preventDefault(); close(form); }
      else if (keys && keys.open) keys.open = false;
      else if (typing) event.target.blur();
      else if (history.length > 1) history.back();
      return;
    }
    if (form && event.key === "Enter" && event.target.name === "reason") {
      event.preventDefault();
      if (!event.target.value.trim()) { say("Say why first: whoever reads the decision later needs it."); return; }
      form.requestSubmit([...form.querySelectorAll("button[data-asks]")].find((one) => one.value === form.dataset.act));
      return;
    }
    if (typing) return;
    const radio = event.target.matches("input[type=radio]");
    if (event.key === "j" || (event.key === "ArrowDown" && !radio && items().length)) { event.preventDefault(); move(1); }
    else if (event.key === "k" || (event.key === "ArrowUp" && !radio && items().length)) { event.preventDefault(); move(-1); }
    else if (event.key === "?") { const keys = document.getElementById("keys"); if (keys) { keys.open = !keys.open; keys.querySelector("summary").focus(); } }
    else if (event.key === "Enter" && event.target.matches("li.item")) location.assign(event.target.dataset.open);
    else if (/^[1-9]$/.test(event.key)) {
      const chosen = scope() && scope().querySelectorAll("form.decide input[type=radio]")[Number(event.key) - 1];
      if (chosen) { event.preventDefault(); chosen.checked = true; chosen.focus(); }
    } else if (/^[a-z]$/.test(event.key)) {
      const place = event.key === "u" ? document : scope();
      const button = place && place.querySelector(event.key === "u" ? "form.undo button" : `form.decide button[data-key="${event.key}"]`);
      if (button) { event.preventDefault(); button.click(); }
    }
  });

  document.addEventListener("focusin", (event) => {
    const item = event.target.closest("li.item");
    if (item) at = Math.max(0, items().indexOf(item));
  });

  // What somebody is writing is not taken from under their hands: the list is shown anew when they are done.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (["queue", "judgement", "fresh"].includes(event.target.id) && open()) {
      event.preventDefault();
      postponed.add(event.target.id);
    }
  });

  // The same for what was asked for just before they began, and comes while they write.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target, requestConfig } = event.detail;
    const form = open();
    if (!form || requestConfig.verb !== "get" || !target || !target.contains(form)) return;
    event.detail.shouldSwap = false;
    postponed.add(target.id);
  });

  // A refusal is told where news are told; nothing on the page is replaced by it.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const xhr = event.detail.xhr;
    if (xhr.status < 400) return;
    event.detail.shouldSwap = Boolean(xhr.getResponseHeader("HX-Retarget"));
    if (event.detail.shouldSwap) return;
    let told = "That could not be done. Load the page again, then repeat it.";
    try { const error = JSON.parse(xhr.responseText).error; told = `${error.message} ${error.hint}`; } catch { /* no JSON */ }
    say(told);
  });
  document.addEventListener("htmx:sendError", () => say("The application does not answer. What you wrote is still here; try again."));

  let held = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target, shouldSwap } = event.detail;
    held = shouldSwap && target && target.contains(document.activeElement) ? document.activeElement.closest("li.item")?.id || target.id : null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (!held) return;
    const same = document.getElementById(held);
    const all = items();
    held = null;
    if (same && same.matches("li.item")) look(same);
    else if (all.length) look(all[Math.min(at, all.length - 1)]);
    else (document.getElementById("judgement") || document.getElementById("main")).focus?.();
  });
})();
