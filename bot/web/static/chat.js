/* Improves the chat page, which also works without: sends without a reload, shows new messages as they come, and finds
   its way back after a broken connection. The log is only ever appended to; one cursor says how far the page has come. */
(function () {
  "use strict";

  const FIRST_PAUSE = 2000, LONGEST_PAUSE = 60000, QUIET_POLL = 15000, HIDDEN_STREAM = 60000, PATIENCE = 20000;
  const FILE_PATIENCE = 180000, HEAVY = 1500000, EDGE = 2000, MOST_AT_ONCE = 9, MOST_TRIES = 4;
  const root = document.documentElement;
  const one = (id) => document.getElementById(id);
  const log = one("log"), scroll = one("scroll"), status = one("status"), newer = one("newer");
  const compose = one("compose"), field = one("text"), picker = one("file");
  const words = status.dataset;
  const waiting = new Map();  // what was said here and is not in the log yet, by the id this page gave it
  let cursor = Number(log.dataset.cursor), queue = Promise.resolve(), stream = null, pause = FIRST_PAUSE;
  let timer = 0, hiding = 0, unread = 0, offline = false;
  const title = document.title;

  /* ---- the log ---- */

  const atEnd = () => Math.abs(scroll.scrollTop) < 100;
  const toEnd = () => { scroll.scrollTop = 0; newer.hidden = true; };
  let frame = null;  // what came within one frame is placed together

  function append(element, follow) {
    const last = log.lastElementChild, day = element.querySelector(".day");
    if (day && last && last.dataset.day === element.dataset.day) day.remove();
    if (!frame) {
      frame = { follow: atEnd(), top: log.getBoundingClientRect().top, first: null };
      requestAnimationFrame(place);
    }
    if (follow) frame.follow = true;
    if (!frame.first && element.classList.contains("hall")) frame.first = element;
    element.classList.add("arriving");
    log.append(element);
  }

  /* Who reads further up is not moved. */
  function place() {
    const { follow, top, first } = frame;
    frame = null;
    if (follow) return reveal(first);
    scroll.scrollTop += log.getBoundingClientRect().top - top;
    newer.hidden = false;
  }

  /* To the end, but not past the beginning of a long reply. */
  function reveal(first) {
    toEnd();
    const hidden = first ? first.getBoundingClientRect().top - scroll.getBoundingClientRect().top - 8 : 0;
    if (hidden < 0) scroll.scrollTop += hidden;
  }

  /* The first message of the reply that stands last. */
  function newest() {
    let first = log.lastElementChild;
    const answers = first && first.dataset.answers;
    while (answers && first.previousElementSibling && first.previousElementSibling.dataset.answers === answers) {
      first = first.previousElementSibling;
    }
    return first;
  }

  function show(message) {
    cursor = Math.max(cursor, message.id);
    if (one("m" + message.id)) return;
    const holder = document.createElement("template");
    holder.innerHTML = message.html;  // made and escaped by our own server
    const element = holder.content.querySelector(".message");
    const entry = waiting.get(element.dataset.key);
    if (entry) return settle(entry, element);
    retire(element);
    append(element, false);
    if (document.hidden) document.title = "(" + (++unread) + ") " + title;
  }

  /* What was shown as being sent stays where it is, so that it is not read aloud twice. */
  function settle(entry, element) {
    waiting.delete(entry.id);
    entry.element.id = element.id;
    entry.element.dataset.day = element.dataset.day;
    entry.element.className = "message mine";
    if (entry.file) {
      const drawn = entry.element.querySelector(".bubble");
      element.querySelectorAll(".bubble").forEach((bubble) => drawn.before(bubble));
      drawn.remove();
    }
    const meta = element.querySelector(".meta");
    meta.prepend(words.sent + " ");
    entry.element.querySelector(".meta").replaceWith(meta);
  }

  /* Choices end when a reply to another turn arrives, or newer choices do; those of a notice last. */
  function retire(element) {
    const old = log.querySelector(".choices:not(.lasting)");
    if (!old || element.classList.contains("mine")) return;
    const answers = element.dataset.answers;
    if (element.querySelector(".choices:not(.lasting)") || (answers && answers !== old.closest(".message").dataset.answers)) {
      old.remove();
    }
  }

  function notice(sentence) {
    const element = one("notice").content.cloneNode(true).firstElementChild;
    element.querySelector(".text").textContent = sentence;
    append(element, true);
  }

  /* Always read aloud; shown (`seen`, `bad`) when nothing else on the page says it. */
  function tell(word, how) {
    status.textContent = word;
    status.className = "status " + (how || "");
  }

  /* ---- sending ---- */

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function say(name, value, label, choices, file, album) {
    const element = one("pending").content.cloneNode(true).firstElementChild;
    element.querySelector(".text").textContent = label;
    const entry = { id: newId(), name: name, value: value, element: element, choices: choices, file: file, album: album, cut: 0 };
    element.querySelector(".retry").addEventListener("click", () => send(entry));
    waiting.set(entry.id, entry);
    append(element, true);
    send(entry);
  }

  function send(entry) {
    mark(entry, words.sending, false);
    queue = queue.then(() => post(entry));
  }

  function mark(entry, word, failed) {
    entry.element.classList.toggle("failed", failed);
    entry.element.querySelector(".state").textContent = word;
    entry.element.querySelector(".retry").hidden = !failed;
    if (failed && offline) tell(words.offline, "seen bad"); else tell(word);
  }

  async function ask(url, options, seconds) {
    const stop = new AbortController(), patience = setTimeout(() => stop.abort(), seconds || PATIENCE);
    try {
      return await fetch(url, Object.assign({ headers: { Accept: "application/json" }, signal: stop.signal }, options));
    } finally {
      clearTimeout(patience);
    }
  }

  async function post(entry) {
    if (!waiting.has(entry.id)) return;
    const body = entry.file ? new FormData() : new URLSearchParams();
    body.set("id", entry.id);
    body.set("after", String(cursor));
    if (entry.file) {
      body.set("album", entry.album);
      body.set(entry.name, await lighter(entry.file), "file");
    } else body.set(entry.name, entry.value);
    let answer = null, code = 0;
    try {
      const response = await ask("/chat/messages", { method: "POST", body: body }, entry.file && FILE_PATIENCE);
      code = response.status;
      answer = await response.json();
    } catch (error) { /* no connection, or no answer in time: the same as not sent, a repeat does no harm */ }
    if (code !== 200 || !answer) return failed(entry, answer, code === 400 || code === 413 || code === 422);
    take(answer);
    if (waiting.delete(entry.id)) entry.element.remove();  // a word for the page itself: the log does not show it
    tell(words.sent);
    reached();
    if (answer.language !== root.lang) reload();
  }

  /* `hopeless`: sent again it would be refused again, so the text goes back to be changed. */
  function failed(entry, answer, hopeless) {
    if (!waiting.has(entry.id)) return;  // the stream brought it meanwhile
    if (!answer) entry.cut += 1;
    mark(entry, words.failed, true);
    if (entry.choices) entry.choices.hidden = false;
    if (answer && answer.message) notice(answer.message);
    if (!hopeless) return;
    waiting.delete(entry.id);
    entry.element.querySelector(".retry").remove();
    if (entry.name === "text" && !field.value) { field.value = entry.value; grow(); }
  }

  function take(answer) {
    answer.messages.forEach(show);
    cursor = Math.max(cursor, answer.cursor);
  }

  /* ---- staying up to date ---- */

  async function poll() {
    try {
      let answer = null;
      do {
        const response = await ask("/chat/messages?after=" + cursor);
        if (!response.ok) return;
        answer = await response.json();
        take(answer);
      } while (answer.more);
      reached();
    } catch (error) {
      lost();
    }
  }

  function listen() {
    clearTimeout(timer);
    if (stream || document.hidden) return;
    if (!window.EventSource) { timer = setTimeout(look, QUIET_POLL); return; }
    stream = new EventSource("/chat/stream?after=" + cursor);
    stream.addEventListener("open", () => { pause = FIRST_PAUSE; reached(); });
    stream.addEventListener("message", (event) => show(JSON.parse(event.data)));
    stream.addEventListener("error", () => {
      hush();
      timer = setTimeout(look, pause * (0.85 + Math.random() * 0.3));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  }

  function look() { poll().then(listen); }

  function hush() {
    if (stream) stream.close();
    stream = null;
  }

  function lost() {
    if (!offline) tell(words.offline, "seen bad");
    offline = true;
  }

  function reached() {
    if (offline) tell(words.online, "seen");
    offline = false;
    again((entry) => entry.cut && entry.cut < MOST_TRIES);
  }

  /* What nobody answered goes once more, under the id it had: said twice it still counts once. */
  function again(which) {
    waiting.forEach((entry) => { if (entry.element.classList.contains("failed") && which(entry)) send(entry); });
  }

  function back() {
    clearTimeout(hiding);
    if (document.hidden) { hiding = setTimeout(hush, HIDDEN_STREAM); return; }
    document.title = title;
    unread = 0;
    look();
  }

  document.addEventListener("visibilitychange", back);
  window.addEventListener("pageshow", (event) => { if (event.persisted) { hush(); back(); } });
  window.addEventListener("offline", lost);
  window.addEventListener("online", () => {
    hush();
    again(() => true);
    look();
  });

  /* A large photo is sent smaller, where the browser can draw it: a slow connection carries it in a tenth of the time. */
  async function lighter(file) {
    const foreign = /hei[cf]/.test(file.type);
    if (!/^image\/(jpe?g|png|webp|hei[cf])/.test(file.type) || (file.size < HEAVY && !foreign)) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height)), canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const drawn = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return drawn && (foreign || drawn.size < file.size) ? drawn : file;
    } catch (error) { return file; /* the server says what is wrong with it */ }
  }

  /* ---- what people press and type ---- */

  picker.addEventListener("change", () => {
    const chosen = Array.from(picker.files).slice(0, MOST_AT_ONCE), album = chosen.length > 1 ? newId() : "";
    chosen.forEach((file) => say("file", "", /^audio/.test(file.type) ? words.voice : words.photo, null, file, album));
    picker.value = "";
  });

  function submit() {
    const text = field.value.trim();
    if (!text) return;
    say("text", text, text);
    field.value = "";
    grow();
  }

  compose.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  one("help").addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.target.querySelector("button");
    say("text", button.value, button.value);
  });
  log.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.name === "press") {
      event.preventDefault();
      const choices = button.closest(".choices");
      choices.hidden = true;
      say("press", button.value, button.textContent, choices);
      (matchMedia("(hover: hover)").matches ? field : log).focus({ preventScroll: true });
    } else if (button && button.classList.contains("copy")) {
      navigator.clipboard.writeText(button.dataset.copy).then(() => tell(words.copied, "seen"));
    }
  });
  newer.addEventListener("click", toEnd);
  scroll.addEventListener("scroll", () => { if (atEnd()) newer.hidden = true; }, { passive: true });

  /* The field grows with its text where the browser does not do it by itself. */
  function grow() {
    if (window.CSS && CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 3 + "px";
  }
  field.addEventListener("input", grow);

  /* iOS lays its keyboard over the page: the page gets the height that is left. */
  if (window.visualViewport) {
    visualViewport.addEventListener("resize", () => {
      if (visualViewport.scale > 1.01) return;  // enlarged with two fingers
      root.style.setProperty("--height", visualViewport.height + "px");
    });
  }

  /* A half-written text outlives a change of language or size. */
  function keepDraft() {
    try { sessionStorage.setItem("draft", field.value); } catch (error) { /* storage may be closed to us */ }
  }
  function reload() {
    keepDraft();
    location.replace("/");
  }
  document.querySelector(".settings").addEventListener("submit", keepDraft);
  try {
    field.value = field.value || sessionStorage.getItem("draft") || "";
    sessionStorage.removeItem("draft");
  } catch (error) { /* see above */ }

  root.classList.add("script");
  picker.multiple = true;
  if (navigator.clipboard) root.classList.add("clipboard");
  grow();
  reveal(newest());
  listen();
})();
