// Comforts of the staff console. Every page works without them.
"use strict";

document.documentElement.classList.add("script");

// A form is sent once, however often its button is pressed; a page that comes back from the browser's memory works.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
});

// A list that cannot ask for news says so.
const offline = (gone) => { document.getElementById("offline").hidden = !gone; };
window.addEventListener("offline", () => offline(true));
window.addEventListener("online", () => offline(false));
document.addEventListener("htmx:error", () => offline(true));
document.addEventListener("htmx:after:swap", () => offline(false));

// Ready words go where the cursor is, instead of a new page that holds them.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-insert]");
  const field = link && document.getElementById("reply-words");
  if (!field) return;
  event.preventDefault();
  field.setRangeText(link.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.focus();
});

// What is half written outlives opening the page anew.
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-keeps]")) return;
  const written = Array.from(document.querySelectorAll("textarea[id]:not([readonly])"), (field) => [field.id, field.value]);
  try { sessionStorage.setItem(location.pathname, JSON.stringify(written)); } catch (error) { /* storage may be closed to us */ }
});
try {
  JSON.parse(sessionStorage.getItem(location.pathname) || "[]").forEach(([id, words]) => {
    const field = document.getElementById(id) || document.getElementById("note-words");
    if (field && words) field.value = words;
  });
  sessionStorage.removeItem(location.pathname);
} catch (error) { /* see above */ }

// A choice that needs no button; the open menu of a phone closes when something else is pressed.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.more[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.more[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});

// On a phone a long list is folded; what somebody unfolded stays so while they work through it.
if (matchMedia("(max-width: 56rem)").matches) {
  const parts = Array.from(document.querySelectorAll("details[data-folds]"));
  const name = "unfolded " + location.pathname;
  let kept = null;
  try { kept = JSON.parse(sessionStorage.getItem(name)); } catch (error) { /* storage may be closed to us */ }
  parts.forEach((part) => {
    const needed = part.querySelector("details[open]") || (kept ? kept.includes(part.id) : part.hasAttribute("data-first"));
    part.open = Boolean(needed);
    part.addEventListener("toggle", () => {
      const open = parts.filter((one) => one.open).map((one) => one.id);
      try { sessionStorage.setItem(name, JSON.stringify(open)); } catch (error) { /* see above */ }
    });
  });
}

// What was refused is where the reader starts.
const wrong = document.getElementById("error");
if (wrong) wrong.focus();
