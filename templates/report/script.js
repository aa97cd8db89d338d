"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const clauses = all("[data-verdict]");
  const haystack = new Map(clauses.map((node) => [node, node.dataset.find.toLowerCase()]));
  const chips = all("[data-chip]");
  const box = document.getElementById("words");
  const tally = document.getElementById("tally");
  const clear = document.getElementById("clear");
  const unfold = document.getElementById("unfold");
  const counted = document.body.dataset.counted || "clauses";
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", String(on));

  function apply() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = new Set(chips.filter(pressed).map((chip) => chip.dataset.chip));
    let shown = 0;
    for (const node of clauses) {
      const fits = (!wanted.size || wanted.has(node.dataset.verdict)) && words.every((w) => haystack.get(node).includes(w));
      node.hidden = !fits;
      shown += fits;
    }
    const filtered = words.length + wanted.size > 0;
    tally.textContent = filtered ? `${shown} of ${clauses.length} ${counted}` : `${clauses.length} ${counted}`;
    clear.hidden = !filtered;
    document.body.classList.toggle("nothing", shown === 0);
  }

  function reset() {
    box.value = "";
    chips.forEach((chip) => press(chip, false));
    apply();
  }

  function reveal() {
    const node = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!node) return;
    if (node.closest("[hidden]")) reset();
    for (let at = node; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    all(".target").forEach((old) => old.classList.remove("target"));
    if (node.dataset.verdict) {
      node.classList.add("target");
      node.focus({ preventScroll: true });
    }
    node.scrollIntoView();
  }

  // Whatever a link leads to must not lie below the bar, however many rows that has.
  const bar = document.getElementById("filter");
  const clearance = () => {
    const stays = getComputedStyle(bar).position === "sticky";
    document.documentElement.style.scrollPaddingTop = `${stays ? bar.offsetHeight + 16 : 16}px`;
  };
  addEventListener("resize", clearance);
  clearance();

  box.addEventListener("input", apply);
  chips.forEach((chip) => chip.addEventListener("click", () => { press(chip, !pressed(chip)); apply(); }));
  clear.addEventListener("click", () => { reset(); box.focus(); });
  unfold.addEventListener("click", () => {
    press(unfold, !pressed(unfold));
    unfold.textContent = pressed(unfold) ? "Fold all" : "Unfold all";
    all("details").forEach((node) => { node.open = pressed(unfold); });
  });
  all("[data-area]").forEach((cell) => cell.addEventListener("click", () => {
    reset();
    box.value = `area:${cell.dataset.area}`;
    chips.forEach((chip) => press(chip, chip.dataset.chip === cell.dataset.only));
    apply();
    const run = cell.closest("[data-run]");
    const first = clauses.find((node) => !node.hidden && run.contains(node));
    if (first) { first.focus({ preventScroll: true }); first.scrollIntoView(); }
  }));

  // A long answer opens at the place that a finding is about.
  all("details.exchange").forEach((node) => node.addEventListener("toggle", () => {
    if (!node.open) return;
    all("pre", node).forEach((pre) => {
      const mark = pre.querySelector("mark");
      if (mark) pre.scrollTop = mark.offsetTop - pre.clientHeight / 3;
    });
  }));

  all(".copy").forEach((button) => {
    const code = button.parentElement.querySelector("[data-copy]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(code);
      let done = document.execCommand("copy");
      if (!done && navigator.clipboard) done = await navigator.clipboard.writeText(code.textContent).then(() => true, () => false);
      getSelection().removeAllRanges();
      button.textContent = done ? "Copied" : "Press Ctrl+C";
      if (!done) getSelection().selectAllChildren(code);
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea")) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "Escape" && event.target === box) {
      reset();
    }
  });

  // Paper cannot unfold: what findings rest on is printed, and folded again afterwards.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".card details, .gaps details").filter((node) => !node.open);
    folded.forEach((node) => { node.open = true; });
  });
  addEventListener("afterprint", () => { folded.forEach((node) => { node.open = false; }); folded = []; });
  addEventListener("hashchange", reveal);
  apply();
  if (location.hash) reveal();
})();
