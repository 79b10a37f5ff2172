// Narrows what a page lists to what has all the words that are typed. Nothing needs this: without it everything is shown.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

for (const place of document.querySelectorAll("[data-find]")) {
  const { find, found, nothing } = place.dataset;
  const items = [...place.querySelectorAll("[data-item]")];
  // The same rows stand once more in a table: they are hidden alike, and counted once.
  const counted = items.filter((item) => !item.closest("details"));
  const words = new Map(items.map((item) => [item, plain(`${item.textContent} ${item.dataset.item}`)]));

  const form = document.createElement("form");
  form.className = "find";
  form.dataset.script = "";
  form.setAttribute("role", "search");
  const label = document.createElement("label");
  label.textContent = find;
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  const status = document.createElement("p");
  status.className = "small";
  status.setAttribute("role", "status");
  label.append(input);
  form.append(label, status);
  place.prepend(form);

  const narrow = () => {
    const wanted = plain(input.value).split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !wanted.every((word) => words.get(item).includes(word));
    for (const heading of place.querySelectorAll("[data-heading]")) heading.hidden = wanted.length > 0;
    for (const group of place.querySelectorAll("[data-group]"))
      group.hidden = wanted.length > 0 && !group.querySelector("[data-item]:not([hidden])");
    const left = counted.filter((item) => !item.hidden).length;
    status.textContent = left === 0 ? nothing : found.replace("{n}", left).replace("{all}", counted.length);
  };
  input.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  // A link may say what to look for: find.html?q=cancer
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  narrow();
}
