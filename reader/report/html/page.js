"use strict";
// Reading needs none of this: it draws the links that lead to another height (without it each sentence still
// names its counterpart), shows counterparts on hover and focus, and walks the links.
(function () {
  const articles = document.getElementById("articles");
  const links = Array.from(document.querySelectorAll("[data-link]"));
  const numbers = Array.from(new Set(links.flatMap((node) => node.dataset.link.split(" ")))).filter(Boolean);
  numbers.sort((one, other) => Number(one) - Number(other));
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("class", "moves");
  drawing.setAttribute("aria-hidden", "true");
  articles.append(drawing);
  let current = -1;

  function membersOf(number) {
    return links.filter((node) => node.dataset.link.split(" ").includes(number));
  }

  // The two ends of every link between sentences that stand in different rows, with its number and kind.
  const crossing = numbers.flatMap((number) => {
    const members = membersOf(number);
    const right = members.filter((node) => node.id.startsWith("R"));
    return members.filter((node) => node.id.startsWith("L")).flatMap((one) => {
      const chips = Array.from(one.querySelectorAll("a.chip"));
      const chip = chips.find((found) => right.some((node) => found.hash === `#${node.id}`));
      const kind = chip ? chip.classList[1] : "";
      const away = right.filter((other) => other.closest(".row") !== one.closest(".row"));
      return away.map((other) => ({ number, kind, one, other }));
    });
  });

  function show(chosen) {
    for (const node of document.querySelectorAll("p.current")) node.classList.remove("current");
    for (const number of chosen) for (const node of membersOf(number)) node.classList.add("current");
    for (const path of drawing.children) path.classList.toggle("current", chosen.includes(path.dataset.number));
  }

  function drawAll() {
    const base = articles.getBoundingClientRect();
    drawing.replaceChildren();
    for (const link of crossing) draw(base, link);
  }

  function draw(base, { number, kind, one, other }) {
    const from = one.getBoundingClientRect();
    const to = other.getBoundingClientRect();
    if (from.right > to.left) return;
    const x1 = from.right - base.left, y1 = (from.top + from.bottom) / 2 - base.top;
    const x2 = to.left - base.left, y2 = (to.top + to.bottom) / 2 - base.top;
    const middle = (x1 + x2) / 2;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`);
    path.setAttribute("class", kind);
    path.dataset.number = number;
    drawing.append(path);
  }

  function chosenAt(target) {
    const node = target instanceof Element ? target.closest("[data-link]") : null;
    return node ? node.dataset.link.split(" ").filter(Boolean) : [];
  }

  function step(by) {
    if (!numbers.length) return;
    current = current < 0 ? (by > 0 ? 0 : numbers.length - 1) : (current + by + numbers.length) % numbers.length;
    const number = numbers[current];
    show([number]);
    const first = membersOf(number).find((node) => node.id.startsWith("L"));
    if (first) first.scrollIntoView({ block: "center" });
    const status = document.getElementById("status");
    status.textContent = `link ${number} of ${numbers.length}`;
  }

  for (const kind of ["mouseover", "focusin"]) {
    articles.addEventListener(kind, (event) => {
      const chosen = chosenAt(event.target);
      if (chosen.length) { current = numbers.indexOf(chosen[0]); show(chosen); }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "]" || event.key === "n") step(1);
    if (event.key === "[" || event.key === "p") step(-1);
  });
  drawAll();
  new ResizeObserver(drawAll).observe(articles);
  const controls = document.getElementById("controls");
  controls.hidden = false;
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
})();
