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

// Ready words go where the cursor is, instead of a new page that holds them.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-insert]");
  const field = link && document.getElementById("reply-words");
  if (!field) return;
  event.preventDefault();
  field.setRangeText(link.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.focus();
});

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

// What was refused is where the reader starts.
const wrong = document.getElementById("error");
if (wrong) wrong.focus();
