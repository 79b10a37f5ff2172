// Presents the slides one at a time. Nothing needs this: without it they are a page to scroll, and print one to a sheet.
const { body } = document;
const words = body.dataset;
const slides = [...document.querySelectorAll(".slide")];
const titles = slides.map((slide) => slide.querySelector("h1, h2").textContent);
const isPresenting = () => body.classList.contains("presenting");
let current = 0;
let started;

const make = (name, text, ...children) => {
  const element = document.createElement(name);
  element.textContent = text;
  element.append(...children);
  return element;
};
const button = (text, key, action) => {
  const one = make("button", text);
  one.type = "button";
  one.title = key;
  one.addEventListener("click", action);
  return one;
};

// The slide in front of the reader is the one whose top is nearest to the top of the window.
const nearest = () => {
  const distances = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  return distances.indexOf(Math.min(...distances));
};

const said = make("p", "");
said.className = "hidden";
said.setAttribute("role", "status");
const progress = document.createElement("progress");
progress.max = slides.length;
progress.setAttribute("aria-hidden", "true");
const time = make("span", "");
time.className = "present-time";

const show = (to) => {
  current = Math.max(0, Math.min(slides.length - 1, to));
  history.replaceState(null, "", `#${slides[current].id}`);
  if (!isPresenting()) {
    slides[current].scrollIntoView();
    return;
  }
  for (const [at, slide] of slides.entries()) slide.classList.toggle("current", at === current);
  // The keys are for the slide now, no longer for the button that started this.
  slides[current].tabIndex = -1;
  slides[current].focus({ preventScroll: true });
  progress.value = current + 1;
  said.textContent = words.slide.replace("{n}", current + 1).replace("{of}", slides.length) + titles[current];
  // Notes belong to the slide before them.
  for (const notes of document.querySelectorAll(".notes")) notes.open = notes.matches(".current + .notes");
};

const tick = () => {
  const seconds = Math.floor((Date.now() - started) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  time.textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
};
let clock;

const present = (isOn, at = isOn ? nearest() : current) => {
  body.classList.toggle("presenting", isOn);
  clearInterval(clock);
  if (isOn) {
    started = Date.now();
    tick();
    clock = setInterval(tick, 1000);
  } else {
    body.classList.remove("with-notes");
    for (const notes of document.querySelectorAll(".notes")) notes.open = false;
    if (document.fullscreenElement) document.exitFullscreen();
  }
  start.textContent = isOn ? words.leave : words.present;
  start.title = isOn ? "Esc" : "";
  show(at);
};
const fullScreen = () => {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
};
const withNotes = () => {
  if (!isPresenting()) present(true);
  body.classList.toggle("with-notes");
};

const list = make("ol", "");
for (const [at, title] of titles.entries()) {
  const link = make("a", title);
  link.href = `#${slides[at].id}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
    show(at);
  });
  list.append(make("li", "", link));
}
const dialog = make(
  "dialog",
  "",
  make("h2", words.overview),
  list,
  button(words.close, "Esc", () => dialog.close()),
);
dialog.className = "present-overview";
dialog.setAttribute("aria-label", words.overview);
const overview = () => {
  dialog.showModal();
  list.children[isPresenting() ? current : nearest()].firstElementChild.focus();
};

const start = button(words.present, "", () => present(!isPresenting()));
const bar = make(
  "div",
  "",
  start,
  button(words.overview, "O", overview),
  button(words.notes, "N", withNotes),
  button(words.full, "F", fullScreen),
  time,
);
bar.className = "present-bar";
bar.setAttribute("role", "region");
bar.dataset.script = "";
bar.setAttribute("aria-label", words.bar);
body.append(bar, progress, said, dialog);

const by = (step) => () => show((isPresenting() ? current : nearest()) + step);
const keys = {
  ArrowRight: by(1),
  ArrowDown: by(1),
  PageDown: by(1),
  " ": by(1),
  ArrowLeft: by(-1),
  ArrowUp: by(-1),
  PageUp: by(-1),
  Home: () => show(0),
  End: () => show(slides.length - 1),
  o: overview,
  n: withNotes,
  f: fullScreen,
  Escape: () => present(false),
};
// While scrolling, these keys have their usual work to do, and letters may be the commands of a voice (WCAG 2.1.4).
const onlyPresenting = ["ArrowDown", "ArrowUp", " ", "Home", "End", "Escape", "o", "n", "f"];

document.addEventListener("keydown", (event) => {
  const action = keys[event.key];
  const isTyping = event.target.closest("button, summary, a, dialog") && [" ", "Enter"].includes(event.key);
  if (!action || dialog.open || isTyping || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  if (onlyPresenting.includes(event.key) && !isPresenting()) return;
  event.preventDefault();
  action();
});

let touched;
document.addEventListener("touchstart", (event) => {
  touched = isPresenting() && event.touches.length === 1 ? event.touches[0] : null;
});
document.addEventListener("touchend", (event) => {
  if (!touched) return;
  const [x, y] = [
    event.changedTouches[0].clientX - touched.clientX,
    event.changedTouches[0].clientY - touched.clientY,
  ];
  if (Math.abs(x) > 40 && Math.abs(x) > 2 * Math.abs(y)) show(current + (x < 0 ? 1 : -1));
});

// An address may say where to begin: deck.html?present#timeline-hubs
const named = () => slides.findIndex(({ id }) => `#${id}` === location.hash);
addEventListener("hashchange", () => {
  if (named() !== -1 && isPresenting()) show(named());
});
if (new URLSearchParams(location.search).has("present")) present(true, Math.max(0, named()));
