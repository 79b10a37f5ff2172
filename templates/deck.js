// Arrow keys and page keys move from slide to slide. Nothing needs this: slides are a page to scroll.
const slides = [...document.querySelectorAll(".slide")];
const steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

document.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // The slide in front of the reader is the one whose top is nearest to the top of the window.
  const distances = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  const current = distances.indexOf(Math.min(...distances));
  const next = slides[current + step];
  if (!next) return;
  event.preventDefault();
  next.scrollIntoView();
});
