// The page reads without this script. It adds filters, search, copying, and a
// theme other than the system's.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const rows = all(".requirement");
  const chips = all(".rail .chip");
  const search = byId("search");

  // Filters: within one, choices add up; all of them must agree.

  const filters = all("fieldset[data-filter]").map((set) => ({
    of: { Status: "status", Level: "level", API: "api" }[set.dataset.filter],
    chips: all(".chip", set),
  }));

  const haystacks = new Map();
  function haystack(row) {
    if (!haystacks.has(row)) {
      const id = row.dataset.id;
      const texts = all(".statement, .reason, .accepted, .specs p", row).map((e) => e.textContent);
      const specs = all(".specs li > code", row).map((e) => `${id}/${e.textContent}`);
      haystacks.set(row, [id, ...texts, ...specs].join("\n").toLowerCase());
    }
    return haystacks.get(row);
  }

  function apply() {
    const wanted = filters.map(({ of, chips }) => ({
      of,
      values: chips.filter((c) => c.getAttribute("aria-pressed") === "true").map((c) => c.dataset.value),
    }));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every(({ of, values }) => !values.length || values.includes(row.dataset[of])) &&
        (!words.length || words.every((word) => haystack(row).includes(word)));
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const part of all(".group").concat(all(".api"))) {
      part.hidden = !part.querySelector(".requirement:not([hidden])");
    }
    byId("shown").textContent = `Showing ${shown} of ${rows.length}`;
    byId("all").hidden = shown === rows.length;
    byId("nothing").hidden = shown > 0 || rows.length === 0;
    byId("unfold").hidden = shown === 0;
    tellUnfold();
  }

  function showAll() {
    for (const chip of chips) chip.setAttribute("aria-pressed", "false");
    search.value = "";
    apply();
  }

  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(apply, 80);
  });
  for (const button of all("#all, [data-all]")) button.addEventListener("click", showAll);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input")) return;
    event.preventDefault();
    search.focus();
  });

  // Where there is no room beside the tree, filters are folded above it.

  const wide = matchMedia("(min-width: 64rem)");
  const fold = () => all(".filters").forEach((f) => (f.open = wide.matches));
  wide.addEventListener("change", fold);

  // Opening and closing what is shown.

  const visibleRows = () => rows.filter((row) => !row.hidden);
  function tellUnfold() {
    byId("unfold").textContent = visibleRows().every((row) => row.open) ? "Close these" : "Open these";
  }
  byId("unfold").addEventListener("click", () => {
    const open = !visibleRows().every((row) => row.open);
    for (const row of visibleRows()) row.open = open;
    tellUnfold();
  });
  document.addEventListener("toggle", tellUnfold, true);

  // A fragment names a requirement: it is shown whatever the filters say.

  function reveal() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A stray per cent sign names what it says.
    }
    const row = rows.find((r) => r.dataset.id === id);
    if (!row) return;
    if (row.hidden) showAll();
    row.open = true;
    row.scrollIntoView({ block: "start" });
    row.querySelector("summary").focus({ preventScroll: true });
  }
  addEventListener("hashchange", reveal);

  // Copying. Where there is no clipboard, the text is selected for the keyboard.

  async function copy(text, shown) {
    try {
      await navigator.clipboard.writeText(text);
      return "Copied";
    } catch {
      return copyTheOldWay(text) ? "Copied" : select(shown);
    }
  }
  function copyTheOldWay(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "sr";
    document.body.append(area);
    area.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      // Told by what is returned.
    }
    area.remove();
    return done;
  }
  function select(shown) {
    getSelection().selectAllChildren(shown);
    return "Selected";
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const shown = button.parentElement.querySelector(".curl");
    const exact = button.dataset.exact;
    const result = await copy(exact ? decodeURIComponent(exact) : shown.textContent, shown);
    button.textContent = result;
    button.dataset.done = result;
    byId("told").textContent = result === "Copied" ? "Copied to the clipboard" : "Selected; press Ctrl+C to copy";
    button.focus({ preventScroll: true });
    setTimeout(() => {
      button.textContent = "Copy";
      delete button.dataset.done;
      byId("told").textContent = "";
    }, 2000);
  });

  // Theme.

  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const tellTheme = () => byId("theme").setAttribute("aria-pressed", String(isDark()));
  byId("theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("customs-theme", root.dataset.theme);
    } catch {
      // It holds for this page, then.
    }
    tellTheme();
  });
  system.addEventListener("change", tellTheme);

  // Paper shows what is open; what the reader has filtered stays filtered.

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = visibleRows().filter((row) => !row.open && row.querySelector(".testimony"));
    for (const row of closed) row.open = true;
  });
  addEventListener("afterprint", () => {
    for (const row of closed) row.open = false;
  });

  fold();
  apply();
  tellTheme();
  root.classList.add("ready");
  reveal();
})();
