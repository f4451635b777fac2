// Runs before the first paint, so that a page never flashes in the other theme.
(() => {
  const root = document.documentElement;
  root.classList.add("scripting");
  try {
    const kept = localStorage.getItem("customs-theme");
    if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  } catch {
    // A file may have no storage; the system's theme is good then.
  }
})();
